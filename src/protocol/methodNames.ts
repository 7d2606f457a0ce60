import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

/** What a method is called in each language. */
export const MethodNamesSchema = v.object({ python: text, typescript: text });
export type MethodNames = v.InferOutput<typeof MethodNamesSchema>;
