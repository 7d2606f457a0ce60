import type { TraceRow } from './observation';
import type { Backend, CheckResult, RunResult } from './runResult';

/** What happens in a run, as it happens; every surface draws from this one stream and computes no verdict of its own. */
export type RunEvent =
  | { type: 'started'; exercise: string; backend: Backend }
  | { type: 'layer'; layer: TraceRow }
  | { type: 'output'; text: string }
  | { type: 'check'; check: CheckResult }
  | { type: 'finished'; result: RunResult };
