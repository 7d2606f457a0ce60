import * as v from 'valibot';
import { LimitsSchema } from './limits';
import { LanguageSchema } from './runResult';
import { TrainingStepSchema } from './trainingHistory';
import { TrainingPlanSchema } from './trainingPlan';

const bytes = v.instance(Uint8Array);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A tensor's values, little-endian, row by row. */
export const TensorDataSchema = v.object({
  shape: v.pipe(v.array(count), v.maxLength(8)),
  dtype: v.picklist(['float32', 'int32']),
  bytes,
});
export type TensorData = v.InferOutput<typeof TensorDataSchema>;

const tensors = v.pipe(v.array(TensorDataSchema), v.maxLength(2_000));

/** All that a training needs to go on after `step` steps. */
export const SnapshotSchema = v.object({
  step: count,
  /** The model's weights in their order. */
  weights: tensors,
  /** What the optimizer keeps (steps taken, moving averages), where it can say so: else it begins anew. */
  optimizer: tensors,
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/**
 * Parent → runner, before `train`: some images of a set, after those of the messages before. RGB, 8 bit, image after image,
 * row by row. Held-out images come without labels: what the network makes of them is judged by the parent.
 */
export const TrainingImagesSchema = v.object({
  type: v.literal('trainingImages'),
  set: v.picklist(['train', 'heldOut']),
  side: count,
  pixels: bytes,
  labels: v.nullable(bytes),
});
export type TrainingImages = v.InferOutput<typeof TrainingImagesSchema>;

/** Parent → runner, instead of `run`: train the network of a learner's file. */
export const TrainRequestSchema = v.object({
  type: v.literal('train'),
  version: v.literal(1),
  /** The exercise's own method, which nothing lends. */
  method: v.string(),
  language: LanguageSchema,
  source: v.string(),
  /** How the learner knows the file; used in locations only. */
  file: v.string(),
  /** `runMs` is what one step may take; the whole may take as long as it takes. */
  limits: LimitsSchema,
  plan: TrainingPlanSchema,
  /** What to go on from. */
  from: v.nullable(SnapshotSchema),
});
export type TrainRequest = v.InferOutput<typeof TrainRequestSchema>;

/** Parent → runner, while it trains. */
export const TrainingControlSchema = v.object({
  type: v.literal('trainingControl'),
  wanted: v.picklist(['run', 'pause', 'stop']),
});
export type TrainingControl = v.InferOutput<typeof TrainingControlSchema>['wanted'];

/** Runner → parent, while it trains. */
export const TrainingReports = [
  /** Steps taken since the last such message. */
  v.object({ type: v.literal('trainingSteps'), steps: v.pipe(v.array(TrainingStepSchema), v.maxLength(10_000)) }),
  /** Logits of held-out images from the `first` on, after `step` steps: (count, classes), row by row. */
  v.object({
    type: v.literal('trainingLogits'),
    step: count,
    first: count,
    images: count,
    classes: count,
    values: v.instance(Float32Array),
  }),
  v.object({ type: v.literal('trainingSnapshot'), snapshot: SnapshotSchema }),
  /** It waits, with a snapshot sent. */
  v.object({ type: v.literal('trainingPaused') }),
  v.object({ type: v.literal('trainingResumed') }),
] as const;
