import common from 'bpmn-js-i18n/translations/zn.js';
import canvas from 'bpmn-js-i18n-zh/lib/bpmn-js';
import panel from 'bpmn-js-i18n-zh/lib/properties-panel';
import camundaPanel from 'bpmn-js-i18n-zh/lib/camunda-properties-panel';
import { own } from './zh.js';

const chinese = { ...common, ...canvas, ...panel, ...camundaPanel, ...own };

/** What had no Chinese word yet; the browser tests look at it. */
export const missing = new Set();

/** The editor's words in the reader's language; names and values of the model come through as they are. */
export function translation(language) {
  const words = language === 'zh' ? chinese : null;
  const translate = (template, replacements = {}) => {
    if (words && words[template] === undefined && !/[㐀-鿿]/.test(template)) missing.add(template);
    return (words?.[template] ?? template).replace(/{([^}]+)}/g, (_, key) => replacements[key] ?? `{${key}}`);
  };
  return { translate: ['value', translate] };
}
