// check: values
// message: These are the sums of the maps. A sum grows with the size of the map, so a larger image would get larger
// message: logits; a mean stays comparable.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.sum([1, 2]) as tf.Tensor2D;
  }
}
