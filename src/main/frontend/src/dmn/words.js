import common from 'bpmn-js-i18n/translations/zn.js';
import { dictionary } from '../modeler/translation.js';
import { own } from './zh.js';

export const chinese = { ...common, ...own };
export const { missing, translation } = dictionary(chinese);
