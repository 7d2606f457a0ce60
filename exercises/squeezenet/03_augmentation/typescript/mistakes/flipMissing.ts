// check: pieces
// message: The pieces come from everywhere, and none of them is ever mirrored. If there is a flip, what it gave back
// message: was not used: operations leave their input as it was. A car that drives to the left is still a car.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return cropped;
  }
}
