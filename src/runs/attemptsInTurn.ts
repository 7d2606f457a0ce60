import type { Backends } from './backends/backends';
import { afterFailure, type Candidate } from './backends/candidates';
import { NoSystemNodeError } from './backends/systemNode';
import { type ObservedRun, unjudged } from './observedRun';
import { BackendStartError, type Runner } from './runner';

/**
 * One attempt after another, until one was not failed by its backend or there is no backend left.
 *
 * @param onNext before another attempt; false: none is wanted any more
 */
export async function attemptsInTurn(
  candidates: Candidate[],
  backends: Backends,
  attempt: (candidate: Candidate) => Promise<ObservedRun>,
  onNext: () => boolean,
): Promise<ObservedRun> {
  for (;;) {
    const [candidate, next] = candidates as [Candidate, Candidate?];
    const run = await attempt(candidate);
    if (run.backendFailure === undefined || !next || !onNext()) return run;
    if (!run.panelGone) backends.distrust(candidate.name, run.backendFailure);
    candidates = [afterFailure(candidate, next.name, run.backendFailure), ...candidates.slice(2)];
  }
}

/** What an attempt comes to whose runner did not become ready. */
export function unstarted(error: unknown, runner: Runner | undefined): ObservedRun {
  const { message } = error as Error;
  const run = unjudged('backend', message);
  const isBackends = error instanceof BackendStartError || error instanceof NoSystemNodeError;
  if (!isBackends && !runner?.options.start.usesDevice) return run;
  return { ...run, backendFailure: message, panelGone: error instanceof BackendStartError && error.panelGone };
}
