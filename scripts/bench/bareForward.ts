// The bare forward passes that a run of `logits` contains: plain tfjs operations on ready weights, no class, no hooks.
// Runs in a fresh process for each measurement, warmed up as a spare runner is. Prints milliseconds as JSON.
import * as path from 'node:path';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/protocol/runResult';
import { backendNamed } from '../../src/runner/backends/backends';
import { imageBatch } from '../../src/runner/network/imageBatch';
import { PreparedNetwork } from '../../src/runner/network/preparedNetwork';
import * as tf from '../../src/runner/tensorflow';
import { warmUp } from '../../src/runner/warmUp';
import { networkAssets } from '../../src/runs/networkAssets';
import { loadPack } from '../../src/runs/packFiles';

const [root, course, backend, packageFolder] = process.argv.slice(2) as [string, string?, BackendName?, string?];

async function main(): Promise<void> {
  const files = { wasmFolder: path.join(root, 'dist/wasm'), packageFolder: packageFolder ?? null };
  await backendNamed(backend ?? 'wasm', files).start();
  const assets = networkAssets(loadPack(course ?? path.join(root, 'exercises/squeezenet')));
  await warmUp(new PreparedNetwork(assets), true);
  let ms = 0;
  for (const { size, weights } of assets.sizes) {
    const values = new Float32Array(weights.bytes.slice().buffer);
    const tensors = new Map(
      weights.tensors.map(({ name, shape, offset, count }) => [
        name,
        tf.tensor(values.slice(offset / 4, offset / 4 + count), shape),
      ]),
    );
    const conv = (x: Tensor4D, name: string): Tensor4D =>
      tf.fused.conv2d({
        x,
        filter: tensors.get(`${name}/kernel`) as Tensor4D,
        strides: 1,
        pad: 'same',
        bias: tensors.get(`${name}/bias`),
        activation: 'relu',
      });
    const fire = (x: Tensor4D, name: string): Tensor4D => {
      const squeezed = conv(x, `${name}/squeeze`);
      return tf.concat([conv(squeezed, `${name}/expand1x1`), conv(squeezed, `${name}/expand3x3`)], 3);
    };
    const pool = (x: Tensor4D): Tensor4D => tf.maxPool(x, 2, 2, 'valid');
    const { count } = assets.images;
    const images = tf.tensor4d(imageBatch(assets.images, size), [count, size, size, 3]);
    const start = performance.now();
    const early = ['fire1', 'fire2'].reduce(fire, pool(conv(images, 'conv1')));
    const late = ['fire3', 'fire4'].reduce(fire, pool(early));
    await tf.mean(conv(late, 'final_conv'), [1, 2]).data();
    ms += performance.now() - start;
  }
  console.log(JSON.stringify({ ms }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
