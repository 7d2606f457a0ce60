// check: output
// message: `fireModule` is still empty. It begins with the squeeze: a convolution with a kernel of 1 by 1 on
// message: `inputs`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {}
}
