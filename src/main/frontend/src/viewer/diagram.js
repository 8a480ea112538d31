import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { translate } from './names.js';
import { markChanges } from './changes.js';
import { drawFunnel, showCounts } from './funnel.js';
import { sayOnClick } from './inspect.js';
import { markPath } from './path.js';
import { addReplay } from './replay.js';
import { addZoom, showLegibly } from './zoom.js';

/**
 * A diagram in a <div class="diagram" data-diagram-url data-stats-url data-path-url>. What the addresses answer:
 * diagram: BPMN XML. stats: {"elements": {id: {"here": 12, "passed": 340, "overdue": 3, "dwell": "2 days", "heat": 2}},
 * "flows": {id: 340}}; heat from 0 to 4, all but here and passed may be missing.
 * path: {"elements": [ids passed], "flows": [ids taken], "current": [ids], "moments": [{"element", "from", "until"}]}; with
 * moments a slider goes back in time, in the zone of data-zone.
 */
export class Diagram {
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  }

  async show() {
    const { diagramUrl, statsUrl, pathUrl } = this.element.dataset;
    const [xml, stats, path] = await Promise.all([ask(diagramUrl, 'text'), ask(statsUrl, 'json'), ask(pathUrl, 'json')]);
    this.viewer = new NavigatedViewer({ container: this.element, moddleExtensions: { camunda } });
    addZoom(this.viewer, this.element, this.language);
    const replay = path && addReplay(this.viewer, this.element, path, this.language);
    translate(this.viewer, this.language);
    await this.viewer.importXML(xml);
    if (stats) {
      drawFunnel(this.viewer, stats.flows);
      showCounts(this.viewer, stats.elements, document.documentElement.lang);
      sayOnClick(this.viewer, stats.elements, document.documentElement.lang);
    }
    if (path) markPath(this.viewer, path);
    const changed = markChanges(this.viewer);
    showLegibly(this.viewer, path?.current?.[0] ?? changed);
    replay?.();
    this.element.dataset.shown = '1';
  }
}

async function ask(url, kind) {
  if (!url) return null;
  const answer = await fetch(url, { headers: { Accept: kind === 'json' ? 'application/json' : 'application/xml,text/xml,*/*' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer[kind]();
}
