import { getKernel, type KernelConfig, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { conv2DBackpropFilterConfig } from './conv2DBackpropFilter';
import { conv2DBackpropInputConfig } from './conv2DBackpropInput';
import { maxPoolGradConfig } from './maxPoolGrad';

export const TRAINING_KERNELS: KernelConfig[] = [
  conv2DBackpropFilterConfig,
  conv2DBackpropInputConfig,
  maxPoolGradConfig,
];

/** Gives the wasm backend what training needs: kernels that it lacks, and faster ones in the place of its own. */
export function registerTrainingKernels(): void {
  for (const kernel of TRAINING_KERNELS) {
    const { kernelName, backendName } = kernel;
    if (getKernel(kernelName, backendName)) unregisterKernel(kernelName, backendName);
    registerKernel(kernel);
  }
}
