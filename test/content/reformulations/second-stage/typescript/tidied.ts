// Each stage in a tidy.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const first = tf.tidy(() => {
      const pool1 = this.customMaxPooling2d(this.customConv2d(inputs, 64, 3, 'conv1'), 'pool1');
      return this.multiFireModule(pool1, [
        [32, 64, 'fire1'],
        [32, 64, 'fire2'],
      ]);
    });
    return tf.tidy(() =>
      this.multiFireModule(this.customMaxPooling2d(first, 'pool2'), [
        [32, 128, 'fire3'],
        [32, 128, 'fire4'],
      ]),
    );
  }
}
