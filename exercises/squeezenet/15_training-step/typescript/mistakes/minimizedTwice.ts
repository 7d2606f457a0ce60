// check: steps
// message: The weights have moved twice in one step: `minimize` takes a step each time it is called. The first loss
// message: is right, and every one after it shows it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    const before = optimizer.minimize(loss, true) as tf.Scalar;
    optimizer.minimize(loss);
    return before;
  }
}
