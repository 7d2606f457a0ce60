import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorData } from '../../protocol/trainingMessage';
import * as tf from '../tensorflow';

/** A tensor's values as bytes that can be kept. */
export async function tensorData(tensor: Tensor): Promise<TensorData> {
  const values = await tensor.data();
  const isFloat = tensor.dtype === 'float32';
  const copy = isFloat ? Float32Array.from(values) : Int32Array.from(values);
  return { shape: [...tensor.shape], dtype: isFloat ? 'float32' : 'int32', bytes: new Uint8Array(copy.buffer) };
}

/** The tensor again. @throws Error when there are not as many values as the shape says */
export function tensorOf({ shape, dtype, bytes }: TensorData): Tensor {
  // A copy, as typed arrays of 4-byte numbers must begin at a multiple of 4.
  const { buffer } = bytes.slice();
  const values = dtype === 'float32' ? new Float32Array(buffer) : new Int32Array(buffer);
  return tf.tensor(values, shape, dtype);
}
