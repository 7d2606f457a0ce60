import * as v from 'valibot';

/** When an exercise was passed for the first time, in ISO 8601, by language. */
const PassedSchema = v.record(v.string(), v.string());

/** What a learner has passed, by exercise: `squeezenet/logits`. It says nothing about what is in a file now. */
export const ProgressSchema = v.object({ version: v.literal(1), passed: v.record(v.string(), PassedSchema) });
export type Progress = v.InferOutput<typeof ProgressSchema>;

export const NO_PROGRESS: Progress = { version: 1, passed: {} };

/** Progress that has what both have; what was passed twice was passed the first time. */
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
  return { version: 1, passed };
}
