// The loss is read and made into a tensor again.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const before = optimizer.minimize(
      () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
      true,
    ) as tf.Scalar;
    const [value] = before.dataSync();
    before.dispose();
    return tf.scalar(value!);
  }
}
