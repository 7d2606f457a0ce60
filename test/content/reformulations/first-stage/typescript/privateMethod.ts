// A private method for the beginning.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    return this.multiFireModule(this.#stem(inputs, 64), [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }

  #stem(images: tf.Tensor4D, depth: number): tf.Tensor4D {
    return this.customMaxPooling2d(this.customConv2d(images, depth, 3, 'conv1'), 'pool1');
  }
}
