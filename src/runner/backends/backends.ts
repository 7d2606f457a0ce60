import type { BackendName } from '../../protocol/runResult';
import { BackendUnavailableError, type RunnerBackend } from './backend';
import { cpu } from './cpu';
import { tensorflow } from './tensorflow';
import { wasm } from './wasm';
import { webgpu } from './webgpu';

/** Where backends find what they load. */
export interface BackendFiles {
  wasmFolder: string;
  /** Of the package with native code that the backend needs, if it needs one and there is one. */
  packageFolder: string | null;
}

/** A backend that has not been started. */
export function backendNamed(name: BackendName, { wasmFolder, packageFolder }: BackendFiles): RunnerBackend {
  switch (name) {
    case 'cuda':
    case 'tensorflow':
      return tensorflow(name, packageFolder);
    case 'webgpu':
      return webgpu(packageFolder);
    case 'editor-webgpu':
    case 'editor-webgl':
      throw new BackendUnavailableError(`${name} is the editor's own, and no process can use it`, null);
    case 'wasm':
      return wasm(wasmFolder);
    case 'cpu':
      return cpu;
  }
}
