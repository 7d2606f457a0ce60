// check: shape
// message: This gives back the maps of `conv1`. They are only the beginning: a pool and two fire modules follow.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    return conv1;
  }
}
