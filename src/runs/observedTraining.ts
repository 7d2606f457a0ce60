import { evaluated } from '../grading/evaluation';
import type { Limits } from '../protocol/limits';
import type { FromRunner } from '../protocol/runnerMessage';
import type { RunError } from '../protocol/runResult';
import type { Evaluation, TrainingStep } from '../protocol/trainingHistory';
import type { Snapshot, TrainingControl, TrainingImages, TrainRequest } from '../protocol/trainingMessage';
import { watchMemory } from './memoryWatch';
import {
  exitError,
  FAULTS,
  INTERRUPT_GRACE_MS,
  type Interruption,
  type ObservedRun,
  ofTheFile,
  type RunWords,
  seemsDevices,
  worded,
} from './observedRun';
import type { Runner, RunnerExit } from './runner';
import { SleepWatch } from './sleepWatch';

/** A runner that was told to stop has so long for the step that it is at; then its last snapshot has to do. */
const STOP_GRACE_MS = 10_000;

const WORDS: RunWords = { whole: 'training', timed: 'step', again: 'Start the training again' };

export interface ObservedTrainingEvents {
  onSteps(steps: TrainingStep[]): void;
  onEvaluating(done: number, images: number): void;
  onEvaluation(evaluation: Evaluation): void;
  onSnapshot(snapshot: Snapshot): void;
  onPaused(): void;
  onResumed(): void;
  onOutput(text: string): void;
}

/** What a runner is given to train. */
export interface TrainingTask {
  images: Iterable<TrainingImages>;
  request: TrainRequest;
  /** The class of each held-out image. */
  heldOutLabels: Uint8Array;
}

/**
 * One runner's training, followed to its end, whatever that is. `done` settles always, unless the signal is aborted; then
 * the runner is ended.
 */
export class ObservedTraining {
  readonly done: Promise<ObservedRun>;
  private settle!: (run: ObservedRun) => void;
  private fail!: (error: Error) => void;
  private begun = false;
  private interrupted: Interruption | null = null;
  private outputLeft: number;
  private timer: NodeJS.Timeout | undefined;
  private stopTimer: NodeJS.Timeout | undefined;
  private readonly endWatch: () => void;
  private readonly sleep = new SleepWatch();
  private readonly limits: Limits;
  /** Logits of the evaluation that is under way. */
  private logits: Float32Array[] = [];
  private lastStep: number;

  constructor(
    private readonly runner: Runner,
    private readonly task: TrainingTask,
    private readonly events: ObservedTrainingEvents,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.limits = task.request.limits;
    this.outputLeft = this.limits.outputBytes + 1_000; // the runner's own last line says that it was cut
    this.lastStep = task.request.from?.step ?? 0;
    this.done = new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
    this.endWatch = watchMemory(runner, this.limits.memoryBytes, () => {
      this.interrupted ??= { kind: 'memory', location: null };
    });
    runner.on('message', this.onMessage);
    runner.on('exit', this.onExit);
    signal?.addEventListener('abort', this.onAbort);
    if (signal?.aborted) this.onAbort();
    // It may have died since it was ready, before anybody listened.
    else if (runner.state === 'stopped') this.onExit({ code: null, signal: null, stderr: '' });
    else {
      this.expectProgress();
      runner.train(task.images, task.request);
    }
  }

  control(wanted: TrainingControl): void {
    this.runner.control(wanted);
    if (wanted === 'run') this.expectProgress();
    if (wanted === 'stop') this.stopTimer ??= setTimeout(() => this.runner.stop(), STOP_GRACE_MS);
  }

  private readonly onMessage = (message: FromRunner): void => {
    try {
      this.take(message);
    } catch (error) {
      // A consumer of the events failed: ours, and no reason to leave the request unsettled.
      this.end({ kind: 'backend', message: `Convolab failed: ${String(error)}`, location: null, traceback: '' });
    }
  };

  private readonly onExit = (exit: RunnerExit): void => {
    this.end(exitError(exit, this.limits, this.interrupted, WORDS), {}, exit);
  };

  private readonly onAbort = (): void => {
    this.cleanUp();
    this.runner.stop();
    this.fail(this.signal?.reason as Error);
  };

  private take(message: FromRunner): void {
    const { usesDevice } = this.runner.options.start;
    switch (message.type) {
      case 'accepted':
        this.begun = true;
        return;
      case 'trainingSteps':
        this.expectProgress();
        return this.takeSteps(message.steps);
      case 'trainingLogits':
        this.expectProgress();
        return this.takeLogits(message);
      case 'trainingSnapshot':
        this.expectProgress();
        return this.events.onSnapshot(message.snapshot);
      case 'trainingPaused':
        // A pause may be as long as it likes.
        clearTimeout(this.timer);
        return this.events.onPaused();
      case 'trainingResumed':
        return this.events.onResumed();
      case 'output':
        if (this.outputLeft > 0) this.events.onOutput(message.text.slice(0, this.outputLeft));
        this.outputLeft -= message.text.length;
        return;
      case 'interrupted':
        this.interrupted = message;
        return;
      case 'finished':
        return this.end(message.error && worded(ofTheFile(message.error), this.limits, WORDS), message.timings);
      case 'unavailable':
        return this.end({ kind: 'backend', message: message.message, location: null, traceback: '' });
      case 'backendFailed':
        // The built-in ones have no device that could fail: this would be the learner's code that says so.
        if (usesDevice) this.end({ kind: 'backend', message: message.why, location: null, traceback: '' });
        return;
    }
  }

  /** Steps come one after another, and no more than were asked for: what else is said comes from the learner's code. */
  private takeSteps(steps: TrainingStep[]): void {
    const next = steps.filter(
      ({ step }, at) => step === this.lastStep + at + 1 && step <= this.task.request.plan.steps,
    );
    this.lastStep += next.length;
    if (next.length > 0) this.events.onSteps(next);
  }

  private takeLogits({ step, first, images, classes, values }: Logits): void {
    const { plan } = this.task.request;
    const labels = this.task.heldOutLabels;
    const wanted = step === plan.steps ? labels.length : Math.min(plan.evaluateImages, labels.length);
    if (first === 0) this.logits = [];
    const done = this.logits.reduce((count, part) => count + part.length / classes, 0);
    if (step !== this.lastStep || classes < 1 || values.length !== images * classes || first !== done) return;
    if (done + images > wanted) return;
    this.logits.push(values);
    if (done + images < wanted) return this.events.onEvaluating(done + images, wanted);
    const all = new Float32Array(wanted * classes);
    let at = 0;
    for (const part of this.logits) {
      all.set(part, at);
      at += part.length;
    }
    this.logits = [];
    this.events.onEvaluation(evaluated(step, all, classes, labels));
  }

  /** From now on, it has the time of one step to say something. */
  private expectProgress(): void {
    clearTimeout(this.timer);
    this.sleep.beginAnew();
    this.timer = setTimeout(() => {
      this.interrupted ??= { kind: 'timeout', location: null };
      this.runner.stop();
    }, this.limits.runMs + INTERRUPT_GRACE_MS);
  }

  private end(error: RunError | null, timings: Record<string, number> = {}, exit?: RunnerExit): void {
    this.cleanUp();
    this.runner.stop();
    const { usesDevice } = this.runner.options.start;
    const backendFailure = usesDevice && error && seemsDevices(error) ? error.message : undefined;
    const faulted = FAULTS.has(exit?.signal ?? '');
    const slept = error?.kind === 'timeout' && this.sleep.hasSlept;
    const panelGone = exit?.worker?.panelGone;
    this.settle({ begun: this.begun, error, timings, faulted, slept, backendFailure, panelGone });
  }

  private cleanUp(): void {
    clearTimeout(this.timer);
    clearTimeout(this.stopTimer);
    this.endWatch();
    this.sleep.end();
    this.runner.off('message', this.onMessage);
    this.runner.off('exit', this.onExit);
    this.signal?.removeEventListener('abort', this.onAbort);
  }
}

type Logits = Extract<FromRunner, { type: 'trainingLogits' }>;
