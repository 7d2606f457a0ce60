import assert from 'node:assert/strict';
import * as path from 'node:path';
import { cpu } from '../../src/runner/backends/cpu';
import { SELF_TEST_TOLERANCE, selfTest, SelfTestError } from '../../src/runner/backends/selfTest';
import { wasm } from '../../src/runner/backends/wasm';
import * as tf from '../../src/runner/tensorflow';

const WASM_FILES = path.resolve(__dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist');

/** Has a kernel of wasm give numbers that are off by a share. */
function spoil(kernelName: string, share: number): () => void {
  const kernel = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    ...kernel,
    kernelFunc: (args) => {
      const output = kernel.kernelFunc(args) as tf.TensorInfo;
      const values = (args.backend as { typedArrayFromHeap(info: tf.TensorInfo): Float32Array }).typedArrayFromHeap(
        output,
      );
      values.forEach((value, i) => (values[i] = value * (1 + share)));
      return output;
    },
  });
  return () => {
    tf.unregisterKernel(kernelName, 'wasm');
    tf.registerKernel(kernel);
  };
}

describe("a backend's self-test", () => {
  before(() => wasm(WASM_FILES).start());

  it('passes on cpu and on wasm', async () => {
    await cpu.start();
    assert.ok((await selfTest()) < 1e-6);
    await tf.setBackend('wasm');
    assert.ok((await selfTest()) < SELF_TEST_TOLERANCE / 10);
  });

  for (const [kernel, question] of [
    ['Conv2D', 'logits'],
    ['AvgPool', 'logits'],
    ['Concat', 'logits'],
    ['Conv2DBackpropFilter', 'filterGradient'],
    ['Conv2DBackpropInput', 'inputGradient'],
  ] as const) {
    it(`fails when ${kernel} is off by as much as 10 bits of a mantissa lose`, async () => {
      await tf.setBackend('wasm');
      const restore = spoil(kernel, 2 ** -11);
      try {
        await assert.rejects(selfTest(), (error: unknown) => {
          assert.ok(error instanceof SelfTestError);
          assert.equal(error.question, question);
          assert.match(error.message, /value \d+ is -?[\d.]+ instead of -?[\d.]+/);
          return true;
        });
      } finally {
        restore();
      }
    });
  }

  it('leaves no tensor behind', async () => {
    await tf.setBackend('wasm');
    const before = tf.memory().numTensors;
    await selfTest();
    assert.equal(tf.memory().numTensors, before);
  });
});
