import type { Evaluation } from '../protocol/trainingHistory';

/**
 * How good logits are: share of images whose largest logit is that of their class, and mean cross entropy.
 *
 * @param logits (images, classes), row by row
 * @param labels the class of each image; more than there are images is fine
 */
export function evaluated(step: number, logits: Float32Array, classes: number, labels: Uint8Array): Evaluation {
  const images = logits.length / classes;
  let right = 0;
  let loss = 0;
  for (let image = 0; image < images; image++) {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    const label = labels[image]!;
    const largest = Math.max(...row);
    // The first of equal ones, as argmax: a network that gives the same for all classes knows nothing.
    if (row.indexOf(largest) === label) right++;
    const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    loss += Math.log(sum) + largest - (row[label] ?? NaN);
  }
  return { step, images, accuracy: right / images, loss: Number.isFinite(loss) ? loss / images : null };
}
