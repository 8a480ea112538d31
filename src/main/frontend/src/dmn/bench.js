import DmnModeler from 'dmn-js/lib/Modeler';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import { Bench } from '../modeler/bench.js';
import { missing, translation } from './words.js';

/** The editor of a decision table, saved and checked as processes are. */
export class TableBench extends Bench {
  editor() {
    const additionalModules = [translation(this.language)];
    const modeler = new DmnModeler({
      container: this.element.querySelector('.workbench-canvas'),
      moddleExtensions: { camunda },
      drd: { additionalModules },
      decisionTable: { additionalModules },
      literalExpression: { additionalModules },
      boxedExpression: { additionalModules },
    });
    this.heard = [];
    modeler.on('viewer.created', ({ viewer }) =>
      viewer.on('commandStack.changed', ({ trigger }) => trigger !== 'clear' && this.heard.forEach(tell => tell())),
    );
    this.element.modeler = modeler;
    this.element.missing = missing;
    return modeler;
  }

  async draw(modeler, xml) {
    await modeler.importXML(xml, { open: false });
    const table = modeler.getViews().find(view => view.type === 'decisionTable');
    if (!table) throw new Error('no decision table');
    await modeler.open(table);
  }

  source(modeler) {
    return { saveXML: options => modeler.saveXML(options), on: (_, tell) => this.heard.push(tell) };
  }

  marks() {
    return null;
  }
}
