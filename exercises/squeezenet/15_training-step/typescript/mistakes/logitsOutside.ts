// check: output
// message: The logits were computed before `minimize` began to watch, so the loss does not depend on any weight that
// message: it knows of. Call the model inside of the function.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const logits = model.apply(images, { training: true }) as tf.Tensor2D;
    return optimizer.minimize(() => this.getLoss(logits, labels), true) as tf.Scalar;
  }
}
