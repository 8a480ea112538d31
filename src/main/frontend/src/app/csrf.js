// Every request of htmx that changes something carries the token of the page.
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

document.body.addEventListener('htmx:configRequest', event => {
  if (event.detail.verb !== 'get') {
    event.detail.headers[meta('_csrf_header')] = meta('_csrf');
  }
});
