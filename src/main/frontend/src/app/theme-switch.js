// The button that turns the light on and off; the choice is kept in this browser.
const root = document.documentElement;

function show(button) {
  button.setAttribute('aria-pressed', String(root.dataset.bsTheme === 'dark'));
}

document.querySelectorAll('[data-theme-switch]').forEach(button => {
  show(button);
  button.addEventListener('click', () => {
    root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.bsTheme);
    show(button);
  });
});
