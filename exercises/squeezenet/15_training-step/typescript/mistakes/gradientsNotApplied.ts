// check: steps
// message: The loss stays the same from step to step: the gradients were computed, and nothing was done with them.
// message: Hand them to the optimizer.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const { value } = tf.variableGrads(() =>
      this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels),
    );
    return value;
  }
}
