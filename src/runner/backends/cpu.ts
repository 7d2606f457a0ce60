import * as tf from '../tensorflow';
import type { RunnerBackend } from './backend';

/** Plain JavaScript: works everywhere, and is some fifty times slower than wasm. */
export const cpu: RunnerBackend = {
  name: 'cpu',
  probe: () => Promise.resolve(),
  async start() {
    await tf.setBackend('cpu');
    await tf.ready();
    return { version: tf.version_core, device: 'CPU, JavaScript', driver: null, isSoftware: false };
  },
  stop: () => Promise.resolve(),
};
