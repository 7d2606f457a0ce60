// check: steps
// message: Only the variables of the last convolution have moved. The gradient reaches back through all layers, and
// message: all of them are to learn: leave out the list of variables.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    const variables = model.trainableWeights.slice(-2).map((weight) => (weight as unknown as { val: tf.Variable }).val);
    return optimizer.minimize(loss, true, variables) as tf.Scalar;
  }
}
