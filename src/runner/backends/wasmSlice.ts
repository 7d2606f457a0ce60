import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  getKernel,
  type KernelFunc,
  registerKernel,
  slice_util,
  type SliceAttrs,
  unregisterKernel,
  util,
} from '@tensorflow/tfjs-core';

const SLICE = { kernelName: 'Slice', backendName: 'wasm' };

/**
 * Has a slice that lies in one piece copied within wasm's memory. tfjs's kernel (4.22) copies the whole tensor out of it
 * first: for some of a batch's images most of that is for nothing, and tens of megabytes are left to be collected.
 */
export function registerSlice(): void {
  const tfjs = getKernel(SLICE.kernelName, SLICE.backendName);
  const kernelFunc: KernelFunc = (args) => {
    const x = args.inputs['x']!;
    const attrs = args.attrs as unknown as SliceAttrs;
    const backend = args.backend as BackendWasm;
    const [begin, size] = slice_util.parseSliceParams(x, attrs.begin, attrs.size) as [number[], number[]];
    if (x.dtype === 'string' || !slice_util.isSliceContinous(x.shape, begin, size)) return tfjs.kernelFunc(args);
    // Before the views are taken: it may move the memory.
    const output = backend.makeOutput(size, x.dtype);
    const start = slice_util.computeFlatOffset(begin, util.computeStrides(x.shape));
    const values = backend.typedArrayFromHeap(x);
    backend.typedArrayFromHeap(output).set(values.subarray(start, start + util.sizeFromShape(size)));
    return output;
  };
  unregisterKernel(SLICE.kernelName, SLICE.backendName);
  registerKernel({ ...tfjs, kernelFunc });
}
