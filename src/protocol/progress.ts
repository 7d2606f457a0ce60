import * as v from 'valibot';

/** When an exercise was passed for the first time, in ISO 8601, by language. */
const PassedSchema = v.record(v.string(), v.string());

/** In UTF-16 units; a class of the course has some 3,000. The editor syncs what is kept, which is no place for more. */
export const LONGEST_CODE = 32 * 1024;
const CodeSchema = v.object({
  /** When it passed, in ISO 8601. */
  at: v.string(),
  text: v.pipe(v.string(), v.maxLength(LONGEST_CODE)),
});
export type PassedCode = v.InferOutput<typeof CodeSchema>;

/** What a learner has passed, by exercise: `squeezenet/logits`. It says nothing about what is in a file now. */
export const ProgressSchema = v.object({
  version: v.literal(1),
  passed: v.record(v.string(), PassedSchema),
  /** The code that passed last, by language. */
  code: v.optional(v.record(v.string(), v.record(v.string(), CodeSchema))),
});
export type Progress = v.InferOutput<typeof ProgressSchema>;

export const NO_PROGRESS: Progress = { version: 1, passed: {} };

/** Progress that has what both have; what was passed twice was passed the first time, with the code of the last. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const passed = mergeByLanguage(one.passed, other.passed, (known, at) => (known <= at ? known : at));
  if (!one.code && !other.code) return { version: 1, passed };
  const code = mergeByLanguage(one.code ?? {}, other.code ?? {}, (known, more) => (known.at >= more.at ? known : more));
  return { version: 1, passed, code };
}

type ByLanguage<T> = Record<string, Record<string, T>>;

/** @param choose which of two counts, for one exercise in one language */
function mergeByLanguage<T>(one: ByLanguage<T>, other: ByLanguage<T>, choose: (one: T, other: T) => T): ByLanguage<T> {
  const all = { ...one };
  for (const [exercise, values] of Object.entries(other)) {
    const merged = { ...all[exercise] };
    for (const [language, value] of Object.entries(values)) {
      const known = merged[language];
      merged[language] = known === undefined ? value : choose(known, value);
    }
    all[exercise] = merged;
  }
  return all;
}
