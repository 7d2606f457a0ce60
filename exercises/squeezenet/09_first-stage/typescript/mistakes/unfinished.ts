// check: output
// message: `modelLayers` is still empty, so the network ends before it has begun. Begin with `conv1` on `inputs`, and
// message: give each layer's output to the next.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    // Your code here.
  }
}
