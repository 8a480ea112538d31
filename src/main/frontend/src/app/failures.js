// A request of htmx that failed without an answer of its own says so at the top of the page; an answer that names its
// place goes there, whatever its status.
function say() {
  const words = document.getElementById('request-failed');
  document.getElementById('notices')?.replaceChildren(words.content.cloneNode(true));
}

document.body.addEventListener('htmx:responseError', say);
document.body.addEventListener('htmx:sendError', say);
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.getResponseHeader('HX-Retarget')) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
