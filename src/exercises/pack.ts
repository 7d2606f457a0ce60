import * as v from 'valibot';

/** `pack.json`: a course. An exercise's id is its folder's name without the number, which only orders. */
export const PackSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  title: v.string(),
  summary: v.string(),
  /** Ids in the order of the course. */
  exercises: v.pipe(v.array(v.string()), v.nonEmpty()),
});
export type Pack = v.InferOutput<typeof PackSchema>;

/** `12_logits` → `logits`. */
export function exerciseId(folder: string): string {
  return folder.replace(/^\d+_/, '');
}
