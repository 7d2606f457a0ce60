// check: steps
// message: The optimizer that was given is not the one that took the step. Use the one that the method gets: it is
// message: kept from step to step, with all that it has learnt about the gradients.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    return tf.train.adam(0.001).minimize(loss, true) as tf.Scalar;
  }
}
