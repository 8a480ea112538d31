/**
 * Draws a plan of moves on both diagrams: a step and the one it leads to bear the same number. The table is what is sent;
 * a click on a step in the left picture and then on one in the right picture chooses there.
 */
export function drawMapping(from, to) {
  const rows = [...document.querySelectorAll('[data-map-step]')];
  let chosen = null;

  function draw() {
    from.get('overlays').remove({ type: 'mapping' });
    to.get('overlays').remove({ type: 'mapping' });
    const arriving = new Map();
    rows.forEach(row => {
      number(from, row.dataset.step, label(row) + ' · ' + row.dataset.members, goal(row) ? 'map-badge' : 'map-badge map-badge-open');
      if (goal(row) && goal(row) !== '-') arriving.set(goal(row), [...(arriving.get(goal(row)) ?? []), label(row)]);
    });
    arriving.forEach((labels, id) => number(to, id, labels.join(', '), 'map-badge'));
  }

  function decided(row) {
    row.classList.toggle('migration-open', !goal(row));
    draw();
  }

  function choose(row) {
    rows.forEach(other => {
      other.toggleAttribute('data-chosen', other === row);
      mark(from, other.dataset.step, 'map-chosen', other === row);
    });
    to.get('elementRegistry').forEach(({ id }) => mark(to, id, 'map-possible', !!row && can(row, id)));
    chosen = row;
  }

  from.on('element.click', ({ element }) => choose(rows.find(row => row.dataset.step === element.id) ?? null));
  to.on('element.click', ({ element }) => {
    if (!chosen || !can(chosen, element.id)) return;
    select(chosen).value = select(chosen).dataset.same === element.id ? '' : element.id;
    decided(chosen);
  });
  rows.forEach(row => {
    select(row).addEventListener('change', () => decided(row));
    row.addEventListener('focusin', () => choose(row));
  });
  draw();
}

const select = row => row.querySelector('select');
const label = row => row.querySelector('.map-number').textContent;
const goal = row => select(row).value || select(row).dataset.same;
const can = (row, id) => select(row).dataset.same === id || [...select(row).options].some(option => option.value === id);

function mark(viewer, id, marker, on) {
  if (viewer.get('elementRegistry').get(id)) viewer.get('canvas')[on ? 'addMarker' : 'removeMarker'](id, marker);
}

function number(viewer, id, text, name) {
  if (!viewer.get('elementRegistry').get(id)) return;
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  viewer.get('overlays').add(id, 'mapping', { position: { top: -12, left: -6 }, html: element });
}
