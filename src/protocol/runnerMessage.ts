import * as v from 'valibot';
import { DescriptionSchema, DiagnosisSchema } from './diagnosis';
import { ImageMapsSchema } from './layerMaps';
import { LimitsSchema } from './limits';
import { LocationSchema } from './location';
import { MethodNamesSchema } from './methodNames';
import { ObservationSchema, TraceRowSchema } from './observation';
import { ProbeSchema } from './probe';
import { BackendNameSchema, LanguageSchema, RunErrorSchema } from './runResult';
import { TrainingControlSchema, TrainingImagesSchema, TrainingReports, TrainRequestSchema } from './trainingMessage';

const bytes = v.instance(Uint8Array);

/** What a run of the whole network needs, as bytes: the runner reads no files of a pack. */
export const NetworkAssetsSchema = v.object({
  className: v.string(),
  forward: MethodNamesSchema,
  /** Name of the layer whose maps are reported. */
  activations: v.optional(v.string()),
  training: v.optional(v.object({ step: MethodNamesSchema, optimizer: MethodNamesSchema })),
  /** The whole class in each language: it lends a learner's class the methods that it does not have yet. */
  reference: v.partial(v.object({ python: v.string(), typescript: v.string() })),
  sizes: v.array(
    v.object({
      size: v.number(),
      constructorArgs: v.array(v.number()),
      /** float32 little-endian, with each tensor's place. */
      weights: v.object({
        bytes,
        tensors: v.array(
          v.object({ name: v.string(), shape: v.array(v.number()), offset: v.number(), count: v.number() }),
        ),
      }),
    }),
  ),
  /** RGB, 8 bit, image after image, row by row. */
  images: v.object({ count: v.number(), side: v.number(), pixels: bytes, labels: bytes }),
});
export type NetworkAssets = v.InferOutput<typeof NetworkAssetsSchema>;

export const BackendChoiceSchema = v.union([v.literal('auto'), BackendNameSchema]);
export type BackendChoice = v.InferOutput<typeof BackendChoiceSchema>;

const StartedBackend = {
  backend: BackendNameSchema,
  /** Where the npm package is that the backend needs; null where it needs none, or there is none. */
  packageFolder: v.nullable(v.string()),
};

/** Parent → runner, instead of `prepare`: find out about a backend. No learner's code comes near. */
export const DiagnoseSchema = v.object({ type: v.literal('diagnose'), ...StartedBackend, training: v.boolean() });
export type DiagnoseRequest = v.InferOutput<typeof DiagnoseSchema>;

/** Parent → runner, once: load everything, so that a run can begin at once. */
export const PrepareSchema = v.object({
  type: v.literal('prepare'),
  ...StartedBackend,
  language: LanguageSchema,
  network: NetworkAssetsSchema,
  /** Nobody waits yet: take the time to warm up more thoroughly. */
  spare: v.boolean(),
  /** A debugger is to be attached: open a port for it. */
  debugged: v.boolean(),
});

/** Parent → runner, once: a learner's file and what to observe. Recorded answers are never part of it. */
export const RunRequestSchema = v.object({
  type: v.literal('run'),
  version: v.literal(1),
  exercise: v.object({ id: v.string(), method: v.string(), probes: v.array(ProbeSchema) }),
  language: LanguageSchema,
  source: v.string(),
  /** How the learner knows the file; used in locations only. */
  file: v.string(),
  /** For a debugger: the URL of the file, which the code that runs leads back to. */
  sourceUrl: v.optional(v.string()),
  limits: LimitsSchema,
  /** The whole network gets the images from this one on, by place, and its maps are wanted. */
  mapsOf: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type RunRequest = v.InferOutput<typeof RunRequestSchema>;

export const ToRunnerSchema = v.variant('type', [
  PrepareSchema,
  DiagnoseSchema,
  RunRequestSchema,
  TrainingImagesSchema,
  TrainRequestSchema,
  TrainingControlSchema,
]);
export type ToRunner = v.InferOutput<typeof ToRunnerSchema>;

/** Runner → parent. Nothing in it is believed beyond its form: the judge sits with the parent. */
export const FromRunnerSchema = v.variant('type', [
  v.object({
    type: v.literal('ready'),
    description: DescriptionSchema,
    timings: v.record(v.string(), v.number()),
    /** Where a debugger finds it; null where none was asked for, and where it can open no port. */
    inspectorUrl: v.nullable(v.pipe(v.string(), v.regex(/^ws:\/\/127\.0\.0\.1:\d+\/\S+$/))),
  }),
  v.object({ type: v.literal('unavailable'), message: v.string() }),
  v.object({ type: v.literal('diagnosis'), diagnosis: DiagnosisSchema }),
  /** The backend failed in the middle of the run, which says nothing about the learner's code. */
  v.object({ type: v.literal('backendFailed'), why: v.string() }),
  /** The run has begun: from here on, the learner's code may be why the process ends. */
  v.object({ type: v.literal('accepted') }),
  /** Rows that were made since the last such message. The observation repeats them: a short run sends none of these. */
  v.object({ type: v.literal('layers'), probe: v.string(), rows: v.array(TraceRowSchema) }),
  v.object({ type: v.literal('output'), text: v.string() }),
  v.object({ type: v.literal('observation'), observation: ObservationSchema }),
  /** Before the observation of the shown probe, where they are wanted. */
  v.object({ type: v.literal('maps'), maps: ImageMapsSchema }),
  ...TrainingReports,
  /** A limit is exceeded, and this is the learner's line that was running. */
  v.object({
    type: v.literal('interrupted'),
    kind: v.picklist(['timeout', 'memory']),
    location: v.nullable(LocationSchema),
  }),
  v.object({
    type: v.literal('finished'),
    /** Why the run ended before all probes were observed. */
    error: v.nullable(RunErrorSchema),
    timings: v.record(v.string(), v.number()),
  }),
]);
export type FromRunner = v.InferOutput<typeof FromRunnerSchema>;
