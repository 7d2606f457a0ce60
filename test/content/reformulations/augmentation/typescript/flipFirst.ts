// The flip first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const whole = Math.random() < 0.5 ? image.reverse(-2) : image;
    const [top, left] = whole.shape.slice(0, 2).map((side) => Math.floor(Math.random() * (side - this.resizeDim + 1)));
    return tf.slice(whole, [top!, left!, 0], [this.resizeDim, this.resizeDim, 3]);
  }
}
