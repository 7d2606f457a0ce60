// The flip of tf.image, on a batch of one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    if (Math.random() >= 0.5) return cropped;
    return tf.image.flipLeftRight(cropped.expandDims(0) as tf.Tensor4D).squeeze([0]) as tf.Tensor3D;
  }
}
