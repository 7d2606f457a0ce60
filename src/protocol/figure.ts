import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));

/**
 * The shapes that the method turns into one another, for a small figure: each map with its place in the flow. `from`
 * names the maps that it is made of (the one before, where it is left out), `by` what makes it.
 */
export const FigureSchema = v.array(
  v.object({
    id,
    label: v.string(),
    /** Sizes, or letters for sizes that vary: ["H", "W", 64]. */
    shape: v.pipe(v.array(v.union([v.number(), v.string()])), v.minLength(1), v.maxLength(4)),
    from: v.optional(v.array(id)),
    by: v.optional(v.string()),
  }),
);
export type Figure = v.InferOutput<typeof FigureSchema>;
