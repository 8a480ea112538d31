import { Form } from '@bpmn-io/form-js-viewer';
import { wordsModule } from './words.js';
import { localised } from './schema.js';
import { Refusals } from './refusals.js';
import { Draft } from './draft.js';

/**
 * A form in a <div class="task-form" data-schema-url data-draft data-errors data-readonly> inside a <form method="post"> that has a hidden
 * field "answers". The page posts the form as any other; answers is a JSON object. data-draft: JSON of values to begin with,
 * data-errors: JSON {component key or id: [message]} of a validation on the server.
 */
export class TaskForm {
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang;
  }

  async show() {
    const { schemaUrl, draft, errors, readonly } = this.element.dataset;
    const answer = await fetch(schemaUrl, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${schemaUrl} answered ${answer.status}`);
    const schema = localised(await answer.json(), this.language);
    this.refusals = new Refusals(schema, errors ? JSON.parse(errors) : {});
    this.form = new Form({
      container: this.element,
      additionalModules: [wordsModule(this.language), this.refusals.module()],
    });
    await this.form.importSchema(schema, draft ? JSON.parse(draft) : {});
    if (readonly !== undefined) this.form.setProperty('readOnly', true);
    if (errors) this.form.validate();
    if (this.element.dataset.draftTo) new Draft(this.element.dataset.draftTo).follow(this.form, this.element);
    this.element.closest('form')?.addEventListener('submit', event => this.submit(event));
    this.element.dataset.shown = '1';
  }

  submit(event) {
    const outer = event.currentTarget;
    if (event.target !== outer) {
      event.preventDefault();
      outer.requestSubmit();
      return;
    }
    this.refusals.forget();
    const { data, errors } = this.form.submit();
    if (Object.keys(errors).length > 0) {
      event.preventDefault();
      this.element.querySelector('[aria-invalid=true], .fjs-has-errors input')?.focus();
      return;
    }
    outer.elements.answers.value = JSON.stringify(data);
  }
}
