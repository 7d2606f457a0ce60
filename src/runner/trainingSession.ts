import type { Tensor } from '@tensorflow/tfjs-core';
import type { RunError } from '../protocol/runResult';
import type { TrainingStep } from '../protocol/trainingHistory';
import type { Snapshot, TrainingControl, TrainingImages, TrainRequest } from '../protocol/trainingMessage';
import type { Deadline } from './deadline';
import { LearnerError } from './errors';
import { errorOfTheFile, strayError } from './fileErrors';
import type { LanguageRuntime, Subject, Trainer } from './languages/subject';
import { imageBatch } from './network/imageBatch';
import { joinedImages } from './network/imageCollection';
import type { PreparedNetwork } from './network/preparedNetwork';
import { seededWeights } from './network/seededWeights';
import { tensorData, tensorOf } from './network/tensorData';
import { TrainingBatches } from './network/trainingBatches';
import { trainerOf } from './network/trainingLosses';
import { outcomeOf } from './outcome';
import { type SessionHost, SOFT_MEMORY } from './session';
import * as tf from './tensorflow';
import type { LayerHooks } from './trace/layerHooks';

const CHANNELS = 3;
/** Steps on a fast device go in groups: a message for each would keep the editor busy with nothing else. */
const SEND_EVERY_MS = 200;
/** At most so much of a training is lost with its process. */
const SNAPSHOT_EVERY_MS = 15_000;
/** The accuracy of a batch takes a pass of its own, a fifth of a step: it is looked at in one step of so many. */
const ACCURACY_EVERY = 4;
/** Held-out images in one pass: on wasm some 0.2 s, so that a control is not left waiting. */
const EVALUATED_AT_ONCE = 100;

/**
 * A training of one learner's network: steps by the learner's own method, snapshots to go on from, and logits of held-out
 * images. It trains, and knows nothing of how good that is: labels of held-out images never come here.
 */
export class TrainingSession {
  private wanted: TrainingControl = 'run';
  /** Ends a pause. */
  private wake: () => void = () => undefined;
  private unsent: TrainingStep[] = [];
  private sentAt = 0;
  private snapshotAt = 0;
  private readonly timings: Record<string, number> = {};

  /** @param images the messages with images that have come */
  constructor(
    private readonly request: TrainRequest,
    private readonly images: TrainingImages[],
    private readonly network: PreparedNetwork,
    private readonly language: LanguageRuntime,
    private readonly layerHooks: LayerHooks,
    private readonly deadline: Deadline,
    private readonly host: SessionHost,
  ) {}

  control(wanted: TrainingControl): void {
    this.wanted = wanted;
    this.wake();
  }

  async run(): Promise<void> {
    const startedAt = this.host.now();
    let error: RunError | null;
    try {
      this.allow(this.request.limits.runMs);
      const { source, file, method } = this.request;
      const subject = await this.language.load(source, file, this.network.className, method);
      this.timings['load'] = this.host.now() - startedAt;
      error = await this.explained(subject, () => this.train(subject));
    } catch (problem) {
      error = errorOfTheFile(problem);
    }
    this.sendSteps();
    this.timings['run'] = this.host.now() - startedAt;
    this.host.send({ type: 'finished', error, timings: this.timings });
  }

  /** Gives the learner's code so long, from now on. */
  private allow(milliseconds: number): void {
    this.deadline.start(milliseconds, this.request.limits.memoryBytes * SOFT_MEMORY);
  }

  private async explained(subject: Subject, body: () => Promise<void>): Promise<RunError | null> {
    try {
      await body();
      return null;
    } catch (error) {
      return subject.explain(error);
    }
  }

  private async train(subject: Subject): Promise<void> {
    const { plan, from } = this.request;
    const batches = new TrainingBatches(this.joined('train'), plan.size, plan.batch, plan.seed);
    const heldOut = imageBatch(this.joined('heldOut'), plan.size);
    const trainer = await this.trainer(subject);
    let step = from?.step ?? 0;
    this.sentAt = this.snapshotAt = this.host.now();
    while (step < plan.steps) {
      if (!(await this.mayGoOn(trainer, step))) return;
      await this.step(trainer, batches, step);
      step++;
      const [stray] = await this.host.settle();
      if (stray) throw new LearnerError(strayError(subject, stray));
      const isLast = step === plan.steps;
      if (isLast || this.host.now() - this.snapshotAt >= SNAPSHOT_EVERY_MS) await this.sendSnapshot(trainer, step);
      if (!isLast && step % plan.evaluateEvery === 0) {
        await this.evaluate(trainer, heldOut, step, plan.evaluateImages);
      }
    }
    await this.evaluate(trainer, heldOut, step, Infinity);
  }

  private joined(set: TrainingImages['set']): ReturnType<typeof joinedImages> {
    const parts = this.images.filter((part) => part.set === set);
    return joinedImages(parts[0]?.side ?? 0, parts);
  }

  /** The network with its optimizer, as it was at the snapshot. @throws LearnerError where there is no optimizer */
  private async trainer(subject: Subject): Promise<Trainer> {
    const { plan, language, method, from } = this.request;
    // The same for everybody, so that what comes of it depends on the learner's choices and not on a lucky draw.
    this.layerHooks.weights = seededWeights(plan.seed);
    const trainer = trainerOf(subject, {
      constructorArgs: this.network.constructorArgsFor(plan.size),
      watched: { method, enter: () => undefined, leave: () => undefined },
      side: plan.size,
      methods: this.network.trainingMethods(language),
      optimizer: { steps: plan.steps },
      dropout: true,
    });
    if ('returned' in trainer) {
      const { optimizer } = this.network.trainingMethods(language);
      throw ofTheTraining(`${optimizer} gave back ${await described(trainer.returned)}, which is no optimizer.`);
    }
    if (from) await restore(trainer, from);
    return trainer;
  }

  /** Waits while it is paused. @returns whether there is another step */
  private async mayGoOn(trainer: Trainer, step: number): Promise<boolean> {
    if (this.wanted === 'run') return true;
    this.sendSteps();
    await this.sendSnapshot(trainer, step);
    while (this.isWanted('pause')) {
      this.allow(Infinity);
      this.host.send({ type: 'trainingPaused' });
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    if (this.isWanted('stop')) return false;
    this.host.send({ type: 'trainingResumed' });
    return true;
  }

  /** What is wanted changes while this waits, of which TypeScript's narrowing knows nothing. */
  private isWanted(wanted: TrainingControl): boolean {
    return this.wanted === wanted;
  }

  private async step(trainer: Trainer, batches: TrainingBatches, step: number): Promise<void> {
    const { batch, size, steps } = this.request.plan;
    const { images: values, labels: classes } = batches.at(step);
    const images = tf.tensor4d(values, [batch, size, size, CHANNELS]);
    const labels = tf.tensor1d(classes, 'int32');
    this.allow(this.request.limits.runMs);
    const isLooked = step % ACCURACY_EVERY === 0 || step === steps - 1;
    const accuracy = isLooked ? await shareRight(trainer, images, classes) : null;
    const loss = await this.lossOf(trainer.step(images, labels));
    tf.dispose([images, labels]);
    if (!Number.isFinite(loss)) {
      throw ofTheTraining(
        `The loss of step ${step + 1} is ${loss}: the weights have grown without end. Most often the learning rate is too large: try a tenth of it.`,
      );
    }
    this.unsent.push({ step: step + 1, loss, accuracy });
    if (this.host.now() - this.sentAt >= SEND_EVERY_MS) this.sendSteps();
  }

  /** Reads and frees what a step gave back. @throws LearnerError for what is no loss */
  private async lossOf(returned: unknown): Promise<number> {
    const outcome = await outcomeOf(returned);
    const [loss, ...more] = outcome.kind === 'tensor' ? outcome.values : [];
    if (loss === undefined || more.length > 0) {
      const { step } = this.network.trainingMethods(this.request.language);
      throw ofTheTraining(`${step} gave back ${await described(returned)}; the loss is a tensor with one number.`);
    }
    (returned as Tensor).dispose();
    return loss;
  }

  private async evaluate(trainer: Trainer, heldOut: Float32Array, step: number, most: number): Promise<void> {
    this.sendSteps();
    const { size } = this.request.plan;
    const perImage = size * size * CHANNELS;
    const count = Math.min(most, heldOut.length / perImage);
    for (let first = 0; first < count; first += EVALUATED_AT_ONCE) {
      const images = Math.min(EVALUATED_AT_ONCE, count - first);
      const values = heldOut.subarray(first * perImage, (first + images) * perImage);
      this.allow(this.request.limits.runMs);
      const { classes, values: logits } = await logitsOf(trainer, tf.tensor4d(values, [images, size, size, CHANNELS]));
      this.host.send({ type: 'trainingLogits', step, first, images, classes, values: logits });
      await this.host.settle();
      if (this.wanted === 'stop') return;
    }
    this.sentAt = this.host.now();
  }

  private sendSteps(): void {
    if (this.unsent.length > 0) this.host.send({ type: 'trainingSteps', steps: this.unsent });
    this.unsent = [];
    this.sentAt = this.host.now();
  }

  private async sendSnapshot(trainer: Trainer, step: number): Promise<void> {
    this.allow(this.request.limits.runMs);
    const weights = await Promise.all(trainer.weights().map(tensorData));
    const optimizer = await Promise.all((await trainer.optimizerState()).map(tensorData));
    this.host.send({ type: 'trainingSnapshot', snapshot: { step, weights, optimizer } });
    this.snapshotAt = this.host.now();
  }
}

async function restore(trainer: Trainer, { weights, optimizer }: Snapshot): Promise<void> {
  const values = [...weights, ...optimizer].map(tensorOf);
  trainer.setWeights(values.slice(0, weights.length));
  if (optimizer.length > 0) await trainer.setOptimizerState(values.slice(weights.length));
  tf.dispose(values);
}

/** Logits of a batch, nothing dropped, as (N, classes) row by row; the batch is freed. @throws LearnerError for others */
async function logitsOf(
  trainer: Trainer,
  images: tf.Tensor4D,
): Promise<{ classes: number; values: Float32Array<ArrayBuffer> }> {
  const logits = trainer.logits(images);
  images.dispose();
  const [count, classes = 0, ...more] = logits.shape;
  if (count !== images.shape[0] || classes < 1 || more.length > 0) {
    throw ofTheTraining(`The network gives (${logits.shape.join(', ')}) for ${images.shape[0]} images, not logits.`);
  }
  const values = Float32Array.from(await logits.data());
  logits.dispose();
  return { classes, values };
}

/** Share of a batch whose largest logit is that of its class. */
async function shareRight(trainer: Trainer, images: tf.Tensor4D, labels: Int32Array): Promise<number> {
  const { classes, values } = await logitsOf(trainer, images.clone());
  let right = 0;
  labels.forEach((label, image) => {
    const row = values.subarray(image * classes, (image + 1) * classes);
    if (row.indexOf(Math.max(...row)) === label) right++;
  });
  return right / labels.length;
}

async function described(returned: unknown): Promise<string> {
  const outcome = await outcomeOf(returned);
  if (outcome.kind === 'other') return outcome.text;
  return outcome.kind === 'tensor' ? `a tensor (${outcome.shape.join(', ')})` : 'something that can not be read';
}

/** What ends a training and has no line of its own. */
function ofTheTraining(message: string): LearnerError {
  return new LearnerError({ kind: 'exception', message, location: null, traceback: '' });
}
