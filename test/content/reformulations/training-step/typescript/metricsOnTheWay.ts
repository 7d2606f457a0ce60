// Accuracy and prints on the way.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const loss = () => {
      const logits = model.apply(images, { training: true }) as tf.Tensor2D;
      console.log('accuracy', this.getAccuracy(logits, labels).dataSync()[0]);
      return this.getLoss(logits, labels);
    };
    const before = optimizer.minimize(loss, true) as tf.Scalar;
    console.log(`loss ${before.dataSync()[0]!.toFixed(3)}`);
    return before;
  }
}
