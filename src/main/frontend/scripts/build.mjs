// Builds the browser's half into the folder given as argument. Maven calls it; by hand: node scripts/build.mjs dist
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, requireNode } from './machine.mjs';
import { fingerprint, install, read, walk } from './install.mjs';

const ENTRIES = ['app', 'viewer', 'form', 'modeler', 'dmn'];
// Shares nothing with the others: it wants an older preact, and would make the form of a task larger.
const ALONE = 'formeditor';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
const out = path.resolve(process.argv[2] ?? 'dist');

requireNode(20, 19);
const installed = install();
const stamp = path.join(out, '.build-stamp');
const { namesInUse } = await import('./purge.mjs');
const state = installed + fingerprint([...walk('src'), ...walk('scripts')]) + namesInUse().join(' ');
if (read(stamp) === state && fs.existsSync(path.join(out, 'manifest.json'))) {
  console.log('[frontend] bundles are up to date');
  process.exit(0);
}

const started = Date.now();
const { bundle } = await import('./bundle.mjs');
const { compress } = await import('./compress.mjs');
fs.rmSync(out, { recursive: true, force: true });
try {
  const manifest = await bundle(ENTRIES, ALONE, out);
  compress(walk(out));
  fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 1));
} catch (problem) {
  fail(problem.message);
}
fs.writeFileSync(stamp, state);
console.log(`[frontend] bundled ${ENTRIES.length + 1} entries in ${Date.now() - started} ms`);
