import * as v from 'valibot';
import { FigureSchema } from './figure';
import { LayerMapSchema } from './layerMaps';
import { TraceRowSchema } from './observation';
import { TrainingStateSchema } from './trainingState';
import { BackendSchema, CheckResultSchema, LanguageSchema, RunResultSchema } from './runResult';

/** The run that the panel shows. `stale`: the learner's text has changed since. */
export const PanelRunSchema = v.variant('phase', [
  v.object({ phase: v.literal('none') }),
  v.object({
    phase: v.literal('running'),
    startedAt: v.number(),
    backend: v.nullable(BackendSchema),
    checks: v.array(CheckResultSchema),
    layers: v.array(TraceRowSchema),
    output: v.string(),
  }),
  v.object({ phase: v.literal('finished'), result: RunResultSchema, stale: v.boolean() }),
]);
export type PanelRun = v.InferOutput<typeof PanelRunSchema>;

/** The training of the whole network, where the exercise has one. */
export const PanelTrainingSchema = v.object({
  /** Its history thinned to what a chart can show. */
  state: TrainingStateSchema,
  /** The learner's text is another one than that which is trained, or was. */
  stale: v.boolean(),
  /** All checks have passed. */
  checked: v.boolean(),
});
export type PanelTraining = v.InferOutput<typeof PanelTrainingSchema>;

/** `resume` goes on from the checkpoint, `continue` after a pause. */
export const TrainingActionSchema = v.picklist(['start', 'resume', 'pause', 'continue', 'stop']);
export type TrainingAction = v.InferOutput<typeof TrainingActionSchema>;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one row of the shown run makes of one of the course's images, on demand. */
export const PanelMapsSchema = v.intersect([
  v.object({ image: place, row: place }),
  v.variant('phase', [
    v.object({ phase: v.literal('computing') }),
    v.object({ phase: v.literal('unavailable'), why: v.string() }),
    /** They came just before, once, in a message with this key: a state is posted up to thirty times a second. */
    v.object({ phase: v.literal('shown'), key: v.number() }),
  ]),
]);
export type PanelMaps = v.InferOutput<typeof PanelMapsSchema>;

export const RowMapsSchema = v.object({
  key: v.number(),
  /** In the order of the row's inputs; null for what is no maps. */
  inputs: v.array(v.nullable(LayerMapSchema)),
  output: v.nullable(LayerMapSchema),
});
export type RowMaps = v.InferOutput<typeof RowMapsSchema>;

/** All that the panel shows. The host owns it and posts it whole; the webview asks for it by saying `ready`. */
export const PanelStateSchema = v.object({
  version: v.literal(1),
  exercise: v.object({
    id: v.string(),
    title: v.string(),
    method: v.string(),
    language: LanguageSchema,
    /** Rendered from the pack's Markdown with raw HTML off. */
    instructionsHtml: v.string(),
    /** The shapes that the method turns into one another. */
    figure: v.optional(FigureSchema, []),
    /** What to notice, once all checks have passed; null before, or where there is nothing to say. */
    noticeHtml: v.optional(v.nullable(v.string()), null),
    /** Title of the exercise that comes next in the course. */
    next: v.optional(v.nullable(v.string()), null),
    /** The learner's file, as shown to them. */
    file: v.string(),
  }),
  /** null: runs are possible. Otherwise why not, and what to do (Restricted Mode, file deleted). */
  blocked: v.nullable(v.string()),
  run: PanelRunSchema,
  training: v.optional(v.nullable(PanelTrainingSchema), null),
  /** Of the finished run; null as long as nobody has asked. */
  maps: v.optional(v.nullable(PanelMapsSchema), null),
  /** Sprite of the shipped images for the predictions: a webview address, tiles left to right, top to bottom. */
  images: v.nullable(
    v.object({
      src: v.string(),
      columns: v.number(),
      rows: v.number(),
      tile: v.number(),
      /** The class of each image. */
      classes: v.optional(v.array(v.string()), []),
    }),
  ),
});
export type PanelState = v.InferOutput<typeof PanelStateSchema>;

/** Webview → host. */
export const PanelRequestSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('run') }),
  v.object({ type: v.literal('cancel') }),
  v.object({ type: v.literal('reset') }),
  v.object({ type: v.literal('diagnose') }),
  v.object({ type: v.literal('openFile') }),
  /** The solution beside the learner's file. */
  v.object({ type: v.literal('compare') }),
  v.object({ type: v.literal('openNext') }),
  v.object({ type: v.literal('training'), action: TrainingActionSchema }),
  /** What a row of the finished run makes of an image. */
  v.object({ type: v.literal('maps'), image: place, row: place }),
  v.object({ type: v.literal('cancelMaps') }),
  v.object({ type: v.literal('goTo'), line: v.number(), column: v.optional(v.number()) }),
]);
export type PanelRequest = v.InferOutput<typeof PanelRequestSchema>;

/** A place in the panel: the next hint that is still closed, the first layer that a line made. */
export const PanelPlaceSchema = v.variant('kind', [
  v.object({ kind: v.literal('hint') }),
  v.object({ kind: v.literal('layer'), line: v.number() }),
]);
export type PanelPlace = v.InferOutput<typeof PanelPlaceSchema>;

/** Host → webview. */
export const PanelMessageSchema = v.variant('type', [
  v.object({ type: v.literal('state'), state: PanelStateSchema }),
  v.object({ type: v.literal('reveal'), place: PanelPlaceSchema }),
  v.object({ type: v.literal('maps'), maps: RowMapsSchema }),
  /** The line, from 1, that the cursor stands in in the exercise's file; null where no editor of it is active. */
  v.object({ type: v.literal('cursor'), line: v.nullable(v.number()) }),
]);
export type PanelMessage = v.InferOutput<typeof PanelMessageSchema>;
