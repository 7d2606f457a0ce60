import {
  backend_util,
  MaxPoolGrad,
  type MaxPoolGradAttrs,
  type MaxPoolGradInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type KernelArgs, values, wasmKernel } from './kernel';

/**
 * The gradient of max pooling: each output's goes to the largest value of its window, to the first of several that are
 * equal. It takes the place of the backend's own kernel, which looks every window up again for each of its inputs.
 */
function maxPoolGrad({
  inputs: { dy, input },
  attrs: { filterSize, strides, pad, dimRoundingMode },
  backend,
}: KernelArgs<MaxPoolGradInputs, MaxPoolGradAttrs>): TensorInfo {
  const info = backend_util.computePool2DInfo(
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth } = info;
  const output = backend.makeOutput(input.shape, 'float32');
  const from = values(backend, input);
  const gradient = values(backend, dy);
  const to = values(backend, output).fill(0);
  const largest = new Float32Array(inChannels);
  const places = new Int32Array(inChannels);
  let at = 0;
  for (let n = 0; n < batchSize; n++) {
    for (let y = 0; y < outHeight; y++) {
      const top = y * info.strideHeight - info.padInfo.top;
      for (let x = 0; x < outWidth; x++) {
        const left = x * info.strideWidth - info.padInfo.left;
        largest.fill(-Infinity);
        places.fill(-1);
        for (let inputY = Math.max(0, top); inputY < Math.min(inHeight, top + filterHeight); inputY++) {
          for (let inputX = Math.max(0, left); inputX < Math.min(inWidth, left + filterWidth); inputX++) {
            const pixel = ((n * inHeight + inputY) * inWidth + inputX) * inChannels;
            for (let c = 0; c < inChannels; c++) {
              if (from[pixel + c]! > largest[c]!) {
                largest[c] = from[pixel + c]!;
                places[c] = pixel + c;
              }
            }
          }
        }
        for (let c = 0; c < inChannels; c++, at++) if (places[c]! >= 0) to[places[c]!]! += gradient[at]!;
      }
    }
  }
  return output;
}

export const maxPoolGradConfig = wasmKernel(MaxPoolGrad, maxPoolGrad);
