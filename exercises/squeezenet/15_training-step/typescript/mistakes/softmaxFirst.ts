// check: steps
// message: Softmax was applied to the logits before the loss, which applies it once more. The gradients become tiny
// message: in this way, and training crawls: give the loss the logits as they are.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => {
      const logits = model.apply(images, { training: true }) as tf.Tensor2D;
      return this.getLoss(tf.softmax(logits), labels);
    };
    return optimizer.minimize(loss, true) as tf.Scalar;
  }
}
