// The trainable variables are named.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
    return optimizer.minimize(
      () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
      true,
      variables,
    ) as tf.Scalar;
  }
}
