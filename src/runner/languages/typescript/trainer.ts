import type { SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import { NoOptimizerError } from '../../errors';
import * as tf from '../../tensorflow';
import type { Trainer, TrainerOptions } from '../subject';
import { missingMethod } from './missing';

const CHANNELS = 3;

type Model = InstanceType<typeof tf.LayersModel>;
type Method = (...args: unknown[]) => unknown;

/** A model of an instance's whole network, trained by the instance's own step. */
export function createTrainer(instance: Record<string, unknown>, options: TrainerOptions): Trainer {
  const { side, methods, optimizer: asked, dropout } = options;
  const method = (name: string): Method => {
    const callable = instance[name];
    if (typeof callable !== 'function') throw missingMethod(instance, name);
    return (...args) => Reflect.apply(callable, instance, args) as unknown;
  };
  const images = tf.input({ shape: [side, side, CHANNELS] });
  const model: Model = tf.model({ inputs: images, outputs: method(methods.forward)(images, true) as SymbolicTensor });
  if (!dropout) withoutDropout(model);
  const step = method(methods.step);
  const optimizer = 'learningRate' in asked ? tf.train.sgd(asked.learningRate) : method(methods.optimizer)(asked.steps);
  if (!isOptimizer(optimizer)) throw new NoOptimizerError(optimizer);
  return {
    step: (batch, labels) => freed(() => step(model, optimizer, batch, labels)),
    logits: (batch) => tf.tidy(() => model.apply(batch, { training: false }) as Tensor),
    weights: () => model.getWeights(),
    setWeights: (values) => model.setWeights(values),
    optimizerState: async () => (await optimizer.getWeights?.())?.map(({ tensor }) => tensor) ?? [],
    setOptimizerState: async (values) => {
      // Moving averages are told apart by their order; tfjs copies them into variables of the optimizer's own.
      await optimizer.setWeights?.(values.map((tensor) => ({ name: '', tensor })));
    },
  };
}

/** What is used here of an optimizer: one of a learner's own class may have no state. */
interface StatefulOptimizer {
  getWeights?(): Promise<{ tensor: Tensor }[]>;
  setWeights?(weights: { name: string; tensor: Tensor }[]): Promise<void>;
}

/** One of tf's, or of a learner's own class that does the same. */
function isOptimizer(value: unknown): value is StatefulOptimizer {
  return typeof value === 'object' && value !== null && 'minimize' in value && 'applyGradients' in value;
}

/** `tf.tidy`, but for a result of any kind: whoever asked looks at what it is. */
function freed(body: () => unknown): unknown {
  const engine = tf.engine();
  engine.startScope();
  let result: unknown;
  try {
    result = body();
    return result;
  } finally {
    engine.endScope(result instanceof tf.Tensor ? result : undefined);
  }
}

function withoutDropout(model: Model): void {
  for (const layer of model.layers) {
    if (layer.getClassName() === 'Dropout') (layer as unknown as { rate: number }).rate = 0;
  }
}
