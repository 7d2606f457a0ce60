import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Location } from '../../protocol/location';
import type { LineShape } from '../../protocol/lineShape';
import type { RunError } from '../../protocol/runResult';

/** A learner's class, loaded: the same whether they wrote Python or TypeScript. */
export interface Subject {
  /** Calls a method on a fresh instance and gives back whatever it returned. Throws what the learner's code throws. */
  call(method: string, args: unknown[], options: CallOptions): unknown;
  /**
   * Builds a model of the whole network that can be trained. Throws what the learner's code throws.
   *
   * @throws NoOptimizerError when the class's own method gives back no optimizer
   */
  trainer(options: TrainerOptions): Trainer;
  /** The learner's line that is running now; null outside of their file. */
  currentLine(): number | null;
  /** Shapes of the learner's variables in the last watched call and those after it, where the language can tell. `null` as a size: not known yet. */
  lineShapes?(): LineShape[];
  /** Says an error in the learner's terms: their file, their frames. */
  explain(error: unknown): RunError;
}

/** The exercise's method: what is made while it runs is the learner's part. */
export interface Watched {
  method: string;
  enter: () => void;
  leave: () => void;
}

export interface CallOptions {
  constructorArgs: number[];
  /** Null: one more of many calls. Nobody looks at its rows, which a language need not make; line shapes add up. */
  watched: Watched | null;
}

export interface TrainerOptions extends CallOptions {
  watched: Watched;
  /** Side of the images in pixels. */
  side: number;
  methods: { forward: string; step: string; optimizer: string };
  /** Stochastic gradient descent with a learning rate, or what the class makes for so many steps. */
  optimizer: { learningRate: number } | { steps: number };
  /** Whether dropout layers drop while training; without it, a step gives the same loss every time. */
  dropout: boolean;
}

/** A model of the whole network with an optimizer, and the learner's own training step. */
export interface Trainer {
  /**
   * One training step on a batch, by the learner's method; gives back whatever it returned. Other tensors that it made
   * are freed, unless it has kept them (a variable, `tf.keep`).
   */
  step(images: Tensor4D, labels: Tensor1D): unknown;
  /** Logits of images, (N, classes), with nothing dropped. The caller disposes of them. */
  logits(images: Tensor4D): Tensor;
  /** The model's weights in their order: the model's own tensors, not to be disposed of. */
  weights(): Tensor[];
  setWeights(values: Tensor[]): void;
  /** What the optimizer keeps from step to step, not to be disposed of; empty where it does not say. */
  optimizerState(): Promise<Tensor[]>;
  setOptimizerState(values: Tensor[]): Promise<void>;
}

/** Turns a learner's text into a `Subject`. */
export interface LanguageRuntime {
  /**
   * Runs a program of a learner's kind, so that no learner waits for what is slow the first time.
   * @param thorough nobody waits yet: until it is as fast as it gets
   */
  warm(thorough: boolean): Promise<void>;
  /** Takes the class that lends a learner's class the methods (and the constructor) that it does not have. */
  lend(reference: string, className: string): Promise<void>;
  /**
   * @param method of the exercise, which nothing lends
   * @param sourceUrl of the file, for a debugger, where the language can be debugged
   * @throws LearnerError for a syntax error, an exception while loading, or a class that is not there.
   */
  load(source: string, file: string, className: string, method: string, sourceUrl?: string): Promise<Subject>;
  /** Where the code is now, for an interrupt. */
  currentLocation(): Location | null;
}
