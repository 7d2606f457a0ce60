import { BackendUnavailableError, type RunnerBackend } from '../backends/backend';
import { lendCpuKernels } from '../backends/cpuKernels';
import * as tf from '../tensorflow';

/** What is used here of WebGL 2; the project's types are those of Node. */
interface WebGl {
  canvas: { addEventListener(type: 'webglcontextlost', listener: () => void): void };
  getExtension(name: 'WEBGL_debug_renderer_info'): { UNMASKED_RENDERER_WEBGL: number } | null;
  getExtension(name: 'WEBGL_lose_context'): { loseContext(): void } | null;
  getParameter(parameter: number): unknown;
}
interface Canvas {
  new (width: number, height: number): { getContext(type: 'webgl2'): WebGl | null };
}

/** The WebGL 2 of the editor's own Chromium: older than its WebGPU, and there on more machines. */
export function editorWebgl(): RunnerBackend {
  let gl: WebGl | null = null;
  /** The device is let go of on purpose. */
  let stopped = false;
  return {
    name: 'editor-webgl',
    probe() {
      const { OffscreenCanvas } = globalThis as unknown as { OffscreenCanvas?: Canvas };
      const context = OffscreenCanvas && new OffscreenCanvas(1, 1).getContext('webgl2');
      return context ? Promise.resolve() : Promise.reject(missing());
    },
    async start(onFailure = () => undefined) {
      await this.probe();
      await import('@tensorflow/tfjs-backend-webgl');
      if (!(await tf.setBackend('webgl'))) throw missing();
      await tf.ready();
      lendCpuKernels('webgl');
      gl = (tf.backend() as unknown as { gpgpu: { gl: WebGl } }).gpgpu.gl;
      gl.canvas.addEventListener('webglcontextlost', () => {
        if (!stopped) onFailure('the GPU was lost');
      });
      const device = rendererOf(gl);
      return {
        version: tf.version_core,
        device: `${device}, in the editor`,
        driver: null,
        isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(device),
      };
    },
    stop() {
      stopped = true;
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
      return Promise.resolve();
    },
  };
}

function missing(): BackendUnavailableError {
  return new BackendUnavailableError(
    'this editor has no WebGL 2 in workers',
    "See that the editor's hardware acceleration is on, and that your GPU's driver is current.",
  );
}

function rendererOf(gl: WebGl): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = info && gl.getParameter(info.UNMASKED_RENDERER_WEBGL);
  return typeof renderer === 'string' && renderer !== '' ? renderer : 'a GPU that does not say its name';
}
