// check: layers
// message: `fire2` was given the maps of `pool1`, so what `fire1` found is lost. One call with both in its list puts
// message: them one after the other.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire1 = this.multiFireModule(pool1, [[32, 64, 'fire1']]);
    const fire2 = this.multiFireModule(pool1, [[32, 64, 'fire2']]);
    return fire2;
  }
}
