// check: steps
// message: This is the accuracy. It only says which logit is the largest; the loss also says by how much, and falls
// message: long before the accuracy moves.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  trainingStep(model: tf.LayersModel, optimizer: tf.Optimizer, images: tf.Tensor4D, labels: tf.Tensor1D) {
    const logits = model.apply(images, { training: true }) as tf.Tensor2D;
    const accuracy = this.getAccuracy(logits, labels);
    optimizer.minimize(() => this.getLoss(model.apply(images, { training: true }) as tf.Tensor2D, labels));
    return accuracy;
  }
}
