import { findMethod } from '../exercises/methodLocation';
import type { Recorded } from '../exercises/recorded';
import { judge } from '../grading/judge';
import { predictions } from '../grading/predictions';
import { resultLayers } from '../grading/resultLayers';
import { resultLineShapes } from '../grading/resultLineShapes';
import { runStatus } from '../grading/runStatus';
import type { Location } from '../protocol/location';
import type { Observation } from '../protocol/observation';
import { shownProbe } from '../protocol/probe';
import type { RunEvent } from '../protocol/runEvent';
import type { RunRequest } from '../protocol/runnerMessage';
import type { Backend, CheckResult, RunError, RunResult } from '../protocol/runResult';
import { PackError } from './errors';
import { type ObservedRun, observeRun } from './observedRun';
import { loadRecorded } from './packFiles';
import { abortable } from './abortable';
import type { Backends } from './backends/backends';
import { afterFailure, backendOf, type Candidate } from './backends/candidates';
import { NoSystemNodeError } from './backends/systemNode';
import { BackendStartError, type Runner } from './runner';
import { DEVICE_PATIENCE, patientStart, type RunnerPool } from './runnerPool';
import type { CheckRequest, DebugRequest } from './runs';

/** In UTF-16 units; a class of the course has some 3,000. */
const LONGEST_SOURCE = 1024 ** 2;

/** One click on Run checks, from the request to the verdict. */
export class CheckRun {
  private readonly begin = performance.now();
  private readyAt = this.begin;
  private recorded: Recorded | null = null;
  private backend: Backend | null = null;
  private readonly observations: Observation[] = [];
  /** Checks that have been passed on, each with its mistake. */
  private readonly sent = new Map<string, string | null>();
  private output = '';
  /** How many rows of a probe have been passed on. */
  private readonly streamed = new Map<string, number>();
  private readonly methodLocation: Location | null;

  constructor(
    private readonly request: CheckRequest,
    private readonly onEvent: (event: RunEvent) => void,
  ) {
    const { exercise, language, source, file } = request;
    const method = findMethod(source, language, exercise.exercise.method[language]);
    this.methodLocation = method && { ...method, file };
  }

  /** Settles with a verdict, whatever happens. @throws the signal's reason when it is aborted */
  async run(pool: RunnerPool, backends: Backends, signal: AbortSignal | undefined): Promise<RunResult> {
    const { error, timings } = await this.observed(pool, backends, signal);
    const checks = this.judged(true, error);
    this.sendChecks(checks);
    const { exercise, language } = this.request;
    const status = runStatus(checks, error);
    const passed = status === 'passed';
    const result: RunResult = {
      version: 1,
      exercise: exercise.id,
      language,
      status,
      checks,
      layers: this.recorded ? resultLayers(exercise.exercise, this.recorded, this.observations, passed) : [],
      error: error ?? this.exception(),
      output: this.output,
      backend: this.backend,
      timings: { ...timings, start: this.readyAt - this.begin, total: performance.now() - this.begin },
      predictions: predictions(exercise.exercise, exercise.pack.network, this.observations),
      lineShapes: resultLineShapes(exercise.exercise, this.observations),
    };
    this.onEvent({ type: 'finished', result });
    return result;
  }

  private async observed(pool: RunnerPool, backends: Backends, signal: AbortSignal | undefined): Promise<ObservedRun> {
    const { exercise, language, source, backend } = this.request;
    if (source.length > LONGEST_SOURCE)
      return unjudged('usage', 'The file is too long to be an exercise (1 MB at most).');
    try {
      this.recorded = loadRecorded(exercise);
      const candidates = await backends.candidates(backend, language, signal);
      for (;;) {
        const [candidate, next] = candidates as [Candidate, Candidate?];
        const run = await this.attemptTwice(candidate, pool, backends, signal);
        if (run.backendFailure === undefined || !next) return run;
        if (!run.panelGone) backends.distrust(candidate.name, run.backendFailure);
        candidates.splice(0, 2, afterFailure(candidate, next.name, run.backendFailure));
        this.forget();
      }
    } catch (error) {
      if (error instanceof PackError) return unjudged('backend', error.message);
      throw error;
    }
  }

  private async attemptTwice(
    candidate: Candidate,
    pool: RunnerPool,
    backends: Backends,
    signal: AbortSignal | undefined,
  ): Promise<ObservedRun> {
    const run = await this.attempt(candidate, pool, backends, signal);
    // A spare that died while it waited is not the learner's doing, nor is a fault of the engine, once.
    if (run.backendFailure !== undefined || (!run.faulted && (run.begun || run.error?.kind !== 'crash'))) return run;
    this.forget();
    return this.attempt(candidate, pool, backends, signal);
  }

  private async attempt(
    candidate: Candidate,
    pool: RunnerPool,
    backends: Backends,
    signal: AbortSignal | undefined,
  ): Promise<ObservedRun> {
    const { exercise, language, limits, debug } = this.request;
    let runner: Runner | undefined;
    let isSoftware: boolean;
    try {
      const start = await backends.start(candidate);
      const startMs = patientStart(limits.startMs, start);
      const wanted = { exercise, start, language };
      runner = debug ? pool.takeDebugged(wanted, startMs) : pool.take(wanted, startMs);
      const { description } = await abortable(runner.ready, signal);
      if (debug) await abortable(attach(debug, runner), signal);
      this.backend = backendOf(candidate, description);
      ({ isSoftware } = description);
    } catch (error) {
      runner?.stop();
      if (signal?.aborted) throw error;
      const run = unjudged('backend', (error as Error).message);
      const isBackends = error instanceof BackendStartError || error instanceof NoSystemNodeError;
      if (!isBackends && !runner?.options.start.usesDevice) return run;
      const panelGone = error instanceof BackendStartError && error.panelGone;
      return { ...run, backendFailure: (error as Error).message, panelGone };
    }
    this.readyAt = performance.now();
    this.onEvent({ type: 'started', exercise: exercise.id, backend: this.backend });
    const runMs = isSoftware ? limits.runMs * DEVICE_PATIENCE : limits.runMs;
    return observeRun(runner, runRequest({ ...this.request, limits: { ...limits, runMs } }), this, signal);
  }

  /** What an attempt told that is made again. */
  private forget(): void {
    this.observations.length = 0;
    this.streamed.clear();
    this.sent.clear();
    this.output = '';
  }

  onLayer(probe: string, layer: Extract<RunEvent, { type: 'layer' }>['layer']): void {
    if (probe !== shownProbe(this.request.exercise.exercise.probes)?.id) return;
    this.streamed.set(probe, (this.streamed.get(probe) ?? 0) + 1);
    this.onEvent({ type: 'layer', layer });
  }

  onOutput(text: string): void {
    this.output += text;
    this.onEvent({ type: 'output', text });
  }

  onObservation(observation: Observation): void {
    this.observations.push(observation);
    for (const row of observation.trace.slice(this.streamed.get(observation.probe) ?? 0))
      this.onLayer(observation.probe, row);
    this.sendChecks(this.judged(false, null));
  }

  private judged(final: boolean, error: RunError | null): CheckResult[] {
    if (!this.recorded) return [];
    return judge({
      exercise: this.request.exercise.exercise,
      language: this.request.language,
      recorded: this.recorded,
      observations: this.observations,
      error,
      final,
      methodLocation: this.methodLocation,
    });
  }

  /** Each check as soon as it is decided, and again if a later probe made its mistake known. */
  private sendChecks(checks: CheckResult[]): void {
    for (const check of checks) {
      if (this.sent.get(check.id) === (check.mistake?.id ?? null)) continue;
      this.sent.set(check.id, check.mistake?.id ?? null);
      this.onEvent({ type: 'check', check });
    }
  }

  /** The first exception that a probe met, if any: a check has failed by it. */
  private exception(): RunError | null {
    for (const { outcome } of this.observations) if (outcome.kind === 'error') return outcome.error;
    return null;
  }
}

function runRequest({ exercise: { id, exercise }, language, source, file, limits, debug }: CheckRequest): RunRequest {
  const { method, probes } = exercise;
  const asked = { id, method: method[language], probes };
  const sourceUrl = debug && { sourceUrl: debug.sourceUrl };
  return { type: 'run', version: 1, exercise: asked, language, source, file, limits, ...sourceUrl };
}

async function attach(debug: DebugRequest, { inspectorUrl }: Runner): Promise<void> {
  if (inspectorUrl === null) throw new Error('This Node opens no port for a debugger. Run the checks without one.');
  await debug.attach(inspectorUrl);
}

function unjudged(kind: 'backend' | 'usage', message: string): ObservedRun {
  return { begun: false, error: { kind, message, location: null, traceback: '' }, timings: {} };
}
