/// <reference types="@webgpu/types" />
import { BackendUnavailableError, type RunnerBackend } from '../backends/backend';
import { webgpuBackend } from '../backends/webgpuBackend';

const ADVICE =
  "Update your GPU's driver, and see that the editor's hardware acceleration is on (it is unless `disable-hardware-acceleration` is set).";

/** The WebGPU of the editor's own Chromium. */
export function editorWebgpu(): RunnerBackend {
  const load = (): Promise<GPU> => {
    const { gpu } = navigator as { gpu?: GPU };
    if (gpu) return Promise.resolve(gpu);
    throw new BackendUnavailableError('this editor has no WebGPU', 'Use a newer editor, or another browser.');
  };
  const backend = webgpuBackend('editor-webgpu', load, ADVICE);
  return {
    ...backend,
    async start(onFailure) {
      const description = await backend.start(onFailure);
      return { ...description, device: `${description.device}, in the editor` };
    },
  };
}
