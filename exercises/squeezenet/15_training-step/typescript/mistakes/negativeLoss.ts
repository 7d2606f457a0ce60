// check: steps
// message: This is the loss with a minus in front, so the step makes the loss larger. `minimize` already makes
// message: smaller what the function gives back: give it the loss as it is.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () =>
      tf.neg(this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels)) as tf.Scalar;
    return optimizer.minimize(loss, true) as tf.Scalar;
  }
}
