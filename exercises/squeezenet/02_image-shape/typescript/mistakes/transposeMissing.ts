// check: shape
// message: The colours are the first axis, (3, height, width): three maps, one a colour. The network reads (height,
// message: width, 3), so that axis has to move to the end.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    return tf.cast(channelsFirst, 'float32') as tf.Tensor3D;
  }
}
