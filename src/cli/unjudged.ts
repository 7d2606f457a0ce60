import type { Language, RunResult } from '../protocol/runResult';

/** The result of a check that could not begin: readers of `--json` get one RunResult whatever happens. */
export function unjudged(kind: 'usage' | 'backend', message: string, language: Language): RunResult {
  return {
    version: 1,
    exercise: '',
    language,
    status: 'error',
    checks: [],
    layers: [],
    error: { kind, message, location: null, traceback: '' },
    output: '',
    backend: null,
    timings: {},
    predictions: null,
  };
}
