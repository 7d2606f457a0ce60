// check: shape
// message: When it is not training, the whole image comes out: it was standardised and not cropped. The network was
// message: made for the smaller size, so cut out the middle.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const cropped = isTraining ? this.randomCropAndFlip(image) : image;
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
