import * as v from 'valibot';
import { LineShapeSchema } from './lineShape';
import { LocationSchema } from './location';
import { ShapeSchema } from './shape';
import { ValueRangeSchema } from './valueRange';

export const LanguageSchema = v.picklist(['python', 'typescript']);
export type Language = v.InferOutput<typeof LanguageSchema>;

export const BackendNameSchema = v.picklist([
  'cuda',
  'tensorflow',
  'webgpu',
  'editor-webgpu',
  'editor-webgl',
  'wasm',
  'cpu',
]);
export type BackendName = v.InferOutput<typeof BackendNameSchema>;

/** What computed: `reason` says in one sentence why this backend and no better one. */
export const BackendSchema = v.object({
  name: BackendNameSchema,
  version: v.string(),
  device: v.string(),
  reason: v.string(),
  /** A device that is made of software, and no GPU. */
  isSoftware: v.optional(v.boolean()),
  /** The backend that was asked for, or began, and could not be had: `reason` says why. */
  insteadOf: v.optional(BackendNameSchema),
});
export type Backend = v.InferOutput<typeof BackendSchema>;

/**
 * Why a run ended early. `syntax`, `exception`, `timeout`, `memory`, `crash` and `missing` come from what is in the
 * learner's file (the run failed); `backend` and `usage` do not (the run could not be judged).
 */
export const RunErrorSchema = v.object({
  kind: v.picklist(['syntax', 'exception', 'timeout', 'memory', 'crash', 'missing', 'backend', 'usage']),
  message: v.pipe(v.string(), v.maxLength(20_000)),
  location: v.nullable(LocationSchema),
  /** The learner's frames only, innermost first, one a line; empty where there are none. */
  traceback: v.pipe(v.string(), v.maxLength(50_000)),
});
export type RunError = v.InferOutput<typeof RunErrorSchema>;

/** What a check expected or got, as data: `text` is one line for people, the rest is there where it applies. */
export const FindingSchema = v.object({
  text: v.string(),
  shape: v.optional(ShapeSchema),
  /** A few values, for a table or a plot; `at` is the index of the first of them. */
  values: v.optional(v.array(v.nullable(v.number()))),
  at: v.optional(v.array(v.number())),
});
export type Finding = v.InferOutput<typeof FindingSchema>;

export const CheckStatusSchema = v.picklist(['passed', 'failed', 'skipped', 'error']);
export type CheckStatus = v.InferOutput<typeof CheckStatusSchema>;

export const CheckResultSchema = v.object({
  id: v.string(),
  title: v.string(),
  status: CheckStatusSchema,
  /** Why this is asked for. */
  rationale: v.string(),
  /** What to do next; for a skipped check, because of which check it was skipped. Empty when passed. */
  help: v.string(),
  expected: v.nullable(FindingSchema),
  actual: v.nullable(FindingSchema),
  /** The known mistake that gives exactly these observations, with the message it deserves. */
  mistake: v.nullable(v.object({ id: v.string(), message: v.string() })),
  location: v.nullable(LocationSchema),
  /** Milliseconds that the learner's code took for what this check looks at. */
  durationMs: v.number(),
});
export type CheckResult = v.InferOutput<typeof CheckResultSchema>;

/**
 * Which row made each of the inputs: its place among the rows, from 0; null for a tensor that none of them made. Absent
 * from the results of earlier versions.
 */
export const SourcesSchema = v.optional(v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))));

/** One layer or plain operation of the whole network's run, in the order of creation. */
export const LayerResultSchema = v.object({
  /** With its scope: `fire1/squeeze`. */
  name: v.string(),
  /** A layer's class (`Conv2D`) or, for a plain operation, its function (`tf.concat`). */
  type: v.string(),
  inputShapes: v.array(ShapeSchema),
  sources: SourcesSchema,
  /** null where it failed before it had an output: always the last row. */
  outputShape: v.nullable(ShapeSchema),
  /** The reference network's shape at this place; null where the reference has no such layer. */
  expectedShape: v.nullable(ShapeSchema),
  params: v.number(),
  /** Multiply-adds for one image; only convolutions and matrix products count. */
  multiplyAdds: v.number(),
  /** The learner's line that made it, from 1. */
  line: v.nullable(v.number()),
  /** Made while the method of the exercise ran. */
  learnerPart: v.boolean(),
  /** What values its output has for the first few images. */
  values: v.optional(ValueRangeSchema),
});
export type LayerResult = v.InferOutput<typeof LayerResultSchema>;

/** What the network with the learner's code takes the shipped images for. */
export const PredictionsSchema = v.object({
  /** Side of the (square, centrally cropped) input in pixels. */
  size: v.number(),
  classes: v.array(v.string()),
  /** The true class of each image. */
  labels: v.array(v.number()),
  /** Logits of each image, one row an image. */
  logits: v.array(v.array(v.number())),
  /**
   * Where the network looked: of each image, the map of the class that it was taken for and that of its true class, row
   * by row, as the layer gave them whose channels are the classes.
   */
  maps: v.optional(
    v.object({
      height: v.number(),
      width: v.number(),
      predicted: v.array(v.array(v.number())),
      truth: v.array(v.array(v.number())),
    }),
  ),
});
export type Predictions = v.InferOutput<typeof PredictionsSchema>;

export const RunResultSchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  language: LanguageSchema,
  status: v.picklist(['passed', 'failed', 'error']),
  checks: v.array(CheckResultSchema),
  layers: v.array(LayerResultSchema),
  error: v.nullable(RunErrorSchema),
  /** What the learner's code printed, bounded. */
  output: v.string(),
  /** null when the run ended before a backend was chosen. */
  backend: v.nullable(BackendSchema),
  /** Milliseconds by phase; `total` is from the request to the verdict, `forward` the whole network's passes. */
  timings: v.record(v.string(), v.number()),
  predictions: v.nullable(PredictionsSchema),
  /** Shapes of the learner's variables, line by line: of the call that failed, else of the whole network's. */
  lineShapes: v.optional(v.array(LineShapeSchema)),
});
export type RunResult = v.InferOutput<typeof RunResultSchema>;
