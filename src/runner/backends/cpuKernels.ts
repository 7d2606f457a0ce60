import type {
  DataId,
  KernelBackend,
  KernelFunc,
  NamedAttrMap,
  NamedTensorInfoMap,
  TensorInfo,
} from '@tensorflow/tfjs-core';
import * as tf from '../tensorflow';

type CpuBackend = KernelBackend & {
  data: { has(dataId: DataId): boolean };
  firstUse: boolean;
  makeTensorInfo(shape: number[], dtype: tf.DataType, values?: tf.BackendValues): TensorInfo;
};

export type KernelArgs = Parameters<KernelFunc>[0];

/** Says of a kernel's inputs and attributes whether its backend computes them wrongly. */
export type IsWrong = (inputs: TensorInfo[], attrs: NamedAttrMap, backend: KernelBackend) => boolean;

/** Computes with a backend's own kernel what that gets wrong when it is left alone. */
export type Mended = (kernelFunc: KernelFunc, args: KernelArgs) => TensorInfo | null;

/**
 * Gives a backend the kernels that only cpu has (`Einsum`, say), and has cpu compute what the backend's own get wrong, so
 * that the same code gives the same on every backend. Inputs are copied there and outputs back: slow for large tensors,
 * and right.
 *
 * @param wrong by the kernel's name
 * @param mended by the kernel's name: gets right what its backend's own gets wrong, or gives null where it can't
 */
export function lendCpuKernels(
  backendName: string,
  wrong: ReadonlyMap<string, IsWrong> = new Map(),
  mended: ReadonlyMap<string, Mended> = new Map(),
): void {
  const own = new Map(tf.getKernelsForBackend(backendName).map((config) => [config.kernelName, config]));
  for (const { kernelName, kernelFunc: onCpu } of tf.getKernelsForBackend('cpu')) {
    const config = own.get(kernelName);
    const isWrong = wrong.get(kernelName);
    const lent: KernelFunc = (args) => computedOnCpu(onCpu, args);
    if (!config) tf.registerKernel({ kernelName, backendName, kernelFunc: lent });
    else if (isWrong) {
      tf.unregisterKernel(kernelName, backendName);
      const kernelFunc: KernelFunc = (args) =>
        isWrong(tensorsOf(args.inputs), args.attrs ?? {}, args.backend as KernelBackend)
          ? (mended.get(kernelName)?.(config.kernelFunc, args) ?? lent(args))
          : config.kernelFunc(args);
      tf.registerKernel({ ...config, kernelFunc });
    }
  }
}

function computedOnCpu(kernelFunc: KernelFunc, { inputs, attrs, backend }: KernelArgs): TensorInfo | TensorInfo[] {
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
}

/** All tensors that a kernel is called with. */
export function tensorsOf(inputs: NamedTensorInfoMap): TensorInfo[] {
  return (Object.values(inputs) as (TensorInfo | TensorInfo[] | undefined)[])
    .flat()
    .filter((each) => each !== undefined);
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
