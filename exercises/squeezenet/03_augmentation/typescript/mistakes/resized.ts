// check: pieces
// message: The whole image was made smaller instead of a piece being cut out, so it looks the same every time, with its
// message: details mixed. A crop takes the pixels as they are.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const cropped = tf.image.resizeBilinear(image, [this.resizeDim, this.resizeDim]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
