// Stages in a loop, one variable.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    let x = this.customConv2d(inputs, 64, 3, 'conv1');
    for (const [i, depth] of [
      [1, 64],
      [2, 128],
    ]) {
      x = this.customMaxPooling2d(x, `pool${i}`);
      x = this.multiFireModule(x, [
        [32, depth, `fire${2 * i - 1}`],
        [32, depth, `fire${2 * i}`],
      ]);
    }
    x = tf.layers.dropout({ rate: 0.5 }).apply(x, { training: isTraining }) as tf.Tensor4D;
    return this.customConv2d(x, this.outputSize, 1, 'final_conv');
  }
}
