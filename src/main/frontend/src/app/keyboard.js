// The keyboard of the desk. Keys that move among tasks stand here; what else a page offers is marked data-key="…" in it.
// The map of keys is a <dialog data-keys>; without one there are no keys.
const map = document.querySelector('dialog[data-keys]');
const rows = () => [...document.querySelectorAll('.task .task-name')];
const here = () => document.activeElement?.closest?.('.task');

function step(by) {
  const all = rows();
  const now = all.findIndex(name => name.closest('.task') === here());
  all[Math.min(all.length - 1, Math.max(0, now + by))]?.focus();
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  x: () => here()?.querySelector('input[name=task]')?.click(),
  c: () => (here() ?? document.querySelector('.desk-acts'))?.querySelector('form[action$=claim] button')?.click(),
  o: () => here()?.querySelector('.task-name')?.click(),
  '/': () => document.getElementById('q')?.focus(),
  '?': () => map.showModal(),
};

function marked(key) {
  const one = [...document.querySelectorAll('[data-key]')].find(element => element.dataset.key === key);
  return one && (() => one.click());
}

if (map) {
  document.addEventListener('keydown', event => {
    const typing = event.target.matches('input:not([type=checkbox]), textarea, select, [contenteditable], .fjs-container *');
    if (typing || map.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key] ?? marked(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.querySelectorAll('[data-show-keys]').forEach(button => button.addEventListener('click', () => map.showModal()));
}
