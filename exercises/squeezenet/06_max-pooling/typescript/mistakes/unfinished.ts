// check: output
// message: The method is still empty. Make a pool layer, use it on `inputs`, and return what comes out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    // Your code here.
  }
}
