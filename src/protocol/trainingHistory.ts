import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** One training step, from 1. */
export const TrainingStepSchema = v.object({
  step: count,
  /** As the learner's own step gave it back: of this batch, before the weights moved. */
  loss: v.pipe(v.number(), v.finite()),
  /** Share of this batch that was right before the weights moved, nothing dropped; null where it was not looked at. */
  accuracy: v.nullable(share),
});
export type TrainingStep = v.InferOutput<typeof TrainingStepSchema>;

/** What the network knew of images that it is not trained on, after `step` steps. */
export const EvaluationSchema = v.object({
  step: count,
  /** How many images that were. */
  images: count,
  /** Mean cross entropy; null where a logit is not finite, or there is none for a class. */
  loss: v.nullable(v.number()),
  accuracy: share,
});
export type Evaluation = v.InferOutput<typeof EvaluationSchema>;

/** What a training has told so far, in the order of the steps. */
export const TrainingHistorySchema = v.object({
  steps: v.array(TrainingStepSchema),
  evaluations: v.array(EvaluationSchema),
});
export type TrainingHistory = v.InferOutput<typeof TrainingHistorySchema>;

/** What is left of a history when a training goes on from an earlier step. */
export function historyUpTo({ steps, evaluations }: TrainingHistory, step: number): TrainingHistory {
  return {
    steps: steps.filter((each) => each.step <= step),
    evaluations: evaluations.filter((each) => each.step <= step),
  };
}
