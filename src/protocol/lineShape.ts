import * as v from 'valibot';
import { ShapeSchema } from './shape';

/** A tensor that a variable held after its line had run, or (`name` empty) that a function returned at that line. */
export const LineShapeSchema = v.object({
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  shape: ShapeSchema,
  dtype: v.string(),
});
export type LineShape = v.InferOutput<typeof LineShapeSchema>;
