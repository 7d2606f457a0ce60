import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  Conv2DBackpropFilter,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropFilterInputs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type KernelArgs, matMul, transpose, values, viewAs, wasmKernel } from './kernel';
import { patchRows } from './patchRows';

/** The patches of a large batch are worked through in groups of filter taps that take no more memory than this. */
const MOST_PATCH_BYTES = 64 * 1024 ** 2;

/**
 * The gradient of a convolution with respect to its filter, as one product of matrices:
 *
 *     dW[i, j, c, f] = Σ over n, y, x of  x[n, y·stride + i − top, x·stride + j − left, c] · dy[n, y, x, f]
 *
 * is `patches · dy`, where `patches` has a row for each (i, j, c) and a column for each position (n, y, x) of dy. Both
 * are float32 sums of as many terms as there are positions.
 */
function conv2DBackpropFilter({
  inputs: { x, dy },
  attrs: { filterShape, strides, pad, dimRoundingMode, dataFormat },
  backend,
}: KernelArgs<Conv2DBackpropFilterInputs, Conv2DBackpropFilterAttrs>): TensorInfo {
  const info = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    backend_util.convertConv2DDataFormat(dataFormat),
  );
  if (info.dataFormat !== 'channelsLast') {
    throw new Error(`wasm backend Conv2DBackpropFilter does not support the data format ${dataFormat}: use NHWC.`);
  }
  const { batchSize, outHeight, outWidth, inChannels, outChannels, filterHeight, filterWidth } = info;
  const positions = batchSize * outHeight * outWidth;
  const gradient = viewAs(dy, [positions, outChannels]);

  const isPointwise = filterHeight * filterWidth * info.strideHeight * info.strideWidth === 1;
  if (isPointwise && outHeight === info.inHeight && outWidth === info.inWidth) {
    const product = innerProduct(backend, viewAs(x, [positions, inChannels]), gradient);
    return { ...product, shape: filterShape };
  }

  const taps = filterHeight * filterWidth;
  const tapBytes = inChannels * positions * Float32Array.BYTES_PER_ELEMENT;
  const group = Math.min(taps, Math.max(1, Math.floor(MOST_PATCH_BYTES / tapBytes)));
  const byChannel = transpose(backend, x, [3, 0, 1, 2]);
  const output = backend.makeOutput(filterShape, 'float32');
  for (let tap = 0; tap < taps; tap += group) {
    const rows = patchRows(backend, byChannel, info, tap, Math.min(tap + group, taps));
    const product = matMul(backend, rows, gradient);
    values(backend, output).set(values(backend, product), tap * inChannels * outChannels);
    backend.disposeData(product.dataId);
    backend.disposeData(rows.dataId);
  }
  backend.disposeData(byChannel.dataId);
  return output;
}

/** `aᵀ · b`, where the narrower of both is transposed: that is what takes the time beside the product. */
function innerProduct(backend: BackendWasm, a: TensorInfo, b: TensorInfo): TensorInfo {
  const aIsNarrow = a.shape[1]! <= b.shape[1]!;
  const narrow = transpose(backend, aIsNarrow ? a : b, [1, 0]);
  const product = matMul(backend, narrow, aIsNarrow ? b : a);
  backend.disposeData(narrow.dataId);
  if (aIsNarrow) return product;
  const turned = transpose(backend, product, [1, 0]);
  backend.disposeData(product.dataId);
  return turned;
}

export const conv2DBackpropFilterConfig = wasmKernel(Conv2DBackpropFilter, conv2DBackpropFilter);
