// check: output
// message: The function that was given to `minimize` gives nothing back. Between braces an arrow function needs a
// message: `return`, and what it returns has to be the loss.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return optimizer.minimize(
      (() => {
        const logits = model.apply(images, { training: true }) as tf.Tensor2D;
        this.getLoss(logits, labels);
      }) as never,
      true,
    ) as tf.Scalar;
  }
}
