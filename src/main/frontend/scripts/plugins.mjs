// Small corrections of foreign packages. Each one fails the build when the text it corrects is no longer there.
import fs from 'node:fs';

function patch(name, filter, loader, change) {
  return {
    name,
    setup: build =>
      build.onLoad({ filter }, file => {
        try {
          return { loader, contents: change(fs.readFileSync(file.path, 'utf8')) };
        } catch (problem) {
          return { errors: [{ text: `${name}: ${problem.message}` }] };
        }
      }),
  };
}

function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`not found any more: ${from}`);
  return text.replaceAll(from, to);
}

// bpmn.io uses the class names .empty and .placeholder for things of its own.
export const tablerNames = patch('tabler-names', /@tabler[\\/]core[\\/]dist[\\/]css[\\/]tabler\.css$/, 'css', css =>
  css.replace(/\.(empty|placeholder)(?![\w-])/g, '.tblr-$1'),
);

export const woff2Only = patch('woff2-only', /bpmn-font[\\/]css[\\/]bpmn\.css$/, 'css', css => {
  const source = /url\('([^']+\.woff2)[^']*'\)/.exec(css)?.[1];
  const family = /font-family:\s*["']([^"']+)/.exec(css)?.[1];
  if (!source || !family) throw new Error('no woff2 source');
  const face = `@font-face{font-family:"${family}";src:url('${source}') format('woff2');font-weight:normal;font-style:normal}`;
  return css.replace(/@font-face\s*{[^}]*}/, face);
});

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
  FORM_LITERALS.reduce((text, [from, word, before = '']) => replaced(text, from, `${before}globalThis.formWord(${JSON.stringify(word)})`), js),
);
