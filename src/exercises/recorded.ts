import * as v from 'valibot';
import { LanguageSchema } from '../protocol/runResult';
import { ShapeSchema } from '../protocol/shape';

/** JSON has only finite numbers: null stands for what is not a number, and infinities stand there by their names. */
const valueSchema = v.pipe(
  v.nullable(v.union([v.number(), v.picklist(['Infinity', '-Infinity'])])),
  v.transform((value) => (value === null ? NaN : Number(value))),
);

const TensorRecordSchema = v.object({
  kind: v.literal('tensor'),
  shape: v.array(v.number()),
  dtype: v.string(),
  /** Row-major, rounded to 7 significant digits; null where they differ from run to run (fresh random weights). */
  values: v.nullable(v.array(valueSchema)),
  /** Of a mistake's: only every so many of the values are there, beginning with the first. */
  every: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** Which pieces of one image came out of a random crop. */
const CropFactsSchema = v.object({
  orientations: v.array(v.picklist(['plain', 'mirrored', 'upside down', 'turned by 180°'])),
  /** Something came out that is no piece of the image. */
  strangers: v.boolean(),
  /** The first and the last row (column) at which a piece began; null where there was none. */
  tops: v.nullable(v.tuple([v.number(), v.number()])),
  lefts: v.nullable(v.tuple([v.number(), v.number()])),
  /** Every piece began as far from the top as from the left. */
  isDiagonal: v.boolean(),
});
export type CropFacts = v.InferOutput<typeof CropFactsSchema>;

/** What many calls of a method with chance in it have in common. */
const SampleFactsSchema = v.object({
  /** Of one sample. */
  shape: v.array(v.number()),
  dtype: v.string(),
  /** Root of the mean variance of a value from sample to sample. */
  spread: v.number(),
  crops: v.nullable(CropFactsSchema),
});
export type SampleFacts = v.InferOutput<typeof SampleFactsSchema>;

const SamplesRecordSchema = v.object({ kind: v.literal('samples'), facts: SampleFactsSchema });

/** What the solution gave on one probe. */
const AnswerRecordSchema = v.variant('kind', [TensorRecordSchema, SamplesRecordSchema]);
export type AnswerRecord = v.InferOutput<typeof AnswerRecordSchema>;

/** What a program gave on one probe, as far as two runs of it agree. */
export const OutcomeRecordSchema = v.variant('kind', [
  TensorRecordSchema,
  SamplesRecordSchema,
  v.object({ kind: v.literal('other'), what: v.string() }),
  v.object({ kind: v.literal('error'), errorKind: v.string(), message: v.string() }),
]);
export type OutcomeRecord = v.InferOutput<typeof OutcomeRecordSchema>;

export const RecordedLayerSchema = v.object({
  name: v.string(),
  type: v.string(),
  outputShape: v.nullable(ShapeSchema),
  params: v.number(),
  multiplyAdds: v.number(),
});
export type RecordedLayer = v.InferOutput<typeof RecordedLayerSchema>;

/** A wrong program from `mistakes/`: the check that fails first for it, its message, and what it gave. */
export const RecordedMistakeSchema = v.object({
  id: v.string(),
  language: LanguageSchema,
  check: v.string(),
  message: v.string(),
  outcomes: v.record(v.string(), OutcomeRecordSchema),
  /** Parameters that the method added on the first probe. */
  parameters: v.number(),
  /** Names of the rows that the method made on the first probe: they tell mistakes apart whose values are right. */
  rows: v.optional(v.array(v.string()), []),
});
export type RecordedMistake = v.InferOutput<typeof RecordedMistakeSchema>;

/** `recorded.json`, written by `npm run record` on the cpu backend: what the solution and the mistakes give. */
export const RecordedSchema = v.object({
  version: v.literal(1),
  solution: v.object({
    outcomes: v.record(v.string(), AnswerRecordSchema),
    /** The rows of each probe that names layers are held against. */
    layers: v.record(v.string(), v.array(RecordedLayerSchema)),
  }),
  mistakes: v.array(RecordedMistakeSchema),
});
export type Recorded = v.InferOutput<typeof RecordedSchema>;

/** The text of `recorded.json`, from which the schema reads the same values, those that are not finite included. */
export function recordedText(recorded: Recorded): string {
  const asJson = (_: string, value: unknown): unknown =>
    value === Infinity || value === -Infinity ? String(value) : value;
  return `${JSON.stringify(recorded, asJson)}\n`;
}
