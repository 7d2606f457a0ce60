import type { Predictions } from '../protocol/runResult';

export interface ClassScore {
  name: string;
  logit: number;
  probability: number;
}

/** What the network takes one image for. */
export interface Prediction {
  /** The image's place in the sprite. */
  image: number;
  trueClass: string;
  predictedClass: string;
  right: boolean;
  /** All classes, the largest logit first. */
  classes: ClassScore[];
  /** Where the network looked for the class it names, and for the true one; null where the run gave no maps. */
  maps: { predicted: number[]; truth: number[]; width: number } | null;
}

/** Softmax over one row of logits; the largest is taken off first, as `exp` overflows beyond 709. */
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** One prediction an image, in the order of the sprite. */
export function readPredictions(predictions: Predictions): Prediction[] {
  const { maps } = predictions;
  const className = (index: number): string => predictions.classes[index] ?? `class ${index}`;
  return predictions.labels.flatMap((label, image) => {
    const row = predictions.logits[image];
    if (!row?.length) return [];
    const ranked = softmax(row)
      .map((probability, index) => ({ index, probability, logit: row[index]! }))
      .sort((a, b) => b.probability - a.probability);
    const best = ranked[0]!.index;
    return {
      image,
      trueClass: className(label),
      predictedClass: className(best),
      right: best === label,
      classes: ranked.map(({ index, logit, probability }) => ({ name: className(index), logit, probability })),
      maps: maps ? { predicted: maps.predicted[image] ?? [], truth: maps.truth[image] ?? [], width: maps.width } : null,
    };
  });
}

/** How many images get their true class. */
export function countRight(predictions: Predictions): number {
  return readPredictions(predictions).filter((prediction) => prediction.right).length;
}
