/** Says the numbers of the step that was clicked in the page's <output data-diagram-note data-here data-passed>. */
export function sayOnClick(viewer, elements = {}, locale) {
  const note = document.querySelector('[data-diagram-note]');
  if (!note) return;
  viewer.on('element.click', ({ element }) => {
    const name = element.businessObject?.name;
    if (!name || element.waypoints) return;
    const { here = 0, passed = 0 } = elements[element.id] ?? {};
    const { here: hereWord, passed: passedWord } = note.dataset;
    note.textContent = `${name}: ${here.toLocaleString(locale)} ${hereWord} · ${passed.toLocaleString(locale)} ${passedWord}`;
    note.dataset.chosen = element.id;
  });
}
