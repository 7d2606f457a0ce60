import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

const WASM = 'wasm';

/** What a kernel is called with, by the kinds of its inputs and attributes. */
export interface KernelArgs<Inputs, Attrs> {
  inputs: Record<keyof Inputs, TensorInfo>;
  attrs: Attrs;
  backend: BackendWasm;
}

/** A kernel for the wasm backend, ready to be registered. */
export function wasmKernel<Inputs, Attrs>(
  kernelName: string,
  kernelFunc: (args: KernelArgs<Inputs, Attrs>) => TensorInfo | TensorInfo[],
): KernelConfig {
  return { kernelName, backendName: WASM, kernelFunc: kernelFunc as unknown as KernelFunc };
}

/** Computes with another kernel of the backend. The caller disposes of the output's data. */
export function runKernel(backend: BackendWasm, kernelName: string, inputs: object, attrs: object): TensorInfo {
  const kernel = getKernel(kernelName, WASM);
  if (!kernel) throw new Error(`The wasm backend has no kernel ${kernelName}.`);
  const args = { backend, inputs: inputs as NamedTensorInfoMap, attrs: attrs as NamedAttrMap };
  return kernel.kernelFunc(args) as TensorInfo;
}

export function transpose(backend: BackendWasm, x: TensorInfo, perm: number[]): TensorInfo {
  return runKernel(backend, 'Transpose', { x }, { perm });
}

/** The product of two matrices. */
export function matMul(backend: BackendWasm, a: TensorInfo, b: TensorInfo): TensorInfo {
  return runKernel(backend, 'BatchMatMul', { a, b }, { transposeA: false, transposeB: false });
}

/** The same data in another shape. Owns nothing: it is disposed of with what it was made from. */
export function viewAs({ dataId, dtype }: TensorInfo, shape: number[]): TensorInfo {
  return { dataId, dtype, shape };
}

/**
 * The float32 values of a tensor, in place. Whatever allocates on the heap may move it and leave the array empty: take
 * it when every tensor that is needed has been made.
 */
export function values(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(tensor) as Float32Array;
}
