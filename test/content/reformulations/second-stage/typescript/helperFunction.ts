// A function beside the class.
import * as tf from '@tensorflow/tfjs';

function stage(model: SqueezeNetModel, maps: tf.Tensor4D, number: number, depth: number): tf.Tensor4D {
  const pooled = model.customMaxPooling2d(maps, `pool${number}`);
  const names = [2 * number - 1, 2 * number].map((i) => `fire${i}`);
  return model.multiFireModule(
    pooled,
    names.map((name) => [32, depth, name]),
  );
}

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    return stage(this, stage(this, this.customConv2d(inputs, 64, 3, 'conv1'), 1, 64), 2, 128);
  }
}
