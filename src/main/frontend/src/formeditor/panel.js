import { jsx, jsxs } from 'preact/jsx-runtime';
import { say } from './words.js';

const LATE = 500;
// What the check refuses is not offered: expressions, patterns, paths, other sources of options, settings of other machines.
const GROUPS = ['general', 'staticOptions', 'constraints', 'validation', 'layout', 'appearance'];
const REFUSED =
  /^(id|label|date-label|time-label|description|text|path|isRepeating|versionTag|pattern|patternErrorMessage|prefix-adorner|suffix-adorner|verticalAlignment|.*serialize-to-string|.*time-format)$/;
const TEXTS = ['label', 'dateLabel', 'timeLabel', 'description', 'text'];
const LONG = ['description', 'text'];
const LABELLED = ['textfield', 'textarea', 'number', 'checkbox', 'checklist', 'radio', 'select', 'taglist', 'group'];

class HousePanel {
  static $inject = ['propertiesPanel'];

  constructor(propertiesPanel) {
    propertiesPanel.registerProvider(this, LATE);
  }

  getGroups(field, editField) {
    return groups => {
      if (!field || Array.isArray(field)) return groups;
      const offered = groups.filter(group => GROUPS.includes(group.id)).map(allowed);
      return [words(field, editField), ...offered].filter(group => group.items || group.entries?.length);
    };
  }
}

const allowed = group => ({ ...group, entries: group.entries?.filter(entry => !REFUSED.test(entry.id)), shouldOpen: group.id === 'general' });

/** The words of a field in both languages: Chinese stands in the form itself, English beside it. */
function words(field, editField) {
  const entries = TEXTS.filter(text => has(field, text)).flatMap(text => [
    entry(`${text}-zh`, say(text, 'zh'), () => field[text], value => editField(field, text, value), LONG.includes(text)),
    english(field, editField, text, say(text, 'en'), LONG.includes(text)),
  ]);
  const options = (field.values ?? []).map(({ label, value }) => english(field, editField, `values.${value}`, `${say('option')} “${label}”`));
  return { id: 'words', label: say('words'), entries: [...entries, ...options], shouldOpen: true };
}

function has(field, text) {
  if (field[text] !== undefined) return true;
  return text === 'label' ? LABELLED.includes(field.type) : text === 'description' && field.key !== undefined;
}

function english(field, editField, text, label, long = false) {
  const name = `${text}.en`;
  return entry(
    `${text}-en`,
    label,
    () => field.properties?.[name],
    value => {
      const { [name]: _, ...others } = field.properties ?? {};
      editField(field, 'properties', value ? { ...others, [name]: value } : others);
    },
    long,
  );
}

const entry = (id, label, get, set, long) => ({ id, component: Text, label, get, set, long });

function Text({ id, label, get, set, long }) {
  const name = `bio-properties-panel-${id}`;
  return jsx('div', {
    class: 'bio-properties-panel-entry',
    'data-entry-id': id,
    children: jsxs('div', {
      class: long ? 'bio-properties-panel-textarea' : 'bio-properties-panel-textfield',
      children: [
        jsx('label', { for: name, class: 'bio-properties-panel-label', children: label }),
        jsx(long ? 'textarea' : 'input', {
          id: name,
          type: long ? undefined : 'text',
          class: 'bio-properties-panel-input',
          rows: long ? 3 : undefined,
          spellcheck: false,
          autocomplete: 'off',
          value: get() ?? '',
          onInput: event => set(event.target.value || undefined),
        }),
      ],
    }),
  });
}

export const panel = { __init__: ['housePanel'], housePanel: ['type', HousePanel] };
