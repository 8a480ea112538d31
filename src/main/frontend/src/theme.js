// Runs before the page is painted: light or dark as chosen, else as the system has it.
const system = matchMedia('(prefers-color-scheme: dark)');

function chosen() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

function apply() {
  document.documentElement.dataset.bsTheme = chosen() ?? (system.matches ? 'dark' : 'light');
}

apply();
system.addEventListener('change', apply);
