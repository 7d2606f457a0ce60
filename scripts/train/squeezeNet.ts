import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import * as tf from '../../src/runner/tensorflow';
import { normal } from './random';

interface Fire {
  name: string;
  squeeze: number;
  expand: number;
}

/** A SqueezeNet: a first convolution, then stages of fire modules with a pool before each, then the last convolution. */
export interface Architecture {
  first: number;
  stages: Fire[][];
  classes: number;
}

/** The one of the course: 146,570 parameters. */
export const SQUEEZENET: Architecture = {
  first: 64,
  stages: [
    [
      { name: 'fire1', squeeze: 32, expand: 64 },
      { name: 'fire2', squeeze: 32, expand: 64 },
    ],
    [
      { name: 'fire3', squeeze: 32, expand: 128 },
      { name: 'fire4', squeeze: 32, expand: 128 },
    ],
  ],
  classes: 10,
};

export const FINAL = 'final_conv';

/** Kernels (HWIO) and biases by the names of their layers, `fire1/squeeze`. */
export interface Weights {
  kernels: Map<string, Tensor4D>;
  biases: Map<string, Tensor1D>;
}

/**
 * What follows on a convolution, or on two whose maps are put side by side: something with their biases, and a relu. The
 * pool, where there is one, has been before: that gives the same, as all of it rises with its input, and costs less.
 */
export type Activation = (maps: Tensor4D, layers: string[], bias: Tensor1D) => Tensor4D;

/** Shapes of the kernels, in the order of the network. */
export function kernelShapes({ first, stages, classes }: Architecture): Map<string, [number, number, number, number]> {
  const shapes = new Map<string, [number, number, number, number]>([['conv1', [3, 3, 3, first]]]);
  let channels = first;
  for (const { name, squeeze, expand } of stages.flat()) {
    shapes.set(`${name}/squeeze`, [1, 1, channels, squeeze]);
    shapes.set(`${name}/expand1x1`, [1, 1, squeeze, expand]);
    shapes.set(`${name}/expand3x3`, [3, 3, squeeze, expand]);
    channels = 2 * expand;
  }
  return shapes.set(FINAL, [1, 1, channels, classes]);
}

/** Fresh values: kernels that keep the size of the maps through relu (He et al., 2015), biases of zero but the last. */
export function freshWeights(architecture: Architecture, random: () => number, finalBias: number): Weights {
  const weights: Weights = { kernels: new Map(), biases: new Map() };
  for (const [name, shape] of kernelShapes(architecture)) {
    const inputs = shape[0] * shape[1] * shape[2];
    const deviation = Math.sqrt((name === FINAL ? 1 : 2) / inputs);
    const values = Float32Array.from({ length: inputs * shape[3] }, () => deviation * normal(random));
    weights.kernels.set(name, tf.tensor4d(values, shape));
    weights.biases.set(name, tf.fill([shape[3]], name === FINAL ? finalBias : 0));
  }
  return weights;
}

/** (N, H, W, 3) → logits (N, classes), with `activate` after every convolution but the last. */
export function forward(
  { stages }: Architecture,
  { kernels, biases }: Weights,
  images: Tensor4D,
  activate: Activation,
): Tensor2D {
  const convolution = (maps: Tensor4D, name: string): Tensor4D => tf.conv2d(maps, kernels.get(name)!, 1, 'same');
  const activated = (maps: Tensor4D, layers: string[]): Tensor4D =>
    activate(maps, layers, tf.concat(layers.map((name) => biases.get(name)!)));
  const pool = (maps: Tensor4D): Tensor4D => tf.maxPool(maps, 2, 2, 'valid');

  let maps = activated(pool(convolution(images, 'conv1')), ['conv1']);
  for (const [stage, fires] of stages.entries()) {
    for (const [i, { name }] of fires.entries()) {
      const squeezed = activated(convolution(maps, `${name}/squeeze`), [`${name}/squeeze`]);
      const layers = [`${name}/expand1x1`, `${name}/expand3x3`];
      const expanded = tf.concat(
        layers.map((layer) => convolution(squeezed, layer)),
        3,
      );
      const isPooled = i === fires.length - 1 && stage < stages.length - 1;
      maps = activated(isPooled ? pool(expanded) : expanded, layers);
    }
  }
  const last = tf.relu(tf.add<Tensor4D>(convolution(maps, FINAL), biases.get(FINAL)!));
  return tf.mean(last, [1, 2]);
}

/** The network as it ships, without normalisation. */
export const plain: Activation = (maps, _layers, bias) => tf.relu(tf.add<Tensor4D>(maps, bias));

/** All tensors by the names that a weights file has them under, `fire1/squeeze/kernel`, in the order of the file. */
export function namedTensors({ kernels, biases }: Weights): [name: string, tensor: Tensor][] {
  return [...kernels].flatMap(([layer, kernel]): [string, Tensor][] => [
    [`${layer}/kernel`, kernel],
    [`${layer}/bias`, biases.get(layer)!],
  ]);
}
