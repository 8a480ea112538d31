/** Marks what one member passed and where the member stands now. */
export function markPath(viewer, { elements = [], flows = [], current = [] }) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const mark = (ids, marker) => ids.filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, marker));
  mark(elements, 'passed');
  mark(flows, 'passed');
  mark(current, 'current');
}
