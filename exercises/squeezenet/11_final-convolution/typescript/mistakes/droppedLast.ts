// check: spread
// message: The dropout comes after the last convolution, where it blots out whole votes of a position. It belongs in
// message: front of it, on the maps of `fire4`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const pool2 = this.customMaxPooling2d(fire2, 'pool2');
    const fire4 = this.multiFireModule(pool2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
    const finalConv = this.customConv2d(fire4, this.outputSize, 1, 'final_conv');
    const dropout = tf.layers.dropout({ rate: 0.5, name: 'dropout' });
    const dropped = dropout.apply(finalConv, { training: isTraining }) as tf.Tensor4D;
    return dropped;
  }
}
