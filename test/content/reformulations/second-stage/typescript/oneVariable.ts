// One variable that is written over.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    let x = this.customConv2d(inputs, 64, 3, 'conv1');
    x = this.customMaxPooling2d(x, 'pool1');
    x = this.multiFireModule(x, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    x = this.customMaxPooling2d(x, 'pool2');
    x = this.multiFireModule(x, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
    return x;
  }
}
