import { FormFields } from '@bpmn-io/form-js-viewer';
import { inChinese, word } from './words.js';

// What the check lets through; everything else computes, fetches or embeds.
const OFFERED = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'checklist',
  'radio',
  'select',
  'taglist',
  'text',
  'spacer',
  'separator',
  'group',
  'default',
];
const TEXT = '# 标题';
const OPTION = { label: '选项', value: 'option' };
const DATE = '日期';

class OfferedFields extends FormFields {
  constructor() {
    super();
    for (const [type, field] of Object.entries(this._formFields)) {
      if (OFFERED.includes(type)) this.register(type, spoken(field));
      else delete this._formFields[type];
    }
  }
}

/** The same field with a name in the reader's language; what it begins with is Chinese, as everything in a form's labels is. */
function spoken(field) {
  const { name, create } = field.config;
  if (!name) return field;
  const copy = (...given) => field(...given);
  return Object.assign(copy, field, {
    config: {
      ...field.config,
      name: word(name),
      create: (options = {}, isNew) => ({ ...create(options, isNew), ...(isNew ? beginning(create({}, true), name) : {}) }),
    },
  });
}

function beginning(made, name) {
  const words = {};
  if (made.label) words.label = inChinese(name);
  if (made.text) words.text = TEXT;
  if (made.dateLabel) words.dateLabel = DATE;
  if (made.values) words.values = [{ ...OPTION }];
  return words;
}

export const fields = { formFields: ['type', OfferedFields] };
