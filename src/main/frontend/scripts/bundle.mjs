// Bundles the entries with shared chunks and answers what each page has to load.
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { untranslated } from './words.mjs';
import { columnWords, constructedStyles, formEditorWords, formWords, panelWords, simulationWords, tablerNames, woff2Only } from './plugins.mjs';

const EDITOR_PREACT = './node_modules/@bpmn-io/form-js-editor/node_modules/preact';

export async function bundle(entries, alone, out) {
  const words = await untranslated();
  if (words.length) throw new Error(`no Chinese in src/dmn/zh.js for: ${words.join(' | ')}`);
  const shared = {
    outdir: out,
    bundle: true,
    target: ['es2022'],
    minify: true,
    metafile: true,
    logLevel: 'warning',
    entryNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const modules = {
    ...shared,
    format: 'esm',
    legalComments: 'linked',
    chunkNames: 'c/[name]-[hash]',
    assetNames: 'm/[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    plugins: [tablerNames, woff2Only, constructedStyles, formWords, formEditorWords, panelWords, columnWords, ...simulationWords],
  };
  const pages = await build({ ...modules, entryPoints: paths(entries), splitting: true });
  const single = await build({ ...modules, entryPoints: paths([alone]), alias: { preact: path.resolve(EDITOR_PREACT) } });
  const theme = await build({ ...shared, entryPoints: { theme: 'src/theme.js' }, format: 'iife' });
  return { ...manifestOf(pages, out, entries), ...manifestOf(single, out, [alone]), ...manifestOf(theme, out, ['theme']), icons: copyIcons(out) };
}

const paths = names => Object.fromEntries(names.map(name => [name, `src/${name}.js`]));

function manifestOf(result, out, names) {
  const outputs = Object.fromEntries(Object.entries(result.metafile.outputs).map(([file, o]) => [path.resolve(file), o]));
  const relative = file => path.relative(out, file).replaceAll('\\', '/');
  const manifest = {};
  for (const [file, output] of Object.entries(outputs)) {
    const name = /^src\/(\w+)\.js$/.exec(output.entryPoint ?? '')?.[1];
    if (!name || !file.endsWith('.js')) continue;
    manifest[name] = {
      js: relative(file),
      css: output.cssBundle ? relative(path.resolve(output.cssBundle)) : null,
      preload: chunksOf(file, outputs).map(relative),
    };
  }
  const missing = names.filter(name => !manifest[name]);
  if (missing.length) throw new Error(`no bundle came out for ${missing.join(', ')}`);
  return manifest;
}

function chunksOf(file, outputs) {
  const seen = new Set();
  const follow = from =>
    outputs[from].imports
      .filter(i => i.kind === 'import-statement')
      .map(i => path.resolve(i.path))
      .filter(to => outputs[to] && !seen.has(to))
      .forEach(to => {
        seen.add(to);
        follow(to);
      });
  follow(file);
  return [...seen].filter(chunk => chunk.endsWith('.js'));
}

function copyIcons(out) {
  const bytes = fs.readFileSync('src/icons.svg');
  const name = `icons-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.svg`;
  fs.writeFileSync(path.join(out, name), bytes);
  return { js: name, css: null, preload: [] };
}
