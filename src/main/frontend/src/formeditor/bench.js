import { FormEditor } from '@bpmn-io/form-js-editor';
import { calendarIn } from '../form/words.js';
import { Bench } from '../modeler/bench.js';
import { fields } from './fields.js';
import { Marks } from './marks.js';
import { panel } from './panel.js';
import { missing } from './words.js';

/** The editor of a form, saved and checked as processes are. */
export class FormBench extends Bench {
  editor() {
    calendarIn(this.language);
    const container = this.element.querySelector('.workbench-canvas');
    const editor = new FormEditor({
      container,
      propertiesPanel: { parent: this.element.querySelector('.workbench-properties') },
      additionalModules: [fields, panel],
    });
    container.addEventListener('keydown', keepSelected);
    this.element.modeler = editor;
    this.element.missing = missing;
    return editor;
  }

  async draw(editor, text) {
    await editor.importSchema(JSON.parse(text));
  }

  source(editor) {
    return {
      saveXML: async () => ({ xml: `${JSON.stringify(editor.saveSchema(), null, 2)}\n` }),
      on: (event, tell) => editor.get('eventBus').on(event, ({ trigger }) => trigger !== 'clear' && tell()),
    };
  }

  marks(editor) {
    return new Marks(editor);
  }
}

/** Enter adds a component, which is selected and gets the focus; the key's second event would take the selection away again. */
function keepSelected(event) {
  if (event.code === 'Enter' && event.target.matches('.fjs-palette-field')) event.preventDefault();
}
