const SEEN_AT = { top: -10, right: 24 };

/** Shows on the diagram what the list on the same page says was added or changed; answers the first step of those. */
export function markChanges(viewer) {
  const registry = viewer.get('elementRegistry');
  const drawn = [...document.querySelectorAll('[data-change]')].filter(({ dataset }) => registry.get(dataset.change));
  drawn.forEach(item => mark(viewer, item));
  return drawn.map(({ dataset }) => dataset.change).find(id => !registry.get(id).waypoints);
}

function mark(viewer, item) {
  const { change: id, kind } = item.dataset;
  viewer.get('canvas').addMarker(id, `change-${kind.toLowerCase()}`);
  if (viewer.get('elementRegistry').get(id).waypoints) return;
  const word = document.createElement('span');
  word.className = 'change-word';
  word.textContent = item.querySelector('.badge').textContent;
  viewer.get('overlays').add(id, { position: SEEN_AT, html: word });
}
