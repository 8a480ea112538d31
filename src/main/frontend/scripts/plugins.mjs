// Small corrections of foreign packages. Each one fails the build when the text it corrects is no longer there.
import fs from 'node:fs';
import { purged } from './purge.mjs';

function patch(name, filter, loader, change) {
  return {
    name,
    setup: build =>
      build.onLoad({ filter }, async file => {
        try {
          return { loader, contents: await change(fs.readFileSync(file.path, 'utf8').replaceAll('\r\n', '\n')) };
        } catch (problem) {
          return { errors: [{ text: `${name}: ${problem.message}` }] };
        }
      }),
  };
}

function replaced(text, from, to) {
  const changed = text.replaceAll(from, to);
  if (changed === text) throw new Error(`not found any more: ${from}`);
  return changed;
}

// bpmn.io uses the class names .empty and .placeholder for things of its own.
export const tablerNames = patch('tabler-names', /@tabler[\\/]core[\\/]dist[\\/]css[\\/]tabler\.css$/, 'css', css =>
  purged(css.replace(/\.(empty|placeholder)(?![\w-])/g, '.tblr-$1')),
);

export const woff2Only = patch('woff2-only', /(bpmn|dmn)-font[\\/]css[\\/](bpmn|dmn)\.css$/, 'css', css => {
  const source = /url\('([^']+\.woff2)[^']*'\)/.exec(css)?.[1];
  const family = /font-family:\s*["']([^"']+)/.exec(css)?.[1];
  if (!source || !family) throw new Error('no woff2 source');
  const face = `@font-face{font-family:"${family}";src:url('${source}') format('woff2');font-weight:normal;font-style:normal}`;
  return css.replace(/@font-face\s*{[^}]*}/, face);
});

// CodeMirror writes a <style> element, which our policy blocks; a constructed style sheet is allowed.
export const constructedStyles = patch('constructed-styles', /style-mod[\\/]src[\\/]style-mod\.js$/, 'js', js =>
  replaced(js, '!root.head && root.adoptedStyleSheets', 'root.adoptedStyleSheets'),
);

// form-js has no translation service: its literals ask window.formWord, which src/form/words.js defines.
const FORM_LITERALS = [
  ["'Add new'", 'Add new'],
  ["'No results'", 'No results'],
  ["'All values selected'", 'All values selected'],
  ["valueLabel || 'Select'", 'Select', 'valueLabel || '],
  ["placeholder: 'Search'", 'Search', 'placeholder: '],
  ["undefined : 'Search'", 'Search', 'undefined : '],
  ["'Nothing to show.'", 'Nothing to show.'],
  ['children: "Nothing to show."', 'Nothing to show.', 'children: '],
  ['"aria-label": "Increment"', 'Increment', '"aria-label": '],
  ['"aria-label": "Decrement"', 'Decrement', '"aria-label": '],
  ['"aria-label": "Previous page"', 'Previous page', '"aria-label": '],
  ['"aria-label": "Next page"', 'Next page', '"aria-label": '],
  ['title: "Remove tag"', 'Remove tag', 'title: '],
  ['children: "Browse"', 'Browse', 'children: '],
  ["'No files selected'", 'No files selected'],
];

export const formWords = patch('form-words', /form-js-viewer[\\/]dist[\\/]index\.es\.js$/, 'js', js =>
  FORM_LITERALS.reduce(
    (text, [from, word, before = '']) => replaced(text, from, `${before}globalThis.formWord(${JSON.stringify(word)})`),
    replaced(js, 'placeholder: getLocaleReadableDateFormat()', 'placeholder: globalThis.formWord(getLocaleReadableDateFormat())'),
  ),
);

const FALLBACK = 'function translateFallback(template, replacements) {';

// Parts of the properties panel and of the decision table do not ask the editor's translation; src/modeler/translation.js answers them.
export const panelWords = patch('panel-words', /@bpmn-io[\\/]properties-panel[\\/]dist[\\/]index\.esm\.js$/, 'js', js =>
  replaced(js, FALLBACK, `${FALLBACK}\n  template = globalThis.editorWord(template);`),
);
export const columnWords = patch('column-words', /dmn-js-decision-table[\\/]lib[\\/]features[\\/]drag-and-drop[\\/]DragAndDrop\.js$/, 'js', js =>
  replaced(js, "`Move ${isInput(col) ? 'Input' : 'Output'}`", "this._translate(isInput(col) ? 'Move input' : 'Move output')"),
);

// Neither has the form editor: what it shows asks window.formEditorWord, which src/formeditor/words.js defines.
const EDITOR_TEXT = /\b(label|title|description|placeholder|tooltip|children|text): ('(?:[A-Z<](?:[^'\\\n]|\\.)*)'|"[A-Z][^"\n]*")(?=[,\n ])/g;
const EDITOR_ANSWER = /\breturn ('[A-Z](?:[^'\\\n]|\\.)*[a-z.]')/g;
const EDITOR_LITERALS = [
  ['`Create ${getIndefiniteArticle(type)} ${label} element`', "globalThis.formEditorWord('Create {}', label)"],
  ['`Remove ${entry.label}`', "globalThis.formEditorWord('Remove {}', entry.label)"],
  [FALLBACK, `${FALLBACK}\n  template = globalThis.formEditorWord(template);`],
  ["editField(field, TIME_LABEL_PATH, 'Time')", "editField(field, TIME_LABEL_PATH, '时间')"],
  ["editField(field, DATE_LABEL_PATH, 'Date')", "editField(field, DATE_LABEL_PATH, '日期')"],
  ["'The built-in phone validation", "globalThis.formEditorWord('The built-in phone validation"],
  ["Ex: +491234567890'", "Ex: +491234567890')"],
  ['label: DATETIME_SUBTYPES_LABELS[subtype]', 'label: globalThis.formEditorWord(DATETIME_SUBTYPES_LABELS[subtype])'],
  ['"Text view is empty"', 'globalThis.formEditorWord("Text view is empty")'],
  ['"Text view is populated by an expression"', 'globalThis.formEditorWord("Text view is populated by an expression")'],
  ['"Text view is templated"', 'globalThis.formEditorWord("Text view is templated")'],
];

export const formEditorWords = patch('form-editor-words', /form-js-editor[\\/]dist[\\/]index\.es\.js$/, 'js', js =>
  EDITOR_LITERALS.reduce((text, [from, to]) => replaced(text, from, to), js)
    .replace(EDITOR_TEXT, '$1: globalThis.formEditorWord($2)')
    .replace(EDITOR_ANSWER, 'return globalThis.formEditorWord($1)'),
);

// Neither has the token simulation: its literals ask window.simulationWord, which src/modeler/simulation-words.js defines.
const said = word => `globalThis.simulationWord(${JSON.stringify(word).replaceAll('"', "'")})`;
const titled = (text, word = text, rest = '') => [`title="${text}"`, `title="\${ ${said(word)} }${rest}"`];
const noted = word => [`text: '${word}'`, `text: ${said(word)}`];
const SIMULATION_LITERALS = {
  'modeler/ToggleMode.js': [['Token Simulation <', `\${ ${said('Token Simulation')} } <`]],
  'log/Log.js': [
    ["'<p class=\"bts-entry placeholder\">No Entries</p>'", `'<p class="bts-entry placeholder">' + ${said('No Entries')} + '</p>'`],
    ['>No Entries<', `>\${ ${said('No Entries')} }<`],
    ['        Simulation Log\n', `        \${ ${said('Simulation Log')} }\n`],
    titled('Toggle Simulation Log'),
    ["'SubProcess') : 'Process'", `${said('Sub Process')}) : ${said('Process')}`],
    [/elementName \|\| '([^']+)'/g, "elementName || globalThis.simulationWord('$1')"],
    ['aria-label="Close"', `aria-label="\${ ${said('Close')} }"`],
    ["'finished' : 'canceled'", `${said('finished')} : ${said('canceled')}`],
    ['} started`', `} \${ ${said('started')} }\``],
  ],
  'pause-simulation/PauseSimulation.js': [titled('Play/Pause Simulation'), noted('Pause Simulation'), noted('Play Simulation')],
  'reset-simulation/ResetSimulation.js': [titled('Reset Simulation'), noted('Reset Simulation')],
  'element-support/ElementSupport.js': [noted('Found unsupported elements'), noted('Not supported')],
  'simulation-state/SimulationState.js': [noted('Finished')],
  'show-scopes/ShowScopes.js': [titled('Focus process instance ${scope.id}', 'Focus process instance', ' ${scope.id}')],
  'handler/ExclusiveGatewayHandler.js': [titled('Set Sequence Flow')],
  'handler/InclusiveGatewayHandler.js': [titled('Set Sequence Flow')],
  'handler/PauseHandler.js': [["title=\"${ wait ? 'Remove' : 'Add' } pause point\"", `title="\${ wait ? ${said('Remove pause point')} : ${said('Add pause point')} }"`]],
  'handler/TriggerHandler.js': [titled('Trigger Event')],
  'set-animation-speed/SetAnimationSpeed.js': [
    ['title="Set animation speed = ${ label }"', 'title="${ globalThis.simulationWord(`Set animation speed = ${ label }`) }"'],
  ],
};

export const simulationWords = Object.entries(SIMULATION_LITERALS).map(([file, literals]) =>
  patch('simulation-words', new RegExp(`bpmn-js-token-simulation[\\\\/]lib[\\\\/]features[\\\\/].*${file.replaceAll('/', '[\\\\/]')}$`), 'js', js =>
    literals.reduce((text, [from, to]) => replaced(text, from, to), js),
  ),
);
