// Gradients as a list of names and tensors.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const { value, grads } = tf.variableGrads(() =>
      this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
    );
    optimizer.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })));
    tf.dispose(grads);
    return value;
  }
}
