// Tabs that do not fit a narrow screen begin where the chosen one is seen.
document.querySelectorAll('.desk-tabs').forEach(tabs => {
  const here = tabs.querySelector('[aria-current]');
  if (here) tabs.scrollLeft = here.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - here.offsetWidth) / 2;
});
