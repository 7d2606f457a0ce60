// check: output
// message: A promise came back, as the method is `async`. Nothing here has to be waited for: leave `async` out and
// message: give back the tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  async trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    return optimizer.minimize(loss, true) as tf.Scalar;
  }
}
