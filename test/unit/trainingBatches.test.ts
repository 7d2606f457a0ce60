import assert from 'node:assert/strict';
import type { ImageCollection } from '../../src/runner/network/imageCollection';
import { TrainingBatches } from '../../src/runner/network/trainingBatches';

const SIDE = 4;
/** Of each image every value is another one, and its label its number. */
const images: ImageCollection = {
  count: 10,
  side: SIDE,
  pixels: Uint8Array.from({ length: 10 * SIDE * SIDE * 3 }, (_, at) => (at * 37) % 251),
  labels: Uint8Array.from({ length: 10 }, (_, image) => image),
};

describe('training batches', () => {
  it('have every image once an epoch, in another order each time', () => {
    const batches = new TrainingBatches(images, 3, 5, 0);
    const epoch = (index: number): number[] => [0, 1].flatMap((at) => [...batches.at(2 * index + at).labels]);
    const sorted = (labels: number[]): number[] => [...labels].sort((a, b) => a - b);
    assert.deepEqual(sorted(epoch(0)), [...images.labels]);
    assert.deepEqual(sorted(epoch(1)), [...images.labels]);
    assert.notDeepEqual(epoch(0), epoch(1));
  });

  it('follow from the seed and the step, whatever came before', () => {
    const straight = new TrainingBatches(images, 3, 5, 1);
    const [, , , third] = [0, 1, 2, 3].map((step) => straight.at(step));
    assert.deepEqual(new TrainingBatches(images, 3, 5, 1).at(3), third);
    assert.notDeepEqual(new TrainingBatches(images, 3, 5, 2).at(3), third);
  });

  it('are standardised image by image', () => {
    const { images: values } = new TrainingBatches(images, 3, 5, 0).at(0);
    for (let image = 0; image < 5; image++) {
      const own = values.subarray(image * 27, (image + 1) * 27);
      const mean = own.reduce((sum, value) => sum + value, 0) / 27;
      const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 27;
      assert.ok(Math.abs(mean) < 1e-5 && Math.abs(variance - 1) < 1e-4, `${mean}, ${variance}`);
    }
  });

  it('show an image from several places and both ways round', () => {
    const one = { ...images, count: 1, pixels: images.pixels.slice(0, 48), labels: images.labels.slice(0, 1) };
    const batches = new TrainingBatches(one, 3, 1, 0);
    const seen = new Set(Array.from({ length: 200 }, (_, step) => batches.at(step).images.join()));
    assert.equal(seen.size, 2 * 2 * 2);
  });

  it('say so where they can’t be made', () => {
    assert.throws(() => new TrainingBatches(images, 5, 5, 0), /crops of 5/);
    assert.throws(() => new TrainingBatches(images, 3, 11, 0), /batch of 11/);
  });
});
