import * as fs from 'node:fs';
import type { Limits } from '../../../src/protocol/limits';
import type { RunEvent } from '../../../src/protocol/runEvent';
import type { RunResult } from '../../../src/protocol/runResult';
import { programPath } from '../../../src/runs/packFiles';
import { type Judged, SharedRuns } from '../../programs/sharedRuns';
import { logits, PATIENT, runs } from '../learnerCode';

export const solution = fs.readFileSync(programPath(logits, 'python', 'solution'), 'utf8');

const from = solution.indexOf('    def get_logits(');
const afterSignature = solution.indexOf('\n', from) + 1;
// The method ends with the file, or where a line is indented no further than it.
const next = solution.slice(afterSignature).search(/^ {0,4}\S/m);
const head = solution.slice(0, from);
const tail = next < 0 ? '' : solution.slice(afterSignature + next);
/** The first line of a body given to `withBody`. */
export const BODY_LINE = head.split('\n').length + 1;

/** The solution with another body of `get_logits`, each line indented by two levels. */
export function withBody(body: string, signature = 'get_logits(self, conv_layer)'): string {
  const lines = body.split('\n').map((line) => (line === '' ? '' : `        ${line}`));
  return `${head}    def ${signature}:\n${lines.join('\n')}\n\n${tail}`;
}

export function check(
  source: string,
  limits: Partial<Limits> = {},
  onEvent: (event: RunEvent) => void = () => undefined,
): Promise<RunResult> {
  return runs.check(
    {
      exercise: logits,
      language: 'python',
      source,
      file: 'logits.py',
      backend: 'auto',
      limits: { ...PATIENT, ...limits },
    },
    onEvent,
  );
}

/**
 * For programs that mean no harm and come to an end: what they give, without a runner's process for each. What runs them
 * ends with the `describe` that calls this.
 */
export function useSharedRuns(): (source: string) => Promise<Judged> {
  const shared = new SharedRuns(PATIENT);
  after(() => shared.end());
  return (source) => shared.judged(logits, 'python', source);
}

export const failedCheck = (result: Judged) => result.checks.find(({ status }) => status === 'failed');
