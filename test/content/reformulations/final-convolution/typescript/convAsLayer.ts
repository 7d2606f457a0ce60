// The last convolution as a layer of Keras.
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
    const finalConv = tf.layers.conv2d({
      filters: this.outputSize,
      kernelSize: 1,
      activation: 'relu',
      name: 'final_conv',
    });
    return finalConv.apply(dropped) as tf.Tensor4D;
  }
}
