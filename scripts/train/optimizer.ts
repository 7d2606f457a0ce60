import type { NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs-core';
import * as tf from '../../src/runner/tensorflow';
import { orthogonalized } from './muon';
import type { Recipe } from './recipe';
import { FINAL, namedTensors, type Weights } from './squeezeNet';

/** A trained tensor, with what the optimiser keeps beside it. */
interface Slot {
  value: Variable;
  velocity: Variable;
  /** The mean of the value over past steps. */
  average: Variable;
  /** A kernel that Muon trains: one with normalisation behind it. */
  isHidden: boolean;
  decays: boolean;
}

type OptimizerOptions = Pick<
  Recipe,
  'learningRate' | 'plainLearningRate' | 'momentum' | 'weightDecay' | 'averageDecay'
>;

/**
 * Muon for the kernels, plain momentum for the biases and the last kernel, both with Nesterov's look ahead, and a mean of
 * the weights over the steps. A kernel with normalisation behind it can have any size: it is kept at √filters, so that the
 * learning rate alone says how far a step goes.
 */
export class Optimizer {
  private readonly slots = new Map<string, Slot>();

  constructor(
    weights: Weights,
    private readonly options: OptimizerOptions,
  ) {
    for (const [name, tensor] of namedTensors(weights)) {
      const isKernel = name.endsWith('/kernel');
      const isLast = name === `${FINAL}/kernel`;
      this.slots.set(name, {
        value: tf.variable(tensor),
        velocity: tf.variable(tf.zerosLike(tensor)),
        average: tf.variable(tensor),
        isHidden: isKernel && !isLast,
        decays: isLast,
      });
    }
  }

  get variables(): Variable[] {
    return [...this.slots.values()].map(({ value }) => value);
  }

  /** What is trained now. */
  get weights(): Weights {
    return this.asWeights(({ value }) => value);
  }

  /** What is to be kept: the mean over past steps. */
  get averages(): Weights {
    return this.asWeights(({ average }) => average);
  }

  /**
   * One step.
   *
   * @param gradients by the variables' own names
   * @param rate share of the highest learning rates
   * @param count how many steps there have been, with this one
   */
  apply(gradients: NamedTensorMap, rate: number, count: number): void {
    const { learningRate, plainLearningRate, momentum, weightDecay, averageDecay } = this.options;
    // The first steps' mean forgets the values that it began with.
    const decay = Math.min(averageDecay, (1 + count) / (10 + count));
    for (const { value, velocity, average, isHidden, decays } of this.slots.values()) {
      tf.tidy(() => {
        let gradient = gradients[value.name]!;
        if (decays) gradient = tf.add(gradient, tf.mul(value, weightDecay));
        velocity.assign(tf.add(tf.mul(velocity, momentum), gradient));
        const ahead = tf.add(gradient, tf.mul(velocity, momentum));
        value.assign(
          isHidden
            ? tf.sub(sized(value), tf.mul(orthogonalized(ahead), learningRate * rate))
            : tf.sub(value, tf.mul(ahead, plainLearningRate * rate)),
        );
        average.assign(tf.add(tf.mul(average, decay), tf.mul(value, 1 - decay)));
      });
    }
  }

  /** Everything that a later process needs to go on, by name. */
  state(): [name: string, variable: Variable][] {
    return [...this.slots].flatMap(([name, { value, velocity, average }]): [string, Variable][] => [
      [name, value],
      [`${name}/velocity`, velocity],
      [`${name}/average`, average],
    ]);
  }

  dispose(): void {
    for (const [, variable] of this.state()) variable.dispose();
  }

  private asWeights(which: (slot: Slot) => Variable): Weights {
    const weights: Weights = { kernels: new Map(), biases: new Map() };
    for (const [name, slot] of this.slots) {
      const layer = name.slice(0, name.lastIndexOf('/'));
      if (name.endsWith('/kernel')) weights.kernels.set(layer, which(slot) as Variable<tf.Rank.R4>);
      else weights.biases.set(layer, which(slot) as Variable<tf.Rank.R1>);
    }
    return weights;
  }
}

function sized(kernel: Tensor): Tensor {
  return tf.mul(kernel, tf.div(Math.sqrt(kernel.shape.at(-1)!), tf.norm(kernel)));
}
