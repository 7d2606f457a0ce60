// check: layers
// message: The pool comes after the fire modules here. Pooled first, `fire3` and `fire4` have a quarter of the
// message: positions to compute, and that is what makes room for more channels.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const fire4 = this.multiFireModule(fire2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
    return this.customMaxPooling2d(fire4, 'pool2');
  }
}
