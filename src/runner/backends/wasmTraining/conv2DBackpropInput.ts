import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  Conv2DBackpropInput,
  type Conv2DBackpropInputAttrs,
  type Conv2DBackpropInputInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type KernelArgs, runKernel, transpose, values, wasmKernel } from './kernel';

/**
 * The gradient of a convolution with respect to its input, as a convolution of the output's gradient with the filter
 * turned by 180° and its two kinds of channels exchanged. It takes the place of the backend's own kernel, whose plain
 * loops are several times slower than its convolution. A stride spreads the gradient out, with zeros between.
 */
function conv2DBackpropInput({
  inputs: { dy, filter },
  attrs: { inputShape, strides, pad, dimRoundingMode, dataFormat },
  backend,
}: KernelArgs<Conv2DBackpropInputInputs, Conv2DBackpropInputAttrs>): TensorInfo {
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as [number, number, number, number],
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    backend_util.convertConv2DDataFormat(dataFormat),
  );
  if (info.dataFormat !== 'channelsLast') {
    throw new Error(`wasm backend Conv2DBackpropInput does not support the data format ${dataFormat}: use NHWC.`);
  }
  const spread = spreadOut(backend, dy, info);
  const turned = turnedFilter(backend, filter);
  const top = info.filterHeight - 1 - info.padInfo.top;
  const left = info.filterWidth - 1 - info.padInfo.left;
  const bottom = info.inHeight + info.filterHeight - 1 - spread.shape[1]! - top;
  const right = info.inWidth + info.filterWidth - 1 - spread.shape[2]! - left;
  const padding = [
    [0, 0],
    [Math.max(0, top), Math.max(0, bottom)],
    [Math.max(0, left), Math.max(0, right)],
    [0, 0],
  ];
  const convolved = runKernel(
    backend,
    'Conv2D',
    { x: spread, filter: turned },
    { strides: 1, dilations: 1, pad: padding, dataFormat: 'NHWC' },
  );
  backend.disposeData(turned.dataId);
  if (spread.dataId !== dy.dataId) backend.disposeData(spread.dataId);
  if (Math.min(top, left, bottom, right) >= 0) return convolved;

  // More padding than the filter reaches over: the outermost gradients belong to nothing but padding.
  const begin = [0, Math.max(0, -top), Math.max(0, -left), 0];
  const output = runKernel(backend, 'Slice', { x: convolved }, { begin, size: inputShape });
  backend.disposeData(convolved.dataId);
  return output;
}

/** (height, width, in, out) → (height, width, out, in), with both sides from their other end. */
function turnedFilter(backend: BackendWasm, filter: TensorInfo): TensorInfo {
  const exchanged = transpose(backend, filter, [0, 1, 3, 2]);
  if (filter.shape[0] === 1 && filter.shape[1] === 1) return exchanged;
  const turned = runKernel(backend, 'Reverse', { x: exchanged }, { dims: [0, 1] });
  backend.disposeData(exchanged.dataId);
  return turned;
}

/** The gradient as it would be of a convolution of stride 1, which the stride has left out most of: those are zeros. */
function spreadOut(
  backend: BackendWasm,
  dy: TensorInfo,
  { batchSize, outHeight, outWidth, outChannels, strideHeight, strideWidth }: backend_util.Conv2DInfo,
): TensorInfo {
  if (strideHeight === 1 && strideWidth === 1) return dy;
  const [height, width] = [(outHeight - 1) * strideHeight + 1, (outWidth - 1) * strideWidth + 1];
  const spread = backend.makeOutput([batchSize, height, width, outChannels], 'float32');
  const from = values(backend, dy);
  const to = values(backend, spread).fill(0);
  let at = 0;
  for (let n = 0; n < batchSize; n++) {
    for (let y = 0; y < height; y += strideHeight) {
      for (let x = 0; x < width; x += strideWidth) {
        to.set(from.subarray(at, at + outChannels), ((n * height + y) * width + x) * outChannels);
        at += outChannels;
      }
    }
  }
  return spread;
}

export const conv2DBackpropInputConfig = wasmKernel(Conv2DBackpropInput, conv2DBackpropInput);
