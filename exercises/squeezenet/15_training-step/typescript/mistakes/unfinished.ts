// check: output
// message: The method gives nothing back. Write the step and end the method with the loss; if the weights do move
// message: already, `return` is missing.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    // Your code here.
  }
}
