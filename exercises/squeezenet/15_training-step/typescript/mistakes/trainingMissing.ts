// check: dropout
// message: The model was not told that this is training, so dropout leaves everything in, as for predictions. `apply`
// message: takes it as its second argument.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images) as tf.Tensor2D, labels);
    return optimizer.minimize(loss, true) as tf.Scalar;
  }
}
