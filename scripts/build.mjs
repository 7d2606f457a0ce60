// @ts-check
// Builds dist/: `node scripts/build.mjs [--development]`. vsce runs it before it packages.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { guarded, run } from './command.mjs';
import { ROOT } from './project.mjs';
import { buildAddon } from './tensorflowAddon/addon.mjs';

/**
 * @param {{ development?: boolean, signal?: AbortSignal, show?: boolean }} [options]
 * @throws {import('./errors.mjs').CommandError} when a bundle does not build
 */
export async function build({ development = false, signal, show = false } = {}) {
  const options = { cwd: ROOT, signal, show };
  await run(process.execPath, guarded('esbuild.mjs', ...(development ? [] : ['--production'])), options);
  await run(process.execPath, guarded('scripts/python/python.mjs'), options);
  const addon = await buildAddon(signal);
  if ('missing' in addon && show) console.log(`Left out: ${addon.missing}.`);
  // What goes into a learner's folder, for each language.
  await run(process.execPath, guarded('scripts/learnerTypes.mjs'), options);
  await run(process.execPath, guarded('scripts/learnerStubs.mjs'), options);
  await run(process.execPath, ['--import', 'tsx', ...guarded('scripts/courseSchemas.ts')], options);
  linkCommand();
}

/** Makes `npx convolab` work in this clone: npm links the commands of dependencies only, not the clone's own. */
function linkCommand() {
  const folder = path.join(ROOT, 'node_modules/.bin');
  if (!fs.existsSync(folder)) return;
  if (process.platform === 'win32') {
    fs.writeFileSync(path.join(folder, 'convolab.cmd'), '@node "%~dp0..\\..\\dist\\cli.js" %*\r\n');
    return;
  }
  const link = path.join(folder, 'convolab');
  fs.rmSync(link, { force: true });
  fs.symlinkSync('../../dist/cli.js', link);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ development: process.argv.includes('--development'), show: true }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
