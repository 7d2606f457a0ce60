// check: output
// message: `minimize` has moved the weights, and gave back null: it gives the loss only if its second argument asks
// message: for it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return optimizer.minimize(() => {
      const logits = model.apply(images, { training: true }) as tf.Tensor2D;
      return this.getLoss(logits, labels);
    }) as tf.Scalar;
  }
}
