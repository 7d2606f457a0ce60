// check: output
// message: These are the loss and the gradients in one object. Give back the loss alone: the gradients have done
// message: their work.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const result = tf.variableGrads(() => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels));
    optimizer.applyGradients(result.grads);
    return result;
  }
}
