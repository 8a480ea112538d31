import { markPath } from './path.js';

const WORDS = {
  zh: { slider: '回放：拖动查看走到哪一步' },
  en: { slider: 'Replay: drag to see how far it had come' },
};

const MARGIN = 80;

/**
 * A slider below the diagram: each position is one step, and marks what was passed by then and where the token stood.
 * Answers what tells of its first position, once the diagram is there.
 */
export function addReplay(viewer, parent, path, language) {
  const moments = path.moments ?? [];
  if (moments.length < 2) return null;
  const box = document.createElement('div');
  box.className = 'replay';
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(moments.length - 1);
  slider.value = slider.max;
  slider.setAttribute('aria-label', WORDS[language].slider);
  const told = document.createElement('output');
  const tell = sayer(viewer, parent.dataset.zone);
  const show = () => {
    const step = Number(slider.value);
    const isLast = step === moments.length - 1;
    clear(viewer);
    markPath(viewer, isLast ? path : upTo(viewer, path, step));
    told.value = tell(moments[step], step, moments.length);
    slider.setAttribute('aria-valuetext', told.value);
  };
  slider.addEventListener('input', () => {
    show();
    follow(viewer, moments[Number(slider.value)].element);
  });
  box.append(slider, told);
  parent.append(box);
  return show;
}

function follow(viewer, id) {
  const element = viewer.get('elementRegistry').get(id);
  if (element) viewer.get('canvas').scrollToElement(element, MARGIN);
}

function upTo(viewer, path, step) {
  const now = Date.parse(path.moments[step].from);
  const begun = path.moments.slice(0, step + 1);
  const elements = new Set(begun.map(moment => moment.element));
  const registry = viewer.get('elementRegistry');
  const flows = path.flows.filter(id => elements.has(registry.get(id)?.source?.id) && elements.has(registry.get(id)?.target?.id));
  const standing = begun.filter((moment, at) => at === step || !moment.until || Date.parse(moment.until) > now);
  return { elements: [...elements], flows, current: standing.map(moment => moment.element) };
}

function clear(viewer) {
  const canvas = viewer.get('canvas');
  viewer.get('elementRegistry').forEach(element => {
    canvas.removeMarker(element, 'passed');
    canvas.removeMarker(element, 'current');
  });
}

function sayer(viewer, timeZone) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const registry = viewer.get('elementRegistry');
  return (moment, step, all) => {
    const name = registry.get(moment.element)?.businessObject?.name ?? moment.element;
    return `${step + 1}/${all} · ${format.format(new Date(moment.from))} · ${name}`;
  };
}
