/**
 * Says the numbers of the step that was clicked in the page's <output data-diagram-note>, whose data holds the words:
 * here, passed, overdue, dwell; people is the word of the link to who stands there, below the address in steps.
 */
export function sayOnClick(viewer, elements = {}, locale) {
  const note = document.querySelector('[data-diagram-note]');
  if (!note) return;
  viewer.on('element.click', ({ element }) => {
    const name = element.businessObject?.name;
    if (!name || element.waypoints) return;
    const count = elements[element.id] ?? { here: 0, passed: 0 };
    note.textContent = `${name}: ${figures(count, note.dataset, locale).join(' · ')}`;
    if (count.here && note.dataset.steps) note.append(' ', linkTo(element.id, note.dataset));
    note.dataset.chosen = element.id;
  });
}

function figures({ here = 0, passed = 0, overdue = 0, dwell = '' }, words, locale) {
  const said = [`${here.toLocaleString(locale)} ${words.here}`];
  if (overdue) said.push(`${overdue.toLocaleString(locale)} ${words.overdue}`);
  if (dwell && words.dwell) said.push(`${words.dwell} ${dwell}`);
  return [...said, `${passed.toLocaleString(locale)} ${words.passed}`];
}

function linkTo(step, { steps, query = '', people }) {
  const link = document.createElement('a');
  link.href = `${steps}${encodeURIComponent(step)}?${query}`;
  link.className = 'legend-people';
  link.textContent = people;
  return link;
}
