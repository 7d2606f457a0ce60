/// <reference types="@webgpu/types" />
import type { BackendName } from '../../protocol/runResult';
import * as tf from '../tensorflow';
import { BackendUnavailableError, type RunnerBackend, SynchronousReadError } from './backend';

/** What today's `GPUAdapterInfo` holds. */
interface AdapterInfo {
  vendor: string;
  architecture: string;
  device: string;
  description: string;
  isFallbackAdapter: boolean;
}

const LIMITS = [
  'maxBufferSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
] as const;

/**
 * tfjs on a WebGPU, whoever implements it. Values are read asynchronously only.
 * @param load gives the implementation. @throws BackendUnavailableError
 * @param advice what to do where it has no GPU
 */
export function webgpuBackend(name: BackendName, load: () => Promise<GPU>, advice: string): RunnerBackend {
  let gpu: GPU | null = null;
  let device: GPUDevice | null = null;

  const adapter = async (): Promise<GPUAdapter> => {
    gpu ??= await load();
    const found = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (found) return found;
    throw new BackendUnavailableError('no GPU with a driver for it was found', advice);
  };

  return {
    name,
    async probe() {
      await adapter();
    },
    async start(onFailure = () => undefined) {
      const found = await adapter();
      const { limits } = found;
      const info = (found as unknown as { info: AdapterInfo }).info;
      device = await found.requestDevice({
        requiredLimits: Object.fromEntries(LIMITS.map((name) => [name, limits[name]])),
      });
      watch(device, onFailure);
      // It looks for `navigator.gpu` while it loads.
      const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
      const backend = new WebGPUBackend(device, info as unknown as GPUAdapterInfo);
      readLaterOnly(name, backend, onFailure);
      refuseMissingKernels(name, onFailure);
      tf.removeBackend('webgpu');
      tf.registerBackend('webgpu', () => backend, 3);
      await tf.setBackend('webgpu');
      await tf.ready();
      return {
        version: tf.version_core,
        device: deviceName(info),
        driver: info.description && info.description !== info.device ? info.description : null,
        isSoftware: info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(named(info)),
      };
    },
    stop() {
      device?.destroy();
      device = null;
      return Promise.resolve();
    },
  };
}

function watch(device: GPUDevice, onFailure: (why: string) => void): void {
  void device.lost.then(({ message }) => onFailure(`the GPU was lost (${message || 'without a reason'})`));
  device.onuncapturederror = ({ error }) => {
    const isMemory = error.constructor.name === 'GPUOutOfMemoryError';
    onFailure(isMemory ? "the GPU's memory is full" : `the GPU refused an operation (${error.message.split('\n')[0]})`);
  };
}

/** tfjs would read through a canvas, which Node has not, and which gave zeros in a worker of an editor. */
function readLaterOnly(name: BackendName, backend: tf.KernelBackend, onFailure: (why: string) => void): void {
  const known = (dataId: object) =>
    (backend as unknown as { tensorMap: { get(id: object): KnownData } }).tensorMap.get(dataId);
  backend.readSync = (dataId) => {
    const { values, dtype } = known(dataId);
    if (values || dtype === 'string') return values as tf.BackendValues;
    const error = new SynchronousReadError(name);
    onFailure(error.message);
    throw error;
  };
}

/** What only cpu can compute can't be lent, as it would have to read at once. */
function refuseMissingKernels(name: BackendName, onFailure: (why: string) => void): void {
  const own = new Set(tf.getKernelsForBackend('webgpu').map(({ kernelName }) => kernelName));
  for (const { kernelName } of tf.getKernelsForBackend('cpu')) {
    if (own.has(kernelName)) continue;
    const refuse = (): never => {
      const why = `${name} has no kernel ${kernelName}`;
      onFailure(why);
      throw new Error(`The backend ${why}.`);
    };
    tf.registerKernel({ kernelName, backendName: 'webgpu', kernelFunc: refuse });
  }
}

interface KnownData {
  /** Values that did not leave the processor yet. */
  values?: tf.BackendValues;
  dtype: tf.DataType;
}

/** Browsers say no more than vendor and architecture. */
function deviceName({ vendor, architecture, device, description }: AdapterInfo): string {
  return (
    device || description || [vendor, architecture].filter(Boolean).join(' ') || 'a GPU that does not say its name'
  );
}

function named({ vendor, architecture, device, description }: AdapterInfo): string {
  return `${vendor} ${architecture} ${device} ${description}`;
}
