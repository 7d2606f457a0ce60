// @ts-check
// Makes dist/python: CPython as WebAssembly, its standard library, our packages of src/python, and a snapshot of its
// memory after they have been imported. `node scripts/python/python.mjs`
import * as esbuild from 'esbuild';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../project.mjs';
import { isShipped } from './standardLibrary.mjs';
import { narrowed, withStackUse } from './wasmModule.mjs';
import { readZip } from './zipFile.mjs';

const require = createRequire(import.meta.url);
const FOLDER = path.join(ROOT, 'dist/python');
const PACKAGES = path.join(ROOT, 'src/python');

/**
 * Lists in lists are freed by calls in calls, which take none of the stack that CPython looks at: with this it sees that
 * they get deep, and puts the rest off, as it does everywhere else. Enough for `STACK_PART` of `cpython.ts`.
 */
const FREEING = { name: '_Py_Dealloc', bytes: 32 };

export async function buildPython() {
  const { CPYTHON_EXPORTS, MOST_BYTES, packArchive, readPythonFiles, takeSnapshot } = await runnerModules();
  const pyodide = path.dirname(require.resolve('pyodide/package.json'));
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });

  const whole = fs.readFileSync(path.join(pyodide, 'pyodide.asm.wasm'));
  const wasm = narrowed(withStackUse(whole, FREEING), {
    exports: CPYTHON_EXPORTS,
    mostPages: Math.ceil(MOST_BYTES / 65_536),
  });
  const standardLibrary = packArchive(standardLibraryFiles(path.join(pyodide, 'python_stdlib.zip')));
  const packages = packArchive(packageFiles());
  fs.writeFileSync(path.join(FOLDER, 'python.wasm'), wasm);
  fs.writeFileSync(path.join(FOLDER, 'standardLibrary.bin'), standardLibrary);
  fs.writeFileSync(path.join(FOLDER, 'packages.bin'), packages);
  const id = fingerprint(wasm, standardLibrary, packages);
  fs.writeFileSync(path.join(FOLDER, 'manifest.json'), JSON.stringify({ id }));

  let hasWritten = false;
  const write = (/** @type {string} */ text) => (hasWritten = process.stderr.write(text));
  const snapshot = await takeSnapshot(await readPythonFiles(FOLDER), { write, isInterrupted: () => false });
  if (hasWritten) throw new Error('Importing our packages has written something (above): the snapshot would be wrong.');
  fs.writeFileSync(path.join(FOLDER, 'snapshot.bin'), snapshot);
}

/**
 * What the runner itself starts Python with, so that a snapshot fits.
 *
 * @returns {Promise<
 *   Pick<typeof import('../../src/runner/languages/python/cpython'), 'CPYTHON_EXPORTS'> &
 *     Pick<typeof import('../../src/runner/languages/python/interpreter'), 'MOST_BYTES' | 'takeSnapshot'> &
 *     Pick<typeof import('../../src/runner/languages/python/archive'), 'packArchive'> &
 *     Pick<typeof import('../../src/runner/host/pythonFiles'), 'readPythonFiles'>
 * >}
 */
async function runnerModules() {
  const contents = `
    export { CPYTHON_EXPORTS } from './languages/python/cpython';
    export { MOST_BYTES, takeSnapshot } from './languages/python/interpreter';
    export { packArchive } from './languages/python/archive';
    export { readPythonFiles } from './host/pythonFiles';`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-'));
  const outfile = path.join(folder, 'runnerModules.mjs');
  try {
    await esbuild.build({
      stdin: { contents, resolveDir: path.join(ROOT, 'src/runner'), loader: 'ts' },
      bundle: true,
      outfile,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} zip */
function standardLibraryFiles(zip) {
  return new Map([...readZip(fs.readFileSync(zip))].filter(([file]) => isShipped(file)));
}

function packageFiles() {
  const names = fs.readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));
  return new Map(
    names.sort().map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(PACKAGES, name))]),
  );
}

/** @param {Uint8Array[]} parts */
function fingerprint(...parts) {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().readUInt32LE(0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPython();
