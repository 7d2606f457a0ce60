import type { NamedTensorInfoMap } from '@tensorflow/tfjs-core';

const product = (sizes: readonly number[]): number => sizes.reduce((total, size) => total * size, 1);

/**
 * Multiply-adds of a kernel for its whole batch. Convolutions and matrix products only, as is usual when networks are
 * compared: output elements × products summed for each of them.
 */
export function multiplyAdds(kernel: string, inputs: NamedTensorInfoMap, attrs: object, outputShape: number[]): number {
  switch (kernel) {
    case 'Conv2D':
    case 'FusedConv2D': {
      // Filter (height, width, in, out): each output element sums over the first three.
      const filter = inputs['filter']!.shape;
      return product(outputShape) * product(filter.slice(0, 3));
    }
    case 'DepthwiseConv2dNative':
    case 'FusedDepthwiseConv2D':
      return product(outputShape) * product(inputs['filter']!.shape.slice(0, 2));
    case 'BatchMatMul':
    case '_FusedMatMul': {
      const a = inputs['a']!.shape;
      const inner = (attrs as { transposeA?: boolean }).transposeA ? a.at(-2) : a.at(-1);
      return product(outputShape) * (inner ?? 1);
    }
    default:
      return 0;
  }
}
