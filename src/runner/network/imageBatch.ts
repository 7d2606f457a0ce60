import type { ImageCollection } from './imageCollection';

/**
 * Images as the network's input: central crop to (size, size), then standardised image by image:
 * (x − mean) / max(deviation, 1/√n) over all n values of an image, as `tf.image.per_image_standardization` documents.
 * @returns NHWC values, (count, size, size, 3)
 */
export function imageBatch({ count, side, pixels }: ImageCollection, size: number): Float32Array {
  const channels = 3;
  const perImage = size * size * channels;
  const margin = Math.floor((side - size) / 2);
  const batch = new Float32Array(count * perImage);
  for (let image = 0; image < count; image++) {
    const target = batch.subarray(image * perImage, (image + 1) * perImage);
    for (let y = 0; y < size; y++) {
      const from = ((image * side + y + margin) * side + margin) * channels;
      target.set(pixels.subarray(from, from + size * channels), y * size * channels);
    }
    standardize(target);
  }
  return batch;
}

/** (x − mean) / max(deviation, 1/√n) of one image, in place. */
export function standardize(values: Float32Array): void {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const deviation = Math.max(Math.sqrt(variance), 1 / Math.sqrt(n));
  values.forEach((value, i) => (values[i] = (value - mean) / deviation));
}
