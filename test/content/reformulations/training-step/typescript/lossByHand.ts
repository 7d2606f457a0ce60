// The cross entropy is written out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => {
      const logits = model.apply(images, { training: true }) as tf.Tensor2D;
      const truth = tf.oneHot(labels, this.outputSize);
      return tf.neg(tf.mean(tf.sum(tf.mul(truth, tf.logSoftmax(logits)), -1))) as tf.Scalar;
    };
    return optimizer.minimize(loss, true) as tf.Scalar;
  }
}
