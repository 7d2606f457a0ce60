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
  return packageFolder(ROOT, vsixPath(), [], { signal, show });
}

/**
 * Packages the extension in a folder. All that it needs is in its files, so no node_modules go in.
 *
 * @param {string} folder
 * @param {string} vsix where the VSIX is to lie
 * @param {string[]} flags of vsce
 * @param {{ signal?: AbortSignal, show?: boolean }} [options]
 * @returns {Promise<string>} the path of the VSIX
 */
export async function packageFolder(folder, vsix, flags, options) {
  fs.mkdirSync(path.dirname(vsix), { recursive: true });
  fs.rmSync(vsix, { force: true });
  const args = ['package', '--no-dependencies', '--out', vsix, ...flags];
  await run(process.execPath, guarded(path.join(ROOT, 'node_modules/@vscode/vsce/vsce'), ...args), {
    cwd: folder,
    ...options,
  });
  return vsix;
}
