// check: output
// message: The loss has been disposed of, so nobody can read it any more. What a method gives back belongs to whoever
// message: called it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    const value = optimizer.minimize(loss, true) as tf.Scalar;
    value.dispose();
    return value;
  }
}
