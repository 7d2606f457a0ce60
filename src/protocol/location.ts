import * as v from 'valibot';

const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31));

/** A range in the learner's file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export const LocationSchema = v.object({
  file: v.pipe(v.string(), v.maxLength(10_000)),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
});
export type Location = v.InferOutput<typeof LocationSchema>;
