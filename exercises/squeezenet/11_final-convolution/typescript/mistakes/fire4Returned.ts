// check: shape
// message: This gives back the maps of `fire4`, as in the exercise before. What the last convolution makes of them is
// message: to be returned.
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
    const dropout = tf.layers.dropout({ rate: 0.5, name: 'dropout' });
    const dropped = dropout.apply(fire4, { training: isTraining }) as tf.Tensor4D;
    const finalConv = this.customConv2d(dropped, this.outputSize, 1, 'final_conv');
    return fire4;
  }
}
