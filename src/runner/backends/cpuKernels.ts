import type { DataId, KernelBackend, NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import * as tf from '../tensorflow';

type CpuBackend = KernelBackend & {
  data: { has(dataId: DataId): boolean };
  firstUse: boolean;
  makeTensorInfo(shape: number[], dtype: tf.DataType, values?: tf.BackendValues): TensorInfo;
};

/**
 * Gives a backend the kernels that only cpu has (`Einsum`, say), so that the same code runs on every backend. Their
 * inputs are copied there and their outputs back: slow for large tensors, and right.
 */
export function lendCpuKernels(backendName: string): void {
  const own = new Set(tf.getKernelsForBackend(backendName).map(({ kernelName }) => kernelName));
  for (const { kernelName, kernelFunc } of tf.getKernelsForBackend('cpu')) {
    if (own.has(kernelName)) continue;
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs, backend }) => {
        const lender = tf.findBackend('cpu') as CpuBackend;
        // Else its advertisement for another backend would be among what the learner prints.
        lender.firstUse = false;
        const borrower = backend as KernelBackend;
        const lentTensors: TensorInfo[] = [];
        const lent = mapInputs(inputs, ({ dataId, shape, dtype }) => {
          const tensor = lender.makeTensorInfo(shape, dtype, borrower.readSync(dataId));
          lentTensors.push(tensor);
          return tensor;
        });
        const outputs = kernelFunc({ inputs: lent, attrs, backend: lender });
        const back = (output: TensorInfo): TensorInfo => copied(output, lender, borrower);
        const result = Array.isArray(outputs) ? outputs.map(back) : back(outputs);
        // An output may share its data with an input: all are let go after all are copied.
        for (const { dataId } of [...lentTensors, outputs].flat()) {
          if (lender.data.has(dataId)) lender.disposeData(dataId, true);
        }
        return result;
      },
    });
  }
}

/** Inputs are named, or a list (`Einsum`, `Concat`); a named one is a tensor, a list of tensors, or not given. */
function mapInputs(inputs: NamedTensorInfoMap, map: (tensor: TensorInfo) => TensorInfo): NamedTensorInfoMap {
  if (Array.isArray(inputs)) return inputs.map(map) as unknown as NamedTensorInfoMap;
  const entries = Object.entries(inputs as Record<string, TensorInfo | TensorInfo[] | undefined>).map(
    ([name, input]) => {
      if (input === undefined || input === null) return [name, input];
      return [name, Array.isArray(input) ? input.map(map) : map(input)];
    },
  );
  return Object.fromEntries(entries) as NamedTensorInfoMap;
}

function copied({ dataId, shape, dtype }: TensorInfo, from: KernelBackend, to: KernelBackend): TensorInfo {
  const id: DataId = to.write(from.readSync(dataId), shape, dtype);
  return { dataId: id, shape, dtype };
}
