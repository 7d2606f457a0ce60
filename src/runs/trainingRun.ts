import { setImmediate } from 'node:timers/promises';
import type { RunError } from '../protocol/runResult';
import type { TrainingEvent } from '../protocol/trainingEvent';
import { historyUpTo, type TrainingStep } from '../protocol/trainingHistory';
import type { Snapshot, TrainingControl, TrainingImages } from '../protocol/trainingMessage';
import { type TrainingResult, trainingAfter, type TrainingState, untrained } from '../protocol/trainingState';
import { abortable } from './abortable';
import { attemptsInTurn, unstarted } from './attemptsInTurn';
import type { Backends } from './backends/backends';
import { backendOf, type Candidate } from './backends/candidates';
import { sha256, whyUnusable } from './checkpointFile';
import { PackError, ResumeError } from './errors';
import { type ImageSet, loadImageSet } from './imageSets';
import { type ObservedRun, tooLong, unjudged } from './observedRun';
import { ObservedTraining, type TrainingTask } from './observedTraining';
import type { Runner } from './runner';
import { DEVICE_PATIENCE, patientStart, type RunnerPool } from './runnerPool';
import type { Training, TrainingRequest } from './runs';

/** Images of one message to the runner: 3 MB, as a message can't be of any size. */
const IMAGES_AT_ONCE = 1_000;
/** The time of a step is that of the last so many. */
const TIMED_STEPS = 20;

/** One training, from the request to its result: on the best backend that there is, and on the next when that one fails. */
export class TrainingRun implements Training {
  readonly done: Promise<TrainingResult>;
  private state: TrainingState;
  private wanted: TrainingControl = 'run';
  private observed: ObservedTraining | null = null;
  private snapshot: Snapshot | null = null;
  /** Ends what comes before the first step, when nothing of it is wanted any more. */
  private readonly early = new AbortController();
  private readonly starting: AbortSignal;
  private readonly sourceSha256: string;
  /** When steps were told of, and how many there were then, of late. */
  private pace: { at: number; step: number }[] = [];

  constructor(
    private readonly request: TrainingRequest,
    private readonly onEvent: (event: TrainingEvent) => void,
    private readonly pool: RunnerPool,
    private readonly backends: Backends,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.sourceSha256 = sha256(request.source);
    this.starting = signal ? AbortSignal.any([signal, this.early.signal]) : this.early.signal;
    this.state = untrained(request.plan);
    this.done = this.run();
  }

  pause(): void {
    if (this.wanted === 'run') this.want('pause');
  }

  resume(): void {
    if (this.wanted === 'pause') this.want('run');
  }

  stop(): void {
    if (this.wanted === 'stop') return;
    this.tell({ type: 'stopping' });
    this.want('stop');
    if (!this.observed) this.early.abort();
  }

  private want(wanted: TrainingControl): void {
    this.wanted = wanted;
    this.observed?.control(wanted);
  }

  private async run(): Promise<TrainingResult> {
    // Whoever asked for it has it in hand before the first event.
    await setImmediate();
    await this.recall();
    let run: ObservedRun;
    try {
      run = await this.observedRun();
    } catch (error) {
      if (this.early.signal.aborted && !this.signal?.aborted) run = { begun: false, error: null, timings: {} };
      else if (error instanceof PackError) run = unjudged('backend', error.message);
      else throw error;
    }
    const result = this.result(run.error);
    await this.keep(result);
    this.tell({ type: 'finished', result });
    return result;
  }

  /** Takes up where the checkpoint has left it, if that was asked for. @throws ResumeError */
  private async recall(): Promise<void> {
    if (!this.request.resume) return;
    const kept = await this.request.checkpoint?.read();
    if (!kept) throw new ResumeError('there is no checkpoint of it');
    const why = whyUnusable(kept, this.request);
    if (why !== null) throw new ResumeError(why);
    this.snapshot = kept.snapshot;
    this.tell({ type: 'recalled', history: historyUpTo(kept.history, kept.snapshot.step) });
  }

  private async observedRun(): Promise<ObservedRun> {
    const { exercise, source, backend, language } = this.request;
    const refused = tooLong(source);
    if (refused) return refused;
    const train = await abortable(loadImageSet(exercise.pack, 'train'), this.starting);
    const heldOut = await abortable(loadImageSet(exercise.pack, 'heldOut'), this.starting);
    const candidates = await this.backends.candidates(backend, language, this.starting);
    const attempt = async (candidate: Candidate): Promise<ObservedRun> => {
      for (;;) {
        const run = await this.attempt(candidate, train, heldOut);
        // A step in which the machine slept was not slow: the training goes on from the last snapshot.
        if (!run.slept || this.wanted === 'stop') return run;
      }
    };
    return attemptsInTurn(candidates, this.backends, attempt, () => this.wanted !== 'stop');
  }

  private async attempt(candidate: Candidate, train: ImageSet, heldOut: ImageSet): Promise<ObservedRun> {
    const { exercise, language, limits } = this.request;
    let runner: Runner | undefined;
    try {
      const start = await this.backends.start(candidate);
      runner = this.pool.take({ exercise, start, language }, patientStart(limits.startMs, start));
      const { description } = await abortable(runner.ready, this.starting);
      // A check may be asked for at any time while this goes on.
      this.pool.refill();
      const backend = backendOf(candidate, description);
      this.tell({ type: 'started', backend, step: this.snapshot?.step ?? 0 });
      const runMs = description.isSoftware ? limits.runMs * DEVICE_PATIENCE : limits.runMs;
      return await this.observe(runner, this.task(train, heldOut, runMs));
    } catch (error) {
      runner?.stop();
      if (this.starting.aborted) throw error;
      return unstarted(error, runner);
    }
  }

  private async observe(runner: Runner, task: TrainingTask): Promise<ObservedRun> {
    this.pace = [];
    const events = {
      onSteps: (steps: TrainingStep[]) => this.tell({ type: 'steps', steps, stepMs: this.stepMs(steps) }),
      onEvaluating: (done: number, images: number) => this.tell({ type: 'evaluating', done, images }),
      onEvaluation: (evaluation: TrainingState['history']['evaluations'][number]) =>
        this.tell({ type: 'evaluation', evaluation }),
      onSnapshot: (snapshot: Snapshot) => {
        this.snapshot = snapshot;
        void this.keep(null);
      },
      onPaused: () => this.tell({ type: 'paused' }),
      onResumed: () => {
        this.pace = [];
        this.tell({ type: 'resumed' });
      },
      onOutput: (text: string) => this.tell({ type: 'output', text }),
    };
    this.observed = new ObservedTraining(runner, task, events, this.signal);
    // What was wanted while there was no runner.
    if (this.wanted !== 'run') this.observed.control(this.wanted);
    try {
      return await this.observed.done;
    } finally {
      this.observed = null;
    }
  }

  private task(train: ImageSet, heldOut: ImageSet, runMs: number): TrainingTask {
    const { exercise, language, source, file, limits, plan } = this.request;
    const method = exercise.exercise.method[language];
    const images = [...pieces('train', train), ...pieces('heldOut', heldOut)];
    return {
      images,
      heldOutLabels: heldOut.labels,
      request: {
        type: 'train',
        version: 1,
        method,
        language,
        source,
        file,
        limits: { ...limits, runMs },
        plan,
        from: this.snapshot,
      },
    };
  }

  private stepMs(steps: TrainingStep[]): number {
    this.pace.push({ at: performance.now(), step: steps.at(-1)!.step });
    const newest = this.pace.at(-1)!;
    while (this.pace.length > 2 && newest.step - this.pace[1]!.step >= TIMED_STEPS) this.pace.shift();
    const oldest = this.pace[0]!;
    const taken = newest.step - oldest.step;
    return taken > 0 ? (newest.at - oldest.at) / taken : (this.state.stepMs ?? 0);
  }

  private result(error: RunError | null): TrainingResult {
    const { plan, history } = this.state;
    const [evaluation = null] = history.evaluations.filter(({ step }) => step === plan.steps);
    // Stopped on its last images, it is complete all the same.
    if (error === null && evaluation) {
      return { status: evaluation.accuracy >= plan.bar ? 'passed' : 'failed', evaluation, error };
    }
    if (this.wanted === 'stop') return { status: 'stopped', evaluation: null, error: null };
    if (error === null) {
      const message =
        'What the training gave could not be read. Look for something that changes tensors or layers themselves.';
      return { status: 'failed', evaluation: null, error: { kind: 'crash', message, location: null, traceback: '' } };
    }
    const isOurs = error.kind === 'backend' || error.kind === 'usage';
    return { status: isOurs ? 'error' : 'failed', evaluation: null, error };
  }

  private async keep(result: TrainingResult | null): Promise<void> {
    const { checkpoint: file, exercise, language, plan } = this.request;
    const { snapshot, sourceSha256 } = this;
    if (!snapshot || !file) return;
    const history = historyUpTo(this.state.history, snapshot.step);
    const about = { exercise: exercise.id, language, sourceSha256, plan, history, result };
    try {
      await file.write({ version: 1, ...about, snapshot });
      this.tell({ type: 'checkpoint', step: snapshot.step });
    } catch (error) {
      const text = `The training goes on, but its checkpoint could not be written: ${(error as Error).message}.`;
      this.tell({ type: 'notice', text });
    }
  }

  private tell(event: TrainingEvent): void {
    this.state = trainingAfter(this.state, event);
    this.onEvent(event);
  }
}

function* pieces(set: TrainingImages['set'], { count, side, pixels, labels }: ImageSet): Iterable<TrainingImages> {
  const perImage = side * side * 3;
  for (let first = 0; first < count; first += IMAGES_AT_ONCE) {
    const last = Math.min(count, first + IMAGES_AT_ONCE);
    yield {
      type: 'trainingImages',
      set,
      side,
      pixels: pixels.subarray(first * perImage, last * perImage),
      labels: set === 'train' ? labels.subarray(first, last) : null,
    };
  }
}
