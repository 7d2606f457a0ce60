// The loss comes from a method of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return optimizer.minimize(() => this.#lossOf(model, images, labels), true) as tf.Scalar;
  }

  #lossOf(model: tf.LayersModel, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
  }
}
