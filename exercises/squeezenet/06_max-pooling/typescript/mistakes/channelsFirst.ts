// check: shape
// message: The pool reads the maps as channels first, and pools width and channels. Ours are channels last, which is
// message: what a layer expects if it is told nothing.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, dataFormat: 'channelsFirst', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
