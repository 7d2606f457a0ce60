import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A sheet: JPEG, tiles row by row without space between them. */
const SheetSchema = v.object({
  file: v.string(),
  sha256: v.string(),
  columns: whole,
  rows: whole,
  /** Where the first tile stands in the split of the data set that it comes from; the others follow one by one. */
  firstIndex: whole,
  /** The class of each tile, as an index into `classes`. */
  labels: v.array(whole),
});
export type Sheet = v.InferOutput<typeof SheetSchema>;

const SetSchema = v.object({ sheets: v.pipe(v.array(SheetSchema), v.nonEmpty()) });

/** `data/images.json`: photographs that a course brings to train on, and others to measure with. */
export const ImageSetsSchema = v.pipe(
  v.object({
    classes: v.pipe(v.array(v.string()), v.nonEmpty()),
    /** Side of a tile in pixels. */
    tile: v.pipe(whole, v.minValue(1)),
    /** Where the images are from, in one sentence. */
    source: v.string(),
    /** The publication to name wherever the images are shown. */
    citation: v.string(),
    sets: v.object({
      train: SetSchema,
      /** No weights that come with the course were trained on these. */
      heldOut: SetSchema,
    }),
  }),
  v.check(({ classes, sets }) => {
    const labels = [sets.train, sets.heldOut].flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.labels));
    return labels.every((label) => label < classes.length);
  }, 'a label names no class'),
  v.check(
    ({ sets }) =>
      [sets.train, sets.heldOut].every(({ sheets }) =>
        sheets.every(({ columns, rows, labels }) => labels.length > 0 && labels.length <= columns * rows),
      ),
    'a sheet has no labels, or more than tiles',
  ),
);
export type ImageSets = v.InferOutput<typeof ImageSetsSchema>;
export type ImageSetName = keyof ImageSets['sets'];
