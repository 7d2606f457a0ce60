// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { guarded, run } from './command.mjs';
import { manifest, ROOT } from './project.mjs';

/** Where the packaged extension lies. */
export function vsixPath() {
  const { name, version } = manifest();
  return path.join(ROOT, 'out', `${name}-${version}.vsix`);
}

/**
 * Builds the bundles (vsce runs the script `vscode:prepublish`) and packages them.
 *
 * @param {{ signal?: AbortSignal, show?: boolean }} [options]
 * @returns {Promise<string>} the path of the VSIX
 */
export async function packageVsix({ signal, show = false } = {}) {
  const vsix = vsixPath();
  fs.mkdirSync(path.dirname(vsix), { recursive: true });
  fs.rmSync(vsix, { force: true });
  // Everything is bundled, so no node_modules go in.
  const args = ['package', '--no-dependencies', '--out', vsix];
  await run(process.execPath, guarded('node_modules/@vscode/vsce/vsce', ...args), { cwd: ROOT, signal, show });
  return vsix;
}
