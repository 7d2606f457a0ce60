// check: shape
// message: The image is still as large as before, so it was mirrored and not cropped. If there is a crop, what it gave
// message: back was not used: the flip has to work on the piece.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    return Math.random() < 0.5 ? tf.reverse(image, 1) : image;
  }
}
