// check: layers
// message: `final_conv` has a kernel of 3 by 3. A kernel of 1 by 1 is asked for: each position votes for the classes by
// message: itself, with a ninth of the parameters.
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
    return this.customConv2d(dropped, this.outputSize, 3, 'final_conv');
  }
}
