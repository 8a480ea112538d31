const LEGIBLE = 0.75;
const STEP = 1.25;
const MARGIN = 24;
const WORDS = {
  zh: { in: '放大', out: '缩小', fit: '显示全图', group: '缩放' },
  en: { in: 'Zoom in', out: 'Zoom out', fit: 'Show all', group: 'Zoom' },
};

/** Shows the whole diagram if its words can be read then; else its beginning, or the element where somebody stands. */
export function showLegibly(viewer, focus) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() >= LEGIBLE) return;
  const { inner, outer } = canvas.viewbox();
  const width = outer.width / LEGIBLE;
  const height = outer.height / LEGIBLE;
  const element = focus && viewer.get('elementRegistry').get(focus);
  const x = element ? element.x + element.width / 2 - width / 2 : inner.x - MARGIN;
  const y = inner.y + Math.min(-MARGIN, (inner.height - height) / 2);
  canvas.viewbox({ x: Math.max(x, inner.x - MARGIN), y, width, height });
}

export function addZoom(viewer, parent, language) {
  const canvas = viewer.get('canvas');
  const words = WORDS[language];
  const group = document.createElement('div');
  group.className = 'zoom';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.group);
  group.append(
    button('+', words.in, () => canvas.zoom(canvas.zoom() * STEP)),
    button('−', words.out, () => canvas.zoom(canvas.zoom() / STEP)),
    button('⤢', words.fit, () => canvas.zoom('fit-viewport', 'auto')),
  );
  parent.append(group);
}

function button(sign, word, act) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  element.title = word;
  element.setAttribute('aria-label', word);
  element.addEventListener('click', act);
  return element;
}
