// Every word that the table editor asks to be translated must be in our Chinese dictionary.
import fs from 'node:fs';
import { build } from 'esbuild';
import { walk } from './install.mjs';

const EDITORS = ['dmn-js-decision-table', 'dmn-js-shared'];
const ASKED = /translate\(\s*(?:'((?:[^'\\]|\\.)+)'|"((?:[^"\\]|\\.)+)")/g;

export async function untranslated() {
  const chinese = await dictionary('src/dmn/words.js');
  const asked = EDITORS.flatMap(editor => walk(`node_modules/${editor}/lib`))
    .filter(file => file.endsWith('.js'))
    .flatMap(file => [...fs.readFileSync(file, 'utf8').matchAll(ASKED)].map(found => found[1] ?? found[2]));
  return [...new Set(asked)].filter(word => chinese[word] === undefined);
}

async function dictionary(file) {
  const built = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(built.outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).chinese;
}
