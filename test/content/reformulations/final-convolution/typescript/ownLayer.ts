// A dropout of one's own as a layer class.
import * as tf from '@tensorflow/tfjs';

class Halve extends tf.layers.Layer {
  static className = 'Halve';

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: { training?: boolean }) {
    const maps = Array.isArray(inputs) ? inputs[0] : inputs;
    return kwargs.training ? tf.dropout(maps, 0.5) : maps;
  }
}

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const pool2 = this.customMaxPooling2d(fire2, 'pool2');
    const fire4 = this.multiFireModule(pool2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
    const maps = new Halve({ name: 'halve' }).apply(fire4, { training: isTraining }) as tf.Tensor4D;
    return this.customConv2d(maps, this.outputSize, 1, 'final_conv');
  }
}
