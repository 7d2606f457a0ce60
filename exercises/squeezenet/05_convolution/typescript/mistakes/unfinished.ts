// check: output
// message: `customConv2d` is still empty. Make a convolution layer from the arguments, use it on `inputs`, and return
// message: what comes out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    // Your code here.
  }
}
