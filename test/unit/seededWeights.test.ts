import assert from 'node:assert/strict';
import { seededWeights } from '../../src/runner/network/seededWeights';

type Layer = [name: string, kernel: number[]];

/** What layers get for their kernels and biases, in the order of the list. */
function weightsOf(layers: Layer[]): Record<string, number[][]> {
  const weights = seededWeights();
  const values = (name: string, weight: string, shape: number[]): number[] =>
    Array.from(weights(name, weight, shape)!.dataSync());
  return Object.fromEntries(
    layers.map(([name, kernel]) => [name, [values(name, 'kernel', kernel), values(name, 'bias', kernel.slice(-1))]]),
  );
}

const small: Layer = ['expand1x1', [1, 1, 2, 3]];
const large: Layer = ['expand3x3', [3, 3, 2, 3]];

describe('fixed weights', () => {
  it('are the same every time', () => {
    assert.deepEqual(weightsOf([small, large]), weightsOf([small, large]));
  });

  it('do not depend on the order of layers with other kernels', () => {
    assert.deepEqual(weightsOf([large, small]), weightsOf([small, large]));
  });

  it('do not depend on names', () => {
    assert.deepEqual(weightsOf([['conv2d', small[1]]])['conv2d'], weightsOf([small])['expand1x1']);
  });

  it('differ between two layers of one shape', () => {
    const { first, second } = weightsOf([
      ['first', small[1]],
      ['second', small[1]],
    ]);
    assert.notDeepEqual(first![0], second![0]);
    assert.notDeepEqual(first![1], second![1]);
  });

  it('are around 1 for a variance, whose root is taken', () => {
    const variances = Array.from(seededWeights()('norm', 'moving_variance', [50])!.dataSync());
    assert.ok(
      variances.every((variance) => variance > 0.8 && variance < 1.2),
      String(variances),
    );
  });

  it('gives what was drawn before again, where calls share it', () => {
    const drawn = new Map<string, Float32Array>();
    const [first, second] = [1, 2].map(() => seededWeights(0, drawn)('squeeze', 'kernel', [3, 3, 2, 4])!.dataSync());
    assert.deepEqual(second, first);
    assert.deepEqual(first, seededWeights()('squeeze', 'kernel', [3, 3, 2, 4])!.dataSync());
    assert.equal(drawn.size, 1);
  });
});
