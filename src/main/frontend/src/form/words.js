import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';

const LITERALS = {
  'Add new': '添加一项',
  'No results': '没有结果',
  'All values selected': '已全部选择',
  Select: '请选择',
  Search: '搜索',
  'Nothing to show.': '没有内容。',
  Increment: '增加',
  Decrement: '减少',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Remove tag': '移除标签',
  Browse: '选择文件',
  'No files selected': '未选择文件',
  'yyyy/mm/dd': '年/月/日',
};

const MESSAGES = [
  [/^Field is required\.$/, '此项必填。'],
  [/^Field must be a valid email\.$/, '请输入有效的邮箱地址。'],
  [/^Field must be a valid\s+international phone number\..*$/, '请输入带国家码的电话号码，例如 +8613800138000。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字符。'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字符。'],
  [/^Field must match pattern (.+)\.$/, '格式不正确。'],
];

const chinese = () => document.documentElement.lang.startsWith('zh');

globalThis.formWord = word => (chinese() ? (LITERALS[word] ?? word) : word);

function translated(message) {
  const found = MESSAGES.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}

class LocalisedValidator {
  static $inject = ['validator'];

  constructor(validator) {
    for (const name of ['validateField', 'validateFieldInstance']) {
      const original = validator[name].bind(validator);
      validator[name] = (...args) => original(...args).map(translated);
    }
  }
}

/** The calendar of date fields in that language. */
export function calendarIn(language) {
  if (language.startsWith('zh')) flatpickr.localize({ ...Mandarin, monthAriaLabel: '月份', yearAriaLabel: '年份', hourAriaLabel: '小时', minuteAriaLabel: '分钟' });
}

/** Words of the form widgets in the language of the page. */
export function wordsModule(language) {
  if (!language.startsWith('zh')) return {};
  calendarIn(language);
  return { __init__: ['localisedValidator'], localisedValidator: ['type', LocalisedValidator] };
}
