// Numbers drawn by tfjs.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const [top, left] = tf.randomUniform([2], 0, 1).dataSync();
    const cropped = tf.slice(
      image,
      [Math.floor(top! * (height - this.resizeDim + 1)), Math.floor(left! * (width - this.resizeDim + 1)), 0],
      [this.resizeDim, this.resizeDim, -1],
    );
    const [side] = tf.randomUniform([1], 0, 2, 'int32').dataSync();
    return side === 1 ? tf.reverse(cropped, [1]) : cropped;
  }
}
