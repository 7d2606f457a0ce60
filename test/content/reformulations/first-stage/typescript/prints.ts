// Prints shapes on the way.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    console.log('conv1', conv1.shape);
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    fire2.max().print();
    return fire2;
  }
}
