import BpmnModeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import modelerModdle from 'modeler-moddle/resources/modeler.json';
import { CamundaPlatformTooltipProvider } from 'bpmn-js-properties-panel';
import { Bench, ask } from './bench.js';
import { modules } from './modules.js';
import { Marks } from './marks.js';
import { missing } from './words.js';
import { show } from './sight.js';

/** The editor of a process; its workbench also has data-templates-url. */
export class Workbench extends Bench {
  async editor() {
    const templates = await ask(this.element.dataset.templatesUrl, 'json');
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

  async draw(modeler, xml) {
    await modeler.importXML(xml);
    show(modeler);
  }

  source(modeler) {
    return modeler;
  }

  marks(modeler) {
    return new Marks(modeler);
  }
}
