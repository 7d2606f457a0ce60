// The loss is kept by the function that computes it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    let kept: tf.Scalar | undefined;
    optimizer.minimize(() => {
      const loss = this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
      kept = tf.keep(loss.clone());
      return loss;
    });
    return kept!;
  }
}
