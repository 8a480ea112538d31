// Tabler's style sheet without the rules for what no page names: two thirds of it would be loaded for nothing.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';
import { walk } from './install.mjs';

const TABLER = createRequire(import.meta.url).resolve('@tabler/core/dist/css/tabler.css');
const PLACES = ['../resources/templates', '../java', 'src'];
const SCRIPTS = ['node_modules/@tabler/core/dist/js/tabler.esm.js', 'node_modules/htmx.org/dist/htmx.esm.js'];
const READ = /\.(html|java|js)$/;
const WORD = /[A-Za-z][\w-]*/g;

// Names that templates put together from parts: see fragments/ui.html.
const COMPOSED = [/^bg-[a-z]+-lt$/, /^alert-[a-z]+$/];

/** The words of our pages and scripts that Tabler's style sheet knows; what depends on it needs building anew only with them. */
export function namesInUse() {
  const known = new Set(fs.readFileSync(TABLER, 'utf8').match(WORD));
  const used = new Set();
  for (const file of [...PLACES.flatMap(walk).filter(name => READ.test(path.basename(name))), ...SCRIPTS]) {
    for (const word of fs.readFileSync(file, 'utf8').match(WORD) ?? []) {
      if (known.has(word)) used.add(word);
    }
  }
  return [...used].sort();
}

export async function purged(css) {
  const content = [{ raw: namesInUse().join(' '), extension: 'html' }];
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    safelist: { standard: COMPOSED },
    defaultExtractor: text => text.match(WORD) ?? [],
    dynamicAttributes: ['data-bs-theme', 'data-bs-popper', 'aria-expanded', 'aria-selected', 'aria-current', 'role', 'type', 'dir', 'lang'],
  });
  return result.css;
}
