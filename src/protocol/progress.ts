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
  const passed: Progress['passed'] = { ...one.passed };
  for (const [exercise, times] of Object.entries(other.passed)) {
    const merged = { ...passed[exercise] };
    for (const [language, at] of Object.entries(times)) {
      const known = merged[language];
      merged[language] = known !== undefined && known <= at ? known : at;
    }
    passed[exercise] = merged;
  }
  if (!one.code && !other.code) return { version: 1, passed };
  const code: Progress['code'] = { ...one.code };
  for (const [exercise, codes] of Object.entries(other.code ?? {})) {
    const merged = { ...code[exercise] };
    for (const [language, passedCode] of Object.entries(codes)) {
      const known = merged[language];
      merged[language] = known && known.at >= passedCode.at ? known : passedCode;
    }
    code[exercise] = merged;
  }
  return { version: 1, passed, code };
}
