// A method a stage.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    return this.secondStage(this.firstStage(inputs));
  }

  private firstStage(images: tf.Tensor4D): tf.Tensor4D {
    const conv1 = this.customConv2d(images, 64, 3, 'conv1');
    return this.multiFireModule(this.customMaxPooling2d(conv1, 'pool1'), [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }

  private secondStage(maps: tf.Tensor4D): tf.Tensor4D {
    return this.multiFireModule(this.customMaxPooling2d(maps, 'pool2'), [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
  }
}
