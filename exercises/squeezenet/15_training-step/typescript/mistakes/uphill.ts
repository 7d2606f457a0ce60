// check: steps
// message: The loss grows: the function gives back its negative, so the step went uphill. `minimize` already makes
// message: smaller what the function gives back.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () =>
      tf.neg(this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels)) as tf.Scalar;
    return tf.neg(optimizer.minimize(loss, true) as tf.Scalar) as tf.Scalar;
  }
}
