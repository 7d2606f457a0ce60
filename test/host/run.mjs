// @ts-check
// Bundles the suites in test/host/suite (or another folder beside it) and runs them in VS Code's extension host.
// $VSCODE_EXECUTABLE: which VS Code; without it @vscode/test-electron downloads the desktop build.
//   node test/host/run.mjs [--timeout MS] [--grep TEXT] [--suite FOLDER]
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HOST = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HOST, '../..');
const BUNDLE = path.join(ROOT, 'out/hostSuites.js');

const { values } = parseArgs({
  options: { timeout: { type: 'string' }, grep: { type: 'string' }, suite: { type: 'string' } },
  strict: false,
});
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'workspace-'));
/** Convolab's folder for the user: not the one of who runs the tests. */
const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'storage-'));
try {
  await bundle();
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || undefined,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: BUNDLE,
    extensionTestsEnv: {
      CONVOLAB_STORAGE: storage,
      CONVOLAB_MOCHA: JSON.stringify({ timeout: Number(values.timeout ?? 60_000), grep: values.grep }),
    },
    launchArgs: [temp, '--disable-extensions'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const folder of [temp, storage]) fs.rmSync(folder, { recursive: true, force: true });
}

/** One file, mocha included, so that the host needs to reach no other. */
async function bundle() {
  const folder = String(values.suite ?? 'suite');
  const suites = fs.readdirSync(path.join(HOST, folder), { recursive: true, encoding: 'utf8' });
  const specs = suites.filter((name) => /\.test\.ts$/.test(name)).sort();
  const load = specs.map((name) => `require(${JSON.stringify(`./${folder}/${name.replaceAll(path.sep, '/')}`)});`);
  await esbuild.build({
    stdin: {
      // The suites must load after mocha has put describe() and it() in place.
      contents: `import { runSuites } from './mochaInHost';\nexport const run = () => runSuites(() => { ${load.join(' ')} });`,
      resolveDir: HOST,
      loader: 'ts',
    },
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    logOverride: { 'require-resolve-not-external': 'silent' }, // of mocha's parallel mode, which is not used
  });
}
