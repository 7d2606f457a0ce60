import type { Tensor } from '@tensorflow/tfjs-core';
import { formatShape } from '../../protocol/shape';
import { ShapeError } from '../errors';
import * as tf from '../tensorflow';
import type { EngineHooks } from './engineHooks';

type Layer = InstanceType<typeof tf.layers.Layer>;
type AddWeight = (name: string, shape: number[], dtype: unknown, initializer: unknown, ...rest: unknown[]) => unknown;

/** Gives a layer its trained values when it is built; null where it has none. */
export type TrainedWeights = (layer: string, weight: string, shape: number[]) => Tensor | null;

/**
 * Makes every layer a row of the trace, and gives it its trained weights by scope and name when it is built.
 * A model is no row itself: its layers are.
 */
export class LayerHooks {
  weights: TrainedWeights = () => null;

  constructor(engineHooks: EngineHooks) {
    // addWeight is protected; a layer calls it while it is built.
    const prototype = tf.layers.Layer.prototype as unknown as Omit<Layer, 'addWeight'> & { addWeight: AddWeight };
    const apply = prototype.apply;
    const addWeight = prototype.addWeight;
    const weights: TrainedWeights = (...args) => this.weights(...args);

    prototype.apply = function (this: Layer, inputs, kwargs) {
      if (this instanceof tf.LayersModel) return apply.call(this, inputs, kwargs);
      const list = Array.isArray(inputs) ? inputs : [inputs];
      assertTensors(this, list);
      if (list.some((input) => input instanceof tf.SymbolicTensor)) {
        const output = apply.call(this, inputs, kwargs);
        assertSymbolicShape(this, output);
        return output;
      }
      engineHooks.beginLayer({ name: String(this.name), type: className(this) }, list as Tensor[]);
      let output: ReturnType<typeof apply> | null = null;
      try {
        output = apply.call(this, inputs, kwargs);
        return output;
      } finally {
        engineHooks.finishLayer(output instanceof tf.Tensor ? output : null);
      }
    };

    // A model's own default are batches of 32: its layers would be run, and reported, once for each.
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the model as `this`
    const predict = tf.LayersModel.prototype.predict;
    tf.LayersModel.prototype.predict = function (x, args) {
      const [first] = Array.isArray(x) ? x : [x];
      return predict.call(this, x, { batchSize: first?.shape[0], ...args });
    };

    prototype.addWeight = function (this: Layer, name, shape, dtype, initializer, ...rest) {
      const trained = weights(this.name, name, shape);
      const given = trained ? { apply: () => trained } : initializer;
      return addWeight.call(this, name, shape, dtype, given, ...rest);
    };
  }
}

/** The class's own name: an instance could claim another. */
function className(layer: Layer): string {
  const { className: own } = layer.constructor as { className?: unknown };
  return typeof own === 'string' ? own : layer.getClassName();
}

function assertTensors(layer: Layer, inputs: unknown[]): void {
  for (const input of inputs) {
    if (input instanceof tf.Tensor) {
      if (input.isDisposed) throw new TypeError(`${layer.getClassName()} "${layer.name}" was given a disposed tensor.`);
    } else if (!(input instanceof tf.SymbolicTensor)) {
      const what =
        input instanceof tf.layers.Layer ? `the layer "${input.name}" itself, not its output` : describe(input);
      throw new TypeError(
        `${layer.getClassName()} "${layer.name}" has to be applied to a tensor, but was given ${what}.`,
      );
    }
  }
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing (undefined)';
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object that is no tensor' : `a ${typeof value}`;
}

function assertSymbolicShape(layer: Layer, output: unknown): void {
  for (const tensor of Array.isArray(output) ? output : [output]) {
    if (tensor instanceof tf.SymbolicTensor && tensor.shape.some((size) => size !== null && size < 1)) {
      const input = layer.inboundNodes.at(-1)?.inputShapes?.[0];
      const from = input ? ` from an input of ${formatShape(input as (number | null)[])}` : '';
      throw new ShapeError(
        `${layer.getClassName()} "${layer.name}": no output is left${from}: its window is larger than the map.`,
      );
    }
  }
}
