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
import type { Backend, CheckResult, RunError, RunResult } from '../protocol/runResult';
import { type AttemptEvents, BackendAttempts } from './backendAttempts';
import type { Backends } from './backends/backends';
import { PackError } from './errors';
import { type ObservedRun, unjudged } from './observedRun';
import { loadRecorded } from './packFiles';
import type { RunnerPool } from './runnerPool';
import type { CheckRequest } from './runs';

/** One click on Run checks, from the request to the verdict. */
export class CheckRun implements AttemptEvents {
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
    const { exercise, language } = this.request;
    const { method, probes } = exercise.exercise;
    try {
      this.recorded = loadRecorded(exercise);
      const wanted = { exercise: { id: exercise.id, method: method[language], probes } };
      return await new BackendAttempts(this.request, wanted, this, pool, backends, signal).run();
    } catch (error) {
      if (error instanceof PackError) return unjudged('backend', error.message);
      throw error;
    }
  }

  onReady(backend: Backend): void {
    this.backend = backend;
    this.readyAt = performance.now();
    this.onEvent({ type: 'started', exercise: this.request.exercise.id, backend });
  }

  onForget(): void {
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
