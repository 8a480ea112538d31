import common from 'bpmn-js-i18n/translations/zn.js';
import canvas from 'bpmn-js-i18n-zh/lib/bpmn-js';
import panel from 'bpmn-js-i18n-zh/lib/properties-panel';
import camundaPanel from 'bpmn-js-i18n-zh/lib/camunda-properties-panel';
import { dictionary } from './translation.js';
import { own } from './zh.js';

export const { missing, translation } = dictionary({ ...common, ...canvas, ...panel, ...camundaPanel, ...own });
