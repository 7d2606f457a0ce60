import type { CheckResult, RunError, RunResult } from '../protocol/runResult';

/** Kinds of errors that are not the learner's file's: the run could not be judged. */
const NOT_THE_LEARNERS: ReadonlySet<RunError['kind']> = new Set(['backend', 'usage']);

export function runStatus(checks: CheckResult[], error: RunError | null): RunResult['status'] {
  if (error && NOT_THE_LEARNERS.has(error.kind)) return 'error';
  if (error) return 'failed';
  if (checks.some(({ status }) => status === 'error')) return 'error';
  return checks.length > 0 && checks.every(({ status }) => status === 'passed') ? 'passed' : 'failed';
}
