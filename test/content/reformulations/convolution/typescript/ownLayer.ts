// A layer class of one's own around the operation.
import * as tf from '@tensorflow/tfjs';

class Convolution extends tf.layers.Layer {
  static className = 'Convolution';
  private kernel!: tf.LayerVariable;
  private bias!: tf.LayerVariable;

  constructor(
    private filters: number,
    private kernelSize: number | [number, number],
    name: string,
  ) {
    super({ name });
  }

  override build(shape: tf.Shape) {
    const window = Array.isArray(this.kernelSize) ? this.kernelSize : [this.kernelSize, this.kernelSize];
    const initializer = tf.initializers.glorotUniform({});
    this.kernel = this.addWeight('kernel', [...window, shape.at(-1)!, this.filters], 'float32', initializer);
    this.bias = this.addWeight('bias', [this.filters], 'float32', tf.initializers.zeros());
    this.built = true;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]) {
    const maps = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
    const sums = tf.conv2d(maps, this.kernel.read() as tf.Tensor4D, 1, 'same');
    return tf.relu(tf.add(sums, this.bias.read()));
  }
}

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    return new Convolution(filters, kernelSize, name).apply(inputs) as tf.Tensor4D;
  }
}
