import BpmnModeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import modelerModdle from 'modeler-moddle/resources/modeler.json';
import { CamundaPlatformTooltipProvider } from 'bpmn-js-properties-panel';
import { modules } from './modules.js';
import { Findings } from './findings.js';
import { LocalCopy } from './local-copy.js';
import { Marks } from './marks.js';
import { missing } from './words.js';
import { Saving } from './saving.js';
import { saveRecovered, submitWhatIsSaved } from './page.js';
import { show } from './sight.js';

/**
 * The editor in a <div class="workbench" data-draft data-version data-content-url data-findings-url data-templates-url>.
 * Every change is kept in this browser at once and on the server a moment later; after each save the server is asked
 * what is wrong, and its findings are shown on the elements.
 */
export class Workbench {
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
    this.words = document.getElementById('workbench-words').dataset;
  }

  async show() {
    const { draft, version, contentUrl, templatesUrl } = this.element.dataset;
    const [saved, templates] = await Promise.all([ask(contentUrl, 'text'), ask(templatesUrl, 'json')]);
    const copy = new LocalCopy(draft);
    const lost = copy.get();
    const recovered = lost && lost.xml !== saved ? lost : null;
    const modeler = this.modeler(templates);
    if (!(await this.draw(modeler, recovered?.xml ?? saved))) return;
    show(modeler);
    const saving = new Saving(modeler, this.element, this.words, copy, recovered?.version ?? Number(version));
    const findings = new Findings(this.element.dataset.findingsUrl, this.words, new Marks(modeler));
    saving.onSaved = () => findings.look();
    saving.watch();
    submitWhatIsSaved(saving);
    if (recovered) saveRecovered(saving);
    await findings.look();
  }

  async draw(modeler, xml) {
    try {
      await modeler.importXML(xml);
      return true;
    } catch (problem) {
      console.warn(problem);
      this.element.replaceChildren(this.words.unreadable);
      return false;
    }
  }

  modeler(templates) {
    const modeler = new BpmnModeler({
      container: this.element.querySelector('.workbench-canvas'),
      propertiesPanel: { parent: this.element.querySelector('.workbench-properties'), tooltip: CamundaPlatformTooltipProvider },
      moddleExtensions: { camunda, modeler: modelerModdle },
      elementTemplates: {},
      additionalModules: modules(this.language),
    });
    modeler.on('elementTemplates.errors', problem => console.warn(problem.errors));
    modeler.get('elementTemplatesLoader').setTemplates(templates);
    this.element.modeler = modeler;
    this.element.missing = missing;
    return modeler;
  }
}

async function ask(url, kind) {
  const answer = await fetch(url, { headers: { Accept: kind === 'json' ? 'application/json' : 'application/xml,*/*' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer[kind]();
}
