const PALETTE = 150;
const MARGIN = 40;
const READABLE = 0.5;
const ROOM_FOR_A_MAP = 600;

/** Shows the whole model beside the palette; of one that would become too small, its beginning, and the map. */
export function show(modeler) {
  const canvas = modeler.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const whole = Math.min((outer.width - PALETTE - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
  const scale = Math.max(whole, READABLE);
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({
    x: inner.x - Math.max((width - inner.width) / 2, PALETTE / scale),
    y: inner.y - Math.max((height - inner.height) / 2, MARGIN / scale),
    width,
    height,
  });
  if (whole < scale && outer.width > ROOM_FOR_A_MAP) modeler.get('minimap').open();
}
