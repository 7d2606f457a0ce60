// A list of all places, one is taken.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const places: [number, number][] = [];
    for (let top = 0; top <= height - this.resizeDim; top++) {
      for (let left = 0; left <= width - this.resizeDim; left++) places.push([top, left]);
    }
    const [top, left] = places[Math.floor(Math.random() * places.length)]!;
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
