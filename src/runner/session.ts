import type { Tensor } from '@tensorflow/tfjs-core';
import { probeValues } from '../exercises/probeValues';
import { type LayerMap, layerMap } from '../protocol/layerMaps';
import { MOST_VALUES, type Observation, type Outcome, type TraceRow } from '../protocol/observation';
import { type Probe, shownProbe, type TrainingProbe } from '../protocol/probe';
import type { FromRunner, RunRequest } from '../protocol/runnerMessage';
import type { RunError } from '../protocol/runResult';
import type { Shape } from '../protocol/shape';
import { valueRange } from '../protocol/valueRange';
import type { Deadline } from './deadline';
import { errorOfTheFile, type Stray, strayError } from './fileErrors';
import type { LanguageRuntime, Subject, Watched } from './languages/subject';
import type { PreparedNetwork } from './network/preparedNetwork';
import { seededWeights } from './network/seededWeights';
import { trainingLosses } from './network/trainingLosses';
import { outcomeOf, stacked } from './outcome';
import * as tf from './tensorflow';
import type { EngineHooks } from './trace/engineHooks';
import type { LayerHooks, TrainedWeights } from './trace/layerHooks';
import { Trace } from './trace/trace';

/** Of the parent's limit: the learner's line is known only here. */
export const SOFT_MEMORY = 0.85;
/** To tell what values layers give: all images would take as long as a tenth of the network. */
const IMAGES_LOOKED_AT = 4;
/** Often enough for the eye. */
const LAYERS_EVERY_MS = 40;

/** What a session needs of the process (or worker) around it. */
export interface SessionHost {
  send(message: FromRunner): void;
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Lets pending promises of the learner's code come to an end, and gives what went wrong in them. */
  settle(): Promise<Stray[]>;
}

/** One learner's file: loaded, observed on every probe, reported. It runs only, and knows nothing of right or wrong. */
export class Session {
  private readonly startedAt: number;
  private readonly timings: Record<string, number> = {};
  private events = 0;
  /** Rows that the parent has not been told of yet, and since when. */
  private unsent: TraceRow[] = [];
  private sentAt = 0;
  private forward = 0;
  private readonly drawnWeights = new Map<string, Float32Array>();

  constructor(
    private readonly request: RunRequest,
    private readonly network: PreparedNetwork,
    private readonly language: LanguageRuntime,
    private readonly engineHooks: EngineHooks,
    private readonly layerHooks: LayerHooks,
    private readonly deadline: Deadline,
    private readonly host: SessionHost,
  ) {
    this.startedAt = host.now();
  }

  async run(): Promise<void> {
    this.deadline.start(this.request.limits.runMs, this.request.limits.memoryBytes * SOFT_MEMORY);
    const { source, file, sourceUrl, exercise } = this.request;
    let error: RunError | null;
    try {
      const subject = await this.language.load(source, file, this.network.className, exercise.method, sourceUrl);
      this.timings['load'] = this.host.now() - this.startedAt;
      error = await this.observeAll(subject);
    } catch (problem) {
      error = errorOfTheFile(problem);
    }
    this.timings['forward'] = this.forward;
    this.timings['run'] = this.host.now() - this.startedAt;
    this.host.send({ type: 'finished', error, timings: this.timings });
  }

  private async observeAll(subject: Subject): Promise<RunError | null> {
    for (const probe of this.request.exercise.probes) {
      const outcome = await this.observe(subject, probe);
      if (outcome.kind === 'error' && outcome.error.kind !== 'exception') return outcome.error;
      const [stray] = await this.host.settle();
      if (stray) return strayError(subject, stray);
    }
    return null;
  }

  private async observe(subject: Subject, probe: Probe): Promise<Outcome> {
    const start = (this.sentAt = this.host.now());
    this.unsent = [];
    const observed =
      probe.kind === 'training' ? await this.train(subject, probe) : await this.callMethod(subject, probe);
    const durationMs = this.host.now() - start;
    if (probe.kind !== 'call') this.forward += durationMs;
    this.host.send({ type: 'observation', observation: { probe: probe.id, durationMs, ...observed } });
    return observed.outcome;
  }

  private async callMethod(subject: Subject, probe: Exclude<Probe, TrainingProbe>): Promise<Observed> {
    const { args, batch, constructorArgs, method, weights } = this.call(probe);
    const watch = new Watch(this.request.exercise.method);
    const kept = probe.kind === 'network' ? this.network.activations : undefined;
    const isShown = probe.id === shownProbe(this.request.exercise.probes)?.id;
    const { mapsOf, limits } = this.request;
    const trace = new Trace(
      batch,
      limits.events - this.events,
      (row) => this.report(probe, row),
      kept,
      isShown ? (mapsOf === undefined ? IMAGES_LOOKED_AT : 1) : 0,
    );
    const repeat = probe.kind === 'call' ? probe.repeat : 1;
    const outcomes: Outcome[] = [];
    for (let time = 0; time < repeat; time++) {
      // One call's rows are enough.
      const isFirst = time === 0;
      const rows = isFirst ? trace : new Trace(batch, 0, () => undefined);
      this.layerHooks.weights = weights();
      const options = { constructorArgs, watched: isFirst ? watch.into(trace) : null };
      const recording = { trace: rows, currentLine: () => subject.currentLine() };
      const call = (): unknown => this.engineHooks.record(recording, () => subject.call(method, args, options));
      outcomes.push(await this.outcome(subject, () => [call()]));
      if (outcomes.at(-1)?.kind !== 'tensor') break;
    }
    const lineShapes = subject.lineShapes?.().map((each) => ({ ...each, shape: withoutBatch(each.shape, batch) }));
    const outcome = repeat > 1 ? stacked(outcomes) : outcomes[0]!;
    const activations = await activationsOf(trace);
    if (mapsOf !== undefined && probe.kind === 'network') await this.sendMaps(trace, probe.size, mapsOf);
    else await lookAtValues(trace);
    return { outcome, trace: trace.rows, methodCalled: watch.called, lineShapes, activations };
  }

  private async train(subject: Subject, probe: TrainingProbe): Promise<Observed> {
    const watch = new Watch(this.request.exercise.method);
    const trace = new Trace(probe.images, 0, () => undefined);
    this.layerHooks.weights = seededWeights();
    const losses = (): Promise<[unknown]> =>
      trainingLosses(subject, this.network, this.request.language, probe, watch.into(trace));
    const outcome = await this.outcome(subject, losses);
    return { outcome, trace: [], methodCalled: watch.called, lineShapes: subject.lineShapes?.() };
  }

  /** @param body gives what was returned in a list of one: a promise that was returned is no answer, and not waited for */
  private async outcome(subject: Subject, body: () => [unknown] | Promise<[unknown]>): Promise<Outcome> {
    try {
      const [returned] = await body();
      return await outcomeOf(returned);
    } catch (error) {
      return { kind: 'error', error: subject.explain(error) };
    }
  }

  private call(probe: Exclude<Probe, TrainingProbe>): Call {
    const { language, exercise } = this.request;
    if (probe.kind === 'call') {
      const args = probe.args.map((arg) =>
        'tensor' in arg ? tf.tensor(probeValues(arg.tensor), arg.tensor.shape, arg.tensor.dtype) : arg.value,
      );
      const first = args.find((arg): arg is Tensor => arg instanceof tf.Tensor);
      const constructorArgs = probe.constructorArgs ?? this.network.defaultArgs;
      const method = probe.method?.[language] ?? exercise.method;
      const weights = probe.weights === 'seeded' ? () => seededWeights(0, this.drawnWeights) : () => () => null;
      return { method, args, batch: first?.shape[0] ?? 1, constructorArgs, weights };
    }
    const { constructorArgs, weights } = this.network.size(probe.size);
    const batch = Math.min(probe.images ?? Infinity, this.network.imageCount);
    const shape: [number, number, number, number] = [batch, probe.size, probe.size, 3];
    const input = tf.tensor(this.network.batch(probe.size, batch, this.request.mapsOf), shape);
    const method = this.network.forward[language];
    return { method, args: [input, false], batch, constructorArgs, weights: () => weights };
  }

  private async sendMaps({ rows, outputs }: Trace, size: number, image: number): Promise<void> {
    const shape = [size, size, 3];
    const input = layerMap(shape, this.network.batch(size, 1, image))!;
    const maps: (LayerMap | null)[] = [];
    for (const row of rows) {
      const output = outputs.get(row);
      const [batch, ...rest] = row.outputShape ?? [];
      const isOfEach = batch === null && rest.every((axis) => axis !== null);
      maps.push(output && isOfEach ? layerMap(rest, Float32Array.from(await output.data())) : null);
      output?.dispose();
    }
    this.host.send({ type: 'maps', maps: { input, outputs: maps } });
  }

  /** A message for each row would take as long as the rows themselves: they go in groups, when a run takes its time. */
  private report(probe: Probe, row: TraceRow): void {
    this.events++;
    this.unsent.push(row);
    const now = this.host.now();
    if (now - this.sentAt < LAYERS_EVERY_MS) return;
    this.host.send({ type: 'layers', probe: probe.id, rows: this.unsent });
    this.unsent = [];
    this.sentAt = now;
  }
}

type Observed = Omit<Observation, 'probe' | 'durationMs'>;

interface Call {
  method: string;
  args: unknown[];
  batch: number;
  constructorArgs: number[];
  /** For the layers of one call: every call of many gets the same. */
  weights: () => TrainedWeights;
}

/** What was made while the exercise's method ran is the learner's part. */
class Watch {
  called = false;

  constructor(private readonly method: string) {}

  into(trace: Trace): Watched {
    return {
      method: this.method,
      enter: () => {
        this.called = true;
        trace.methodDepth++;
      },
      leave: () => void trace.methodDepth--,
    };
  }
}

/** Nothing of it is the learner's answer: where it can't be read, it is left out. */
async function activationsOf({ keptOutput }: Trace): Promise<Observation['activations']> {
  if (!keptOutput || keptOutput.rank !== 4 || keptOutput.size > MOST_VALUES) return undefined;
  const values = Float32Array.from(await keptOutput.data());
  const { shape } = keptOutput;
  keptOutput.dispose();
  return { shape, values };
}

/** Nothing of it is the learner's answer either. */
async function lookAtValues({ outputs }: Trace): Promise<void> {
  for (const [row, output] of outputs) {
    const range = valueRange(await output.data());
    if (range) row.values = range;
    output.dispose();
  }
}

function withoutBatch(shape: Shape, batch: number): Shape {
  return shape[0] === batch ? [null, ...shape.slice(1)] : shape;
}
