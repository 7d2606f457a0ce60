import type { Description } from '../protocol/diagnosis';
import type { RunRequest } from '../protocol/runnerMessage';
import type { Backend } from '../protocol/runResult';
import { abortable } from './abortable';
import { attemptsInTurn, unstarted } from './attemptsInTurn';
import type { Backends } from './backends/backends';
import { backendOf, type Candidate } from './backends/candidates';
import { type ObservedRun, type ObservedRunEvents, observeRun, tooLong } from './observedRun';
import type { Ready, Runner } from './runner';
import { DEVICE_PATIENCE, patientStart, type RunnerPool } from './runnerPool';
import type { CheckRequest, DebugRequest } from './runs';

/** What one hears who follows a run over its attempts. */
export interface AttemptEvents extends ObservedRunEvents {
  /** A runner is ready on this backend, and takes the run up. */
  onReady(backend: Backend): void;
  /** What the last attempt told does not count: it is made again. */
  onForget(): void;
}

/** One run of a learner's file: on the best backend that there is, and on the next when that one fails. */
export class BackendAttempts {
  constructor(
    private readonly request: CheckRequest,
    /** What to observe, and beside it. */
    private readonly wanted: Pick<RunRequest, 'exercise' | 'mapsOf'>,
    private readonly events: AttemptEvents,
    private readonly pool: RunnerPool,
    private readonly backends: Backends,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** @throws the signal's reason when it is aborted, PackError where the course can't be read */
  async run(): Promise<ObservedRun> {
    const { language, source, backend } = this.request;
    const refused = tooLong(source);
    if (refused) return refused;
    const candidates = await this.backends.candidates(backend, language, this.signal);
    const attempt = (candidate: Candidate): Promise<ObservedRun> => this.attemptTwice(candidate);
    return attemptsInTurn(candidates, this.backends, attempt, () => {
      this.events.onForget();
      return true;
    });
  }

  private async attemptTwice(candidate: Candidate): Promise<ObservedRun> {
    const run = await this.attempt(candidate);
    // A spare that died while it waited is not the learner's doing, nor is a fault of the engine, once.
    if (run.backendFailure !== undefined || (!run.faulted && (run.begun || run.error?.kind !== 'crash'))) return run;
    this.events.onForget();
    return this.attempt(candidate);
  }

  private async attempt(candidate: Candidate): Promise<ObservedRun> {
    const { request, signal, pool } = this;
    const { exercise, language, limits, debug } = request;
    let runner: Runner | undefined;
    let description: Description;
    try {
      const start = await this.backends.start(candidate);
      const startMs = patientStart(limits.startMs, start);
      const wanted = { exercise, start, language };
      runner = debug ? pool.takeDebugged(wanted, startMs) : pool.take(wanted, startMs);
      const ready = await abortable(runner.ready, signal);
      ({ description } = ready);
      if (debug) await abortable(attach(debug, ready), signal);
    } catch (error) {
      runner?.stop();
      if (signal?.aborted) throw error;
      return unstarted(error, runner);
    }
    this.events.onReady(backendOf(candidate, description));
    return observeRun(runner, this.runRequest(description), this.events, signal);
  }

  private runRequest({ isSoftware }: Description): RunRequest {
    const { language, source, file, limits, debug } = this.request;
    const runMs = isSoftware ? limits.runMs * DEVICE_PATIENCE : limits.runMs;
    const sourceUrl = debug && { sourceUrl: debug.sourceUrl };
    return {
      type: 'run',
      version: 1,
      language,
      source,
      file,
      limits: { ...limits, runMs },
      ...this.wanted,
      ...sourceUrl,
    };
  }
}

async function attach(debug: DebugRequest, { inspectorUrl }: Ready): Promise<void> {
  if (inspectorUrl === null) throw new Error('This Node opens no port for a debugger. Run the checks without one.');
  await debug.attach(inspectorUrl);
}
