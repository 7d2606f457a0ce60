import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  type FusedConv2DAttrs,
  type FusedConv2DInputs,
  type KernelFunc,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type KernelArgs, tensorsOf } from './cpuKernels';
import { hasNonFinite } from './nonFinite';
import { values } from './wasmTraining/kernel';

type Shape4D = [number, number, number, number];

/**
 * A convolution of maps that are NaN here and there, by a kernel that would lose it: computed with 0 there, and then NaN
 * is wherever the filter has seen one. cpu's kernel does the same in twenty times the time, which a whole network with a
 * slip at its beginning cannot wait for.
 *
 * @returns null where it takes more: infinities, or a filter or bias that is not finite
 */
export function nanConvolution(kernelFunc: KernelFunc, args: KernelArgs): TensorInfo | null {
  const { x, filter } = args.inputs as unknown as FusedConv2DInputs;
  const backend = args.backend as BackendWasm;
  const attrs = args.attrs as unknown as FusedConv2DAttrs;
  const all = tensorsOf(args.inputs);
  if (attrs.dataFormat !== 'NHWC' || all.some(({ dtype }) => dtype !== 'float32')) return null;
  if (all.some((tensor) => tensor !== x && hasNonFinite(values(backend, tensor)))) return null;

  const cleaned = backend.makeOutput(x.shape, 'float32');
  const [from, to] = [values(backend, x), values(backend, cleaned)];
  const channels = x.shape[3]!;
  const isNan = new Uint8Array(from.length / channels);
  for (let i = 0; i < from.length; i++) {
    const value = from[i]!;
    const lost = Number.isNaN(value);
    to[i] = lost ? 0 : value;
    if (lost) isNan[Math.floor(i / channels)] = 1;
  }
  if (hasNonFinite(to)) {
    backend.disposeData(cleaned.dataId);
    return null;
  }
  const output = kernelFunc({ ...args, inputs: { ...args.inputs, x: cleaned } }) as TensorInfo;
  backend.disposeData(cleaned.dataId);
  const { strides, pad, dilations, dimRoundingMode } = attrs;
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4D,
    filter.shape as Shape4D,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
  const result = values(backend, output);
  for (const position of seen(isNan, info)) {
    result.fill(NaN, position * info.outChannels, (position + 1) * info.outChannels);
  }
  return output;
}

/** The positions (n, y, x) of a convolution's output whose filter covers one that is marked in its input. */
function* seen(marked: Uint8Array, info: backend_util.Conv2DInfo): Iterable<number> {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth } = info;
  const covers = (n: number, y: number, x: number): boolean => {
    for (let i = 0; i < filterHeight; i++) {
      const row = y * info.strideHeight - info.padInfo.top + i * info.dilationHeight;
      if (row < 0 || row >= inHeight) continue;
      for (let j = 0; j < filterWidth; j++) {
        const column = x * info.strideWidth - info.padInfo.left + j * info.dilationWidth;
        if (column < 0 || column >= inWidth) continue;
        if (marked[(n * inHeight + row) * inWidth + column]) return true;
      }
    }
    return false;
  };
  let position = 0;
  for (let n = 0; n < batchSize; n++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++, position++) if (covers(n, y, x)) yield position;
    }
  }
}
