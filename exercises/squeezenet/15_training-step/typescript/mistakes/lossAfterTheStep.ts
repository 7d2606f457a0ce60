// check: steps
// message: This is the loss that is left after the step: the model was called once more. It costs a whole forward
// message: pass more; `minimize` can give back the loss from before the step.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels);
    optimizer.minimize(loss);
    return loss();
  }
}
