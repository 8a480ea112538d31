import { append, attr, create } from 'tiny-svg';

const THINNEST = 2;
const WIDEST = 22;

/** Wide strokes below the flows; in a layer of their own, because arrow heads grow with the stroke. */
export function drawFunnel(viewer, flows = {}) {
  const registry = viewer.get('elementRegistry');
  const layer = viewer.get('canvas').getLayer('funnel', -1);
  const most = Math.max(1, ...Object.values(flows));
  for (const [id, passed] of Object.entries(flows)) {
    const flow = registry.get(id);
    if (!flow?.waypoints || !passed) continue;
    const line = create('polyline');
    attr(line, {
      points: flow.waypoints.map(p => `${p.x},${p.y}`).join(' '),
      'stroke-width': THINNEST + ((WIDEST - THINNEST) * passed) / most,
      class: 'funnel-flow',
    });
    append(layer, line);
  }
}

export function showCounts(viewer, elements = {}, locale) {
  const registry = viewer.get('elementRegistry');
  for (const [id, { here = 0, passed = 0, dwell = '', overdue = 0, heat = 0 }] of Object.entries(elements)) {
    if (!registry.get(id)) continue;
    const late = overdue ? ` !${overdue.toLocaleString(locale)}` : '';
    const stay = dwell ? ` · ${dwell}` : '';
    if (here) badge(viewer, id, 'count-here', here.toLocaleString(locale) + late + stay, { top: -12, right: stay ? 50 : 14 });
    if (heat) viewer.get('canvas').addMarker(id, `heat-${heat}`);
    if (passed) badge(viewer, id, 'count-passed', passed.toLocaleString(locale), { bottom: 8, left: 4 });
  }
}

function badge(viewer, id, name, text, position) {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  viewer.get('overlays').add(id, 'counts', { position, html: element });
}
