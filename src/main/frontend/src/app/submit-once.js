// A form marked data-once is sent once: a second click while the answer is under way does nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-once]') || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = '1';
  form.querySelectorAll('[type=submit]').forEach(button => button.setAttribute('aria-disabled', 'true'));
});

window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[type=submit]').forEach(button => button.removeAttribute('aria-disabled'));
  });
});

// A select marked data-submit sends its form when another value is chosen.
document.addEventListener('change', event => {
  if (event.target.matches('select[data-submit]')) event.target.form.requestSubmit();
});
