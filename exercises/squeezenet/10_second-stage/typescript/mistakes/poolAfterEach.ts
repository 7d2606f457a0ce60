// check: shape
// message: There is a pool after every fire module. One pool opens the stage; both fire modules work on maps of that
// message: size.
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
    const fire3 = this.multiFireModule(pool2, [[32, 128, 'fire3']]);
    const pool3 = this.customMaxPooling2d(fire3, 'pool3');
    return this.multiFireModule(pool3, [[32, 128, 'fire4']]);
  }
}
