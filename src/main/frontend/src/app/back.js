// A button marked data-back leads to the page before; without one it stays hidden.
document.querySelectorAll('[data-back]').forEach(button => {
  button.hidden = history.length < 2;
  button.addEventListener('click', () => history.back());
});
