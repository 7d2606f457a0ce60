import { setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../tensorflow';
import { BackendUnavailableError, type RunnerBackend } from './backend';
import { lendCpuKernels } from './cpuKernels';
import { registerTrainingKernels } from './wasmTraining/register';
import { registerSlice } from './wasmSlice';
import { MENDED_ON_WASM, WRONG_ON_WASM } from './wrongOnWasm';

/** WebAssembly with SIMD where the engine has it. `folder` holds tfjs's wasm files. */
export function wasm(folder: string): RunnerBackend {
  return {
    name: 'wasm',
    probe() {
      return typeof WebAssembly === 'object'
        ? Promise.resolve()
        : Promise.reject(new BackendUnavailableError('this Node has no WebAssembly', 'Use another Node.'));
    },
    async start() {
      // tfjs wants an absolute folder that ends in a slash.
      setWasmPaths(folder.endsWith('/') ? folder : `${folder}/`);
      if (!(await tf.setBackend('wasm'))) {
        throw new BackendUnavailableError('tfjs could not load its wasm module', 'Reinstall Convolab.');
      }
      await tf.ready();
      registerTrainingKernels();
      registerSlice();
      lendCpuKernels('wasm', WRONG_ON_WASM, MENDED_ON_WASM);
      const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
      const device = simd ? 'CPU, WebAssembly with SIMD' : 'CPU, WebAssembly';
      return { version: version_wasm, device, driver: null, isSoftware: false };
    },
    stop: () => Promise.resolve(),
  };
}
