/// <reference types="@webgpu/types" />
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BackendUnavailableError, type RunnerBackend } from './backend';
import { webgpuBackend } from './webgpuBackend';

/** What the npm package `webgpu` (Dawn, the WebGPU of Chromium) exports. */
interface Dawn {
  create: (options: string[]) => GPU;
  globals: Record<string, unknown>;
}

/**
 * Any vendor's GPU, through Dawn: Vulkan on Linux, Metal on macOS, Direct3D 12 on Windows.
 * @param folder of the npm package `webgpu`; null where it is not installed
 */
export function webgpu(folder: string | null): RunnerBackend {
  const advice =
    process.platform === 'linux'
      ? "Install your GPU's Vulkan driver; VK_ICD_FILENAMES, where it is set, has to name files that exist."
      : "Install your GPU's current driver.";
  return webgpuBackend('webgpu', () => loadDawn(folder), advice);
}

async function loadDawn(folder: string | null): Promise<GPU> {
  if (folder === null) {
    throw new BackendUnavailableError('the npm package "webgpu" is not installed', 'Install it: npm install webgpu.');
  }
  try {
    const { create, globals } = (await import(pathToFileURL(path.join(folder, 'index.js')).href)) as Dawn;
    Object.assign(globalThis, globals);
    const gpu = create([]);
    Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true, writable: true });
    return gpu;
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    throw new BackendUnavailableError(
      `the npm package "webgpu" can't be loaded (${reason})`,
      'Install it anew, for this platform and a Node that it supports; it needs glibc 2.34 or later on Linux.',
    );
  }
}
