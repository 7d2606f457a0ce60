import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** All that decides what comes out of a training, on a given backend: a checkpoint is continued by the same alone. */
export const RecipeSchema = v.object({
  /** Side of the crops that are trained on, in pixels. */
  size: v.picklist([24, 32]),
  epochs: v.pipe(whole, v.minValue(1)),
  batch: v.pipe(whole, v.minValue(1)),
  seed: whole,
  /** sha256 of the weights that are trained on; null for fresh ones. */
  from: v.nullable(v.string()),
  /** Highest learning rate of Muon: the share of a kernel's own size that a step may move it by, about. */
  learningRate: v.number(),
  /** Highest learning rate of what plain momentum trains: the biases, and the last kernel. */
  plainLearningRate: v.number(),
  momentum: v.number(),
  /** On the last kernel: the others are kept at a fixed size. */
  weightDecay: v.number(),
  /** Share of the steps until the learning rate is at its highest. */
  warmUp: v.number(),
  labelSmoothing: v.number(),
  /** Of the mean over past steps that is what is saved. */
  averageDecay: v.number(),
  /** The last convolution ends in a relu: a class that is negative everywhere would never learn. */
  finalBias: v.number(),
});
export type Recipe = v.InferOutput<typeof RecipeSchema>;

/** What was found to work for fresh weights; the figures are in docs/training.md. */
const FRESH = { epochs: 45, learningRate: 0.035, plainLearningRate: 0.02, warmUp: 0.08 };
/** For weights that were trained before, at another size. */
const FINE_TUNING = { epochs: 10, learningRate: 0.015, plainLearningRate: 0.01, warmUp: 0.05 };

export function recipe(chosen: Pick<Recipe, 'size' | 'seed' | 'from'> & { epochs?: number }): Recipe {
  const { epochs, ...rates } = chosen.from === null ? FRESH : FINE_TUNING;
  return {
    ...chosen,
    ...rates,
    epochs: chosen.epochs ?? epochs,
    batch: 128,
    momentum: 0.9,
    weightDecay: 5e-4,
    labelSmoothing: 0.1,
    averageDecay: 0.999,
    finalBias: 1,
  };
}

/** Share of the highest learning rate at a step: up in a straight line, then down to zero in another. */
export function rateAt(step: number, steps: number, warmUp: number): number {
  const progress = step / steps;
  const rising = warmUp > 0 ? Math.min(1, progress / warmUp) : 1;
  // Not quite zero at the ends, or the first step would be none.
  return rising * Math.min(1, (1 - progress) / (1 - warmUp)) + 1e-4;
}
