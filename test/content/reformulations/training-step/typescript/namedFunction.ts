// A named function inside, which needs the instance under another name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const network = this;
    function loss(): tf.Scalar {
      const logits = model.apply(images, { training: true }) as tf.Tensor2D;
      return network.getLoss(logits, labels);
    }
    return optimizer.minimize(loss, true)!;
  }
}
