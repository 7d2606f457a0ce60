import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { Tensor } from '@tensorflow/tfjs-core';
import * as tf from '../tensorflow';
import { BackendUnavailableError, type RunnerBackend } from './backend';

/** What the addon offers, as far as it is used here. */
interface Binding {
  TF_Version: string;
  isUsingGpuDevice(): boolean;
}

const ADDON = 'tfjs_binding.node';
/** tfjs-node's kernels are registered under it. */
const TFJS_NAME = 'tensorflow';
const NVIDIA_DRIVER = '/proc/driver/nvidia/version';

/**
 * TensorFlow's own kernels, through the addon of @tensorflow/tfjs-node.
 * @param name `cuda`: on an NVIDIA GPU, and nowhere else; `tensorflow`: on the processor
 * @param folder holds the addon and TensorFlow's libraries; null where they are not installed
 */
export function tensorflow(name: 'cuda' | 'tensorflow', folder: string | null): RunnerBackend {
  const install = `Install it: convolab install ${name}.`;
  const addon = (): string => {
    if (folder === null) throw new BackendUnavailableError('it is not installed', install);
    return path.join(folder, ADDON);
  };
  return {
    name,
    probe() {
      if (!fs.existsSync(addon())) throw new BackendUnavailableError('it is not installed whole', install);
      if (name === 'cuda' && driverVersion() === null) {
        throw new BackendUnavailableError(
          'there is no NVIDIA driver',
          "Install the GPU's driver, version 525 or later.",
        );
      }
      return Promise.resolve();
    },
    async start() {
      const binding = load(addon(), install);
      // Only now: they are of no use to a runner on another backend.
      const [{ NodeJSKernelBackend }] = await Promise.all([
        import('@tensorflow/tfjs-node/dist/nodejs_kernel_backend'),
        import('@tensorflow/tfjs-node/dist/register_all_kernels'),
      ]);
      tf.registerBackend(TFJS_NAME, () => new NodeJSKernelBackend(binding as never, '@tensorflow/tfjs-node'));
      if (!(await tf.setBackend(TFJS_NAME))) {
        throw new BackendUnavailableError('tfjs could not start it', 'Report it with the output of convolab doctor.');
      }
      await tf.ready();
      registerFastStep();
      const usesGpu = binding.isUsingGpuDevice();
      if (name === 'cuda' && !usesGpu) {
        throw new BackendUnavailableError(
          'TensorFlow found no GPU that it can use',
          'It needs an NVIDIA GPU of compute capability 6.0 or later and driver 525 or later; CUDA_VISIBLE_DEVICES, where it is set, has to name one.',
        );
      }
      return {
        version: `${tf.version_core} on TensorFlow ${binding.TF_Version}`,
        device: usesGpu ? 'NVIDIA GPU, CUDA' : "CPU, TensorFlow's kernels",
        driver: usesGpu ? driverVersion() : null,
        isSoftware: false,
      };
    },
    stop: () => Promise.resolve(),
  };
}

/**
 * The gradient of relu needs Step, which tfjs-node makes of six operations. Two give the same values, NaN included, for
 * the slope that relu's gradient asks for; that is a tenth of a training step.
 */
function registerFastStep(): void {
  const original = tf.getKernel('Step', TFJS_NAME);
  tf.unregisterKernel('Step', TFJS_NAME);
  tf.registerKernel({
    ...original,
    kernelFunc(call) {
      const { alpha } = call.attrs as unknown as { alpha: number };
      const x = call.inputs['x'] as Tensor;
      if (alpha !== 0) return original.kernelFunc(call);
      return tf.tidy(() => tf.sign(tf.relu(x)));
    },
  });
}

function load(addon: string, install: string): Binding {
  try {
    return createRequire(__filename)(addon) as Binding;
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    throw new BackendUnavailableError(`TensorFlow's libraries can't be loaded (${reason})`, install);
  }
}

function driverVersion(): string | null {
  try {
    return /\d+\.\d+(\.\d+)?/.exec(fs.readFileSync(NVIDIA_DRIVER, 'utf8'))?.[0] ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // A process with few rights may not look: what starts will tell.
    return 'unknown';
  }
}
