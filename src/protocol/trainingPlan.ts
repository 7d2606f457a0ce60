import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How an exercise trains the whole network on its course's images, and what is to come of it. */
export const TrainingPlanSchema = v.object({
  /** Side of the network's input in pixels: random crops of the course's images, flipped by chance, standardised. */
  size: v.pipe(whole, v.maxValue(4096)),
  /** Images of one step. */
  batch: v.pipe(whole, v.maxValue(4096)),
  steps: v.pipe(whole, v.maxValue(1_000_000)),
  /** After so many steps, the accuracy on held-out images is measured … */
  evaluateEvery: whole,
  /** … on the first so many of them; in the end on all. */
  evaluateImages: whole,
  /** Share of all held-out images to be recognised in the end, above 0 and up to 1. */
  bar: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  /** Of the order of the images, their crops, and the weights that the training begins with. */
  seed: v.optional(v.pipe(v.number(), v.integer()), 0),
});
export type TrainingPlan = v.InferOutput<typeof TrainingPlanSchema>;
