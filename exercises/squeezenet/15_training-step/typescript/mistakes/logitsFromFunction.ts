// check: output
// message: The function that was given to `minimize` gives back the logits of all images. It has to give back one
// message: number, the loss.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    return optimizer.minimize((() => model.apply(images, { training: true })) as () => tf.Scalar, true) as tf.Scalar;
  }
}
