import type { PanelRun } from '../protocol/panelState';
import type { RunResult } from '../protocol/runResult';
import { verdictHeadline } from '../protocol/verdictText';
import { formatDuration, plural } from './format';
import { countRight } from './prediction';

export type Tone = 'none' | 'running' | 'passed' | 'failed' | 'error';

/** What the banner says: nothing in it rests on colour alone. */
export interface VerdictText {
  tone: Tone;
  headline: string;
  details: string[];
  stale: boolean;
}

/** Puts the state of a run into words. `method` is the one that the learner completes. */
export function verdictText(run: PanelRun, method: string): VerdictText {
  switch (run.phase) {
    case 'none':
      return {
        tone: 'none',
        headline: 'Not run yet',
        details: [`Complete ${method}, then run the checks`],
        stale: false,
      };
    case 'running':
      return { tone: 'running', headline: 'Running the checks…', details: [], stale: false };
    case 'finished':
      return { ...finishedText(run.result), stale: run.stale };
  }
}

function finishedText(result: RunResult): Omit<VerdictText, 'stale'> {
  const count = (status: string): number => result.checks.filter((check) => check.status === status).length;
  const [passed, skipped, broken] = [count('passed'), count('skipped'), count('error')];
  const total = result.checks.length;
  const facts: string[] = [];
  if (skipped > 0) facts.push(`${skipped} skipped`);
  if (broken > 0) facts.push(`${broken} could not be judged`);
  if (result.predictions)
    facts.push(`${countRight(result.predictions)} of ${result.predictions.labels.length} images right`);
  if (result.timings.total !== undefined) facts.push(formatDuration(result.timings.total));

  const details = [];
  if (result.error && total > 0) details.push(`${passed} of ${plural(total, 'check')} passed`);
  else if (!result.error && result.status === 'failed') details.push(`${passed} passed`);
  return { tone: result.status, headline: verdictHeadline(result), details: [...details, ...facts] };
}
