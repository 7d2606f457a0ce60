import type { NetworkAssets } from '../../protocol/runnerMessage';
import type { TrainedWeights } from '../trace/layerHooks';
import * as tf from '../tensorflow';

type WeightsFile = NetworkAssets['sizes'][number]['weights'];

/** Looks trained values up by `<layer>/<weight>`; a layer of another shape than the reference's keeps its own. */
export function trainedWeights({ bytes, tensors }: WeightsFile): TrainedWeights {
  // A copy, as a Float32Array must begin at a multiple of 4.
  const values = new Float32Array(bytes.slice().buffer);
  const places = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  return (layer, weight, shape) => {
    const place = places.get(`${layer}/${weight}`);
    if (!place || place.shape.length !== shape.length || place.shape.some((size, axis) => size !== shape[axis])) {
      return null;
    }
    const first = place.offset / Float32Array.BYTES_PER_ELEMENT;
    return tf.tensor(values.slice(first, first + place.count), place.shape);
  };
}
