// check: output
// message: This is the loss as a plain number. Give back the tensor: whoever trains decides when to read it, and some
// message: backends can only give numbers later.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    const value = optimizer.minimize(loss, true) as tf.Scalar;
    return value.dataSync()[0];
  }
}
