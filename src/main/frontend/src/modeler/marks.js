import { text } from './findings.js';

const ON_A_SHAPE = { top: -12, left: -12 };
const ON_A_FLOW = { top: 4, left: 4 };

/** Red numbers on the elements with which something is wrong; the words are their titles. */
export class Marks {
  constructor(modeler) {
    this.modeler = modeler;
    this.registry = modeler.get('elementRegistry');
    this.canvas = modeler.get('canvas');
  }

  has(id) {
    return Boolean(this.registry.get(id));
  }

  goTo(id) {
    const element = this.registry.get(id);
    this.canvas.scrollToElement(element);
    this.modeler.get('selection').select(element);
    document.querySelector('.workbench').scrollIntoView({ block: 'nearest' });
  }

  show(findings) {
    const overlays = this.modeler.get('overlays');
    overlays.remove({ type: 'finding' });
    for (const [id, mends] of byElement(findings)) {
      const element = this.registry.get(id);
      if (!element || element === this.canvas.getRootElement()) continue;
      const mark = text('span', 'finding-mark', String(mends.length));
      mark.title = mends.join('\n');
      overlays.add(id, 'finding', { position: element.waypoints ? ON_A_FLOW : ON_A_SHAPE, html: mark });
    }
  }
}

function byElement(findings) {
  const marks = new Map();
  findings.forEach(({ element, mend }) => marks.set(element, [...(marks.get(element) ?? []), mend]));
  return marks;
}
