// check: output
// message: `minimize` got a loss that is computed already, and needs a function that computes it: it has to watch how
// message: the loss comes about. Put model and loss inside of a function.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const logits = model.apply(images, { training: true }) as tf.Tensor2D;
    const loss = this.getLoss(logits, labels);
    return optimizer.minimize(loss as never, true) as tf.Scalar;
  }
}
