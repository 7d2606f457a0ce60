import * as v from 'valibot';
import { LineShapeSchema } from './lineShape';
import { elementCount, ShapeSchema } from './shape';
import { RunErrorSchema, SourcesSchema } from './runResult';
import { ValueRangeSchema } from './valueRange';

/** A tensor with more values is reported by its shape alone: no answer is so large. */
export const MOST_VALUES = 1_000_000;

/** A layer or plain operation as the runner saw it; the judge adds what the reference has there. */
export const TraceRowSchema = v.object({
  name: v.string(),
  type: v.string(),
  inputShapes: v.array(ShapeSchema),
  sources: SourcesSchema,
  outputShape: v.nullable(ShapeSchema),
  params: v.number(),
  multiplyAdds: v.number(),
  /** Bytes of the output for the whole batch. */
  bytes: v.number(),
  line: v.nullable(v.number()),
  learnerPart: v.boolean(),
  /** Why nothing is left of an axis, where the language has no error for that. */
  note: v.optional(v.string()),
  /** Of the output, for the first few images. */
  values: v.optional(ValueRangeSchema),
});
export type TraceRow = v.InferOutput<typeof TraceRowSchema>;

/** What a call of the learner's method gave: a tensor, something else, or an error with its place. */
export const OutcomeSchema = v.variant('kind', [
  v.pipe(
    v.object({
      kind: v.literal('tensor'),
      shape: v.array(v.number()),
      dtype: v.string(),
      /** Row-major; empty where there are more than `MOST_VALUES`. */
      values: v.instance(Float32Array),
    }),
    v.check(({ shape, values }) => {
      const count = elementCount(shape);
      return values.length === (count > MOST_VALUES ? 0 : count);
    }, 'as many values as the shape says'),
  ),
  v.object({
    kind: v.literal('other'),
    /** What it is instead of a tensor, in words that both languages share. */
    what: v.picklist([
      'nothing',
      'null',
      'number',
      'string',
      'boolean',
      'list',
      'tuple',
      'array',
      'function',
      'layer',
      'model',
      'promise',
      'symbolic tensor',
      'disposed tensor',
      'object',
    ]),
    /** How the learner would recognise it, at most 200 characters. */
    text: v.string(),
  }),
  v.object({ kind: v.literal('error'), error: RunErrorSchema }),
]);
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

/** What the runner reports for one probe. `trace` ends where the run failed. */
export const ObservationSchema = v.object({
  probe: v.string(),
  outcome: OutcomeSchema,
  trace: v.array(TraceRowSchema),
  /** Whether the method of the exercise was called, by us or by the network. */
  methodCalled: v.boolean(),
  durationMs: v.number(),
  /** What the layer gave whose maps the network's answer is read from, NHWC: (images, height, width, classes). */
  activations: v.optional(v.object({ shape: v.array(v.number()), values: v.instance(Float32Array) })),
  /** Shapes of the learner's variables, line by line, in a language that can tell. */
  lineShapes: v.optional(v.array(LineShapeSchema)),
});
export type Observation = v.InferOutput<typeof ObservationSchema>;
