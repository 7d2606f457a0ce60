import type { BackendName } from './runResult';

interface BackendTitle {
  title: string;
  /** What it is, in a line. */
  about: string;
}

/** Backends as people read of them. */
export const BACKEND_TITLES: Record<BackendName, BackendTitle> = {
  cuda: { title: 'NVIDIA GPU', about: "TensorFlow's own kernels through CUDA, on Linux." },
  webgpu: { title: 'GPU', about: "Any vendor's GPU through WebGPU, for exercises in TypeScript." },
  tensorflow: { title: 'Processor', about: "TensorFlow's own kernels, on Linux." },
  'editor-webgpu': {
    title: "The editor's GPU",
    about: 'Through its WebGPU, for exercises in TypeScript while their panel can be seen. Nothing to install.',
  },
  'editor-webgl': {
    title: "The editor's GPU",
    about: 'Through its WebGL, for exercises in TypeScript while their panel can be seen. Nothing to install.',
  },
  wasm: { title: 'Processor', about: 'WebAssembly, built in: what runs where nothing faster is there.' },
  cpu: { title: 'Processor', about: 'Plain JavaScript, built in: slow, the last resort.' },
};
