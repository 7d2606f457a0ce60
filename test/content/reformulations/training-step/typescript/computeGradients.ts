// `computeGradients` of the optimizer.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const { value, grads } = optimizer.computeGradients(() =>
      this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
    );
    optimizer.applyGradients(grads);
    return value;
  }
}
