// check: output
// message: `minimize` got the accuracy. It counts right answers, and a count has no gradient: a small change of a
// message: weight changes nothing, until an answer flips. The loss is made for this.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const accuracy = () => this.getAccuracy(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    return optimizer.minimize(accuracy, true) as tf.Scalar;
  }
}
