// Installs the packages of the lock file, once per lock file and Node version.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fail } from './machine.mjs';

const STAMP = 'node_modules/.install-stamp';

export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function walk(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => (entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
    .sort();
}

export function fingerprint(files) {
  const hash = createHash('sha256');
  files.forEach(file => hash.update(file).update(fs.readFileSync(file)));
  return hash.digest('hex');
}

export function install() {
  if (/"resolved"/.test(read('package-lock.json'))) {
    fail('package-lock.json names download addresses ("resolved"); run npm install in this folder with its own .npmrc.');
  }
  const state = fingerprint(['package.json', 'package-lock.json', '.npmrc']) + process.version;
  if (read(STAMP) === state) {
    console.log('[frontend] node_modules is up to date');
    return state;
  }
  const started = Date.now();
  npmCi();
  fs.writeFileSync(STAMP, state);
  console.log(`[frontend] npm ci took ${Date.now() - started} ms`);
  return state;
}

function npmCi() {
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.error?.code === 'ENOENT') {
    fail('npm was not found on the PATH (Debian: apt-get install npm). To build without the front end: -Dfrontend.skip');
  }
  if (result.status !== 0) {
    fail(`"npm ci" failed with exit code ${result.status}.`);
  }
}
