/**
 * What the server refused, by id of component: shown where the browser's own validation finds nothing, because form-js validates a
 * field with a value again when it is drawn, and says the same once. It is forgotten when the form is sent again.
 */
export class Refusals {
  constructor(schema, byField) {
    this.byId = new Map();
    this.collect(schema, byField);
  }

  collect(node, byField) {
    const messages = byField[node.key] ?? byField[node.id];
    if (messages) this.byId.set(node.id, [].concat(messages));
    (node.components ?? []).forEach(child => this.collect(child, byField));
  }

  forget() {
    this.byId.clear();
  }

  module() {
    const byId = this.byId;
    class ValidatorWithRefusals {
      static $inject = ['validator'];

      constructor(validator) {
        for (const name of ['validateField', 'validateFieldInstance']) {
          const original = validator[name].bind(validator);
          validator[name] = (field, value) => {
            const found = original(field, value);
            return found.length > 0 ? found : (byId.get(field.id) ?? []);
          };
        }
      }
    }
    return { __init__: ['validatorWithRefusals'], validatorWithRefusals: ['type', ValidatorWithRefusals] };
  }
}
