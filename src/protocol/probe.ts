import * as v from 'valibot';
import { MethodNamesSchema } from './methodNames';

const whole = v.pipe(v.number(), v.integer());
const size = v.pipe(whole, v.minValue(1), v.maxValue(4096));

/**
 * A fixed tensor, as data: its values, or pseudo-random ones in [0, 1) from a seed, then edits.
 * `at` names an index for each axis (negative from the end, null for all of the axis).
 */
export const ProbeTensorSchema = v.object({
  shape: v.pipe(v.array(size), v.maxLength(6)),
  /** Of int32, values are rounded down. */
  dtype: v.optional(v.picklist(['float32', 'int32']), 'float32'),
  /** `index`: 0, 1, 2, … in row-major order, so that each value says where it came from. */
  fill: v.optional(v.picklist(['random', 'index']), 'random'),
  seed: v.optional(whole, 1),
  /** All of them, in row-major order, instead of `fill`. */
  values: v.optional(v.array(v.number())),
  edits: v.optional(
    v.array(
      v.object({
        at: v.array(v.nullable(whole)),
        multiply: v.optional(v.number(), 1),
        add: v.optional(v.number(), 0),
      }),
    ),
    [],
  ),
});
export type ProbeTensor = v.InferOutput<typeof ProbeTensorSchema>;

/** One fixed input on which the learner's code is observed. */
export const ProbeSchema = v.variant('kind', [
  /** Calls a method on a fresh instance of the class. */
  v.object({
    kind: v.literal('call'),
    id: v.string(),
    /** Another method than the exercise's. */
    method: v.optional(MethodNamesSchema),
    constructorArgs: v.optional(v.array(v.number())),
    args: v.array(v.union([v.object({ tensor: ProbeTensorSchema }), v.object({ value: v.unknown() })])),
    /** `seeded`: layers get fixed weights, so that what they compute can be compared. `fresh`: their own random ones. */
    weights: v.optional(v.picklist(['fresh', 'seeded']), 'fresh'),
    /** For methods with chance in them: called so many times; what comes out is stacked to (repeat, …). */
    repeat: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(200)), 1),
  }),
  /** Runs the whole network through the learner's class on the shipped images (the first `images`), cropped to `size`. */
  v.object({
    kind: v.literal('network'),
    id: v.string(),
    size: v.pipe(whole, v.minValue(1)),
    images: v.optional(size),
  }),
  /**
   * Builds a model of the whole network for images of `size` with fixed weights, and takes training steps on the first
   * `images` of the shipped images with the class's own method. What comes out is (steps + 1,): the loss that each step
   * gave back, and the loss that is left in the end.
   */
  v.object({
    kind: v.literal('training'),
    id: v.string(),
    size: v.pipe(whole, v.minValue(1)),
    images: size,
    steps: v.pipe(whole, v.minValue(1), v.maxValue(100)),
    /** Stochastic gradient descent with this learning rate; without it, the optimizer that the class makes. */
    learningRate: v.optional(v.number()),
    /** Dropout layers drop: the losses differ from run to run. */
    dropout: v.optional(v.boolean(), false),
  }),
]);
export type Probe = v.InferOutput<typeof ProbeSchema>;
export type CallProbe = Extract<Probe, { kind: 'call' }>;
export type TrainingProbe = Extract<Probe, { kind: 'training' }>;

/** The probe that the table of layers shows: the whole network at its first size; undefined where there is none. */
export function shownProbe(probes: Probe[]): Probe | undefined {
  return probes.find(({ kind }) => kind === 'network');
}
