import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { findInstalled } from '../../src/install/installed';
import { CLI_PATH } from '../runner/learnerCode';

/** Installed once, as a person does it; kept for the next time. */
const STORAGE = path.resolve(__dirname, '../../out/backends');

/** SwiftShader, a GPU made of software, comes with Chromium: its driver's manifest beside a loader of Vulkan. */
const SWIFTSHADER = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome', chromiumFolder()]
  .map((folder) => path.join(folder, 'vk_swiftshader_icd.json'))
  .find((file) => fs.existsSync(file));

/** A real WebGPU: Dawn on SwiftShader. */
export interface Dawn {
  /** A folder of Convolab's own that has the package `webgpu`. */
  storage: string;
  /** The package itself. */
  folder: string;
  /** What a process needs in its environment to find the driver. */
  environment: Record<string, string>;
}

/** @throws an Error that says what is missing */
export function dawn(): Dawn {
  if (!SWIFTSHADER) throw new Error('there is no Chromium with SwiftShader');
  // The loader of Vulkan lies beside the manifest.
  const environment = { VK_ICD_FILENAMES: SWIFTSHADER, LD_LIBRARY_PATH: path.dirname(SWIFTSHADER) };
  if (!findInstalled(STORAGE, 'webgpu')) install(environment);
  return { storage: STORAGE, folder: findInstalled(STORAGE, 'webgpu')!.folder, environment };
}

function install(environment: Record<string, string>): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI_PATH, 'install', 'webgpu', '--yes'], {
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...process.env, ...environment, CONVOLAB_STORAGE: STORAGE },
  });
  if (status !== 0) throw new Error(`webgpu could not be installed: ${stderr}`);
}

function chromiumFolder(): string {
  return path.dirname(process.env['CHROME_PATH'] ?? '');
}
