// One expression.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return optimizer.minimize(
      () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
      true,
    ) as tf.Scalar;
  }
}
