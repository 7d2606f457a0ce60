import {
  backend_util,
  broadcast_util,
  slice_util,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { formatShape } from '../../protocol/shape';
import { ShapeError } from '../errors';
import type { Attributes, Inputs, Rule } from './shapeRule';
import { convolution, convolution3d, pool, pool3d } from './windowShapes';

/**
 * The shape(s) that a kernel will give, computed before it runs. null: no rule for this kernel.
 * A pool larger than its map ends the wasm module and gives silent nonsense on the cpu backend, so nothing without a
 * sensible shape may reach a kernel.
 * @throws ShapeError in the learner's terms when the operation has no sensible output.
 */
export function outputShape(kernel: string, inputs: NamedTensorInfoMap, attrs: object): number[] | number[][] | null {
  const rule = RULES.get(kernel);
  if (!rule) return null;
  const shape = rule(inputs as unknown as Inputs, attrs as Attributes);
  assertSensible(kernel, shape, inputs);
  return shape;
}

/** Whatever a rule says: no size is negative, and where a window moves over a map, something has to be left of it. */
function assertSensible(kernel: string, shape: number[] | number[][], inputs: NamedTensorInfoMap): void {
  const smallest = /Pool|Conv/.test(kernel) ? 1 : 0;
  const shapes = (Array.isArray(shape[0]) ? shape : [shape]) as number[][];
  for (const candidate of shapes) {
    if (candidate.every((size) => Number.isInteger(size) && size >= smallest)) continue;
    const all: (TensorInfo | undefined)[] = Object.values(inputs).flat();
    const from = all.flatMap((input) => (input ? formatShape(input.shape) : [])).join(' and ');
    throw new ShapeError(`from ${from} it would make ${formatWanted(candidate)}, and nothing is left of an axis.`);
  }
}

const same =
  (input: string): Rule =>
  (inputs) => [...inputs[input]!.shape];

const broadcast: Rule = ({ a, b }) => {
  try {
    return broadcast_util.assertAndGetBroadcastShape(a!.shape, b!.shape);
  } catch {
    // tfjs's own message names the shapes but not the axis.
    throw new ShapeError(
      `Shapes ${formatShape(a!.shape)} and ${formatShape(b!.shape)} do not go together: ` +
        'axis by axis from the right, sizes must be equal or one of them 1.',
    );
  }
};

const matrixProduct: Rule = ({ a, b }, attrs) => {
  const [rowsA, innerA] = lastTwo(a!.shape, attrs['transposeA'] === true);
  const [innerB, columnsB] = lastTwo(b!.shape, attrs['transposeB'] === true);
  if (innerA !== innerB) {
    throw new ShapeError(
      `The matrix product of ${formatShape(a!.shape)} and ${formatShape(b!.shape)} needs inner sizes that are equal, ` +
        `but they are ${innerA} and ${innerB}.`,
    );
  }
  const outer = broadcast_util.assertAndGetBroadcastShape(a!.shape.slice(0, -2), b!.shape.slice(0, -2));
  return [...outer, rowsA, columnsB];
};

const reduction =
  (axisName: string): Rule =>
  ({ x }, attrs) => {
    const axes = new Set(axesOf(attrs[axisName], x!.shape.length));
    const kept = attrs['keepDims'] === true;
    return x!.shape.flatMap((size, axis) => (axes.has(axis) ? (kept ? [1] : []) : [size]));
  };

/** max, min and mean over no element at all are undefined; over an empty axis the backends differ. */
const nonEmptyReduction =
  (axisName: string): Rule =>
  (inputs, attrs) => {
    const x = inputs['x']!;
    for (const axis of axesOf(attrs[axisName], x.shape.length)) {
      if (x.shape[axis] === 0)
        throw new ShapeError(`Axis ${axis} of ${formatShape(x.shape)} has no elements to reduce.`);
    }
    return reduction(axisName)(inputs, attrs);
  };

const concat: Rule = (inputs, attrs) => {
  const shapes = Object.values(inputs).map((tensor) => tensor.shape);
  const [first] = shapes;
  const [axis] = axesOf(attrs['axis'], first!.length) as [number];
  for (const shape of shapes) {
    const fits = shape.length === first!.length && shape.every((size, i) => i === axis || size === first![i]);
    if (!fits) {
      throw new ShapeError(
        `${shapes.map(formatShape).join(' and ')} can't be concatenated on axis ${axis}: all other axes must be equal.`,
      );
    }
  }
  return first!.map((size, i) => (i === axis ? shapes.reduce((total, shape) => total + shape[i]!, 0) : size));
};

const reshape: Rule = ({ x }, attrs) => {
  const wanted = attrs['shape'] as number[];
  const count = x!.shape.reduce((product, size) => product * size, 1);
  const known = wanted.filter((size) => size >= 0).reduce((product, size) => product * size, 1);
  const open = wanted.filter((size) => size === -1).length;
  const fits = open === 0 ? known === count : open === 1 && known > 0 && count % known === 0;
  if (!fits) {
    throw new ShapeError(
      `${formatShape(x!.shape)} has ${count} values, which can't be laid out as ${formatWanted(wanted)}.`,
    );
  }
  return wanted.map((size) => (size === -1 ? count / known : size));
};

const slice: Rule = ({ x }, attrs) => {
  const begin = attrs['begin'] as number[];
  const size = attrs['size'] as number[];
  const [starts, sizes] = slice_util.parseSliceParams(x!, begin, size) as [number[], number[]];
  x!.shape.forEach((length, axis) => {
    if (starts[axis]! < 0 || starts[axis]! + sizes[axis]! > length) {
      throw new ShapeError(
        `A slice from ${starts[axis]} of length ${sizes[axis]} leaves axis ${axis} of ${formatShape(x!.shape)}.`,
      );
    }
  });
  return sizes;
};

/** tfjs takes an order that names an axis twice, and each backend gives something else then. */
const transpose: Rule = ({ x }, attrs) => {
  const order = attrs['perm'] as number[];
  const missing = x!.shape.findIndex((_, axis) => !order.includes(axis));
  if (missing >= 0) {
    throw new ShapeError(
      `A transposition of ${formatShape(x!.shape)} needs each axis once, and [${order.join(', ')}] lacks axis ${missing}.`,
    );
  }
  return order.map((axis) => x!.shape[axis]!);
};

const pad: Rule = ({ x }, attrs) =>
  (attrs['paddings'] as [number, number][]).map(([before, after], axis) => before + x!.shape[axis]! + after);

const tile: Rule = ({ x }, attrs) => (attrs['reps'] as number[]).map((times, axis) => times * x!.shape[axis]!);

const pack: Rule = (inputs, attrs) => {
  const tensors = Object.values(inputs);
  const shape = [...tensors[0]!.shape];
  const [axis] = axesOf(attrs['axis'], shape.length + 1) as [number];
  shape.splice(axis, 0, tensors.length);
  return shape;
};

const expandDims: Rule = ({ input }, attrs) => {
  const shape = [...input!.shape];
  const [axis] = axesOf(attrs['dim'], shape.length + 1) as [number];
  shape.splice(axis, 0, 1);
  return shape;
};

const resize: Rule = ({ images }, attrs) => {
  const [height, width] = attrs['size'] as [number, number];
  if (height < 1 || width < 1) throw new ShapeError(`An image can't be resized to ${height}×${width}.`);
  return [images!.shape[0]!, height, width, images!.shape[3]!];
};

const stridedSlice: Rule = ({ x }, attrs) =>
  slice_util.sliceInfo(
    x!.shape,
    attrs['begin'] as number[],
    attrs['end'] as number[],
    attrs['strides'] as number[],
    attrs['beginMask'] as number,
    attrs['endMask'] as number,
    attrs['ellipsisMask'] as number,
    attrs['newAxisMask'] as number,
    attrs['shrinkAxisMask'] as number,
  ).finalShape;

const gather: Rule = ({ x, indices }, attrs) => {
  const [axis] = axesOf(attrs['axis'], x!.shape.length) as [number];
  const batchDims = (attrs['batchDims'] as number | undefined) ?? 0;
  return [...x!.shape.slice(0, axis), ...indices!.shape.slice(batchDims), ...x!.shape.slice(axis + 1)];
};

const split: Rule = ({ x }, attrs) => {
  const [axis] = axesOf(attrs['axis'], x!.shape.length) as [number];
  const parts = backend_util.prepareSplitSize(x!, attrs['numOrSizeSplits'] as number, axis);
  return parts.map((part) => x!.shape.map((size, i) => (i === axis ? part : size)));
};

const unpack: Rule = ({ value }, attrs) => {
  const [axis] = axesOf(attrs['axis'], value!.shape.length) as [number];
  const part = value!.shape.filter((_, i) => i !== axis);
  return Array.from({ length: value!.shape[axis]! }, () => part);
};

const UNARY = [
  'Abs',
  'Acos',
  'Acosh',
  'Asin',
  'Asinh',
  'Atan',
  'Atanh',
  'Cast',
  'Ceil',
  'ClipByValue',
  'Cos',
  'Cosh',
  'Cumprod',
  'Cumsum',
  'Elu',
  'Erf',
  'Exp',
  'Expm1',
  'Floor',
  'Identity',
  'IsFinite',
  'IsInf',
  'IsNan',
  'LeakyRelu',
  'Log',
  'Log1p',
  'LogicalNot',
  'LRN',
  'Neg',
  'OnesLike',
  'Prelu',
  'Reciprocal',
  'Relu',
  'Relu6',
  'Reverse',
  'Round',
  'Rsqrt',
  'Selu',
  'Sigmoid',
  'Sign',
  'Sin',
  'Sinh',
  'Softplus',
  'Sqrt',
  'Square',
  'Step',
  'Tan',
  'Tanh',
  'ZerosLike',
  'FusedBatchNorm',
];
const BINARY = [
  'Add',
  'Atan2',
  'BitwiseAnd',
  'Equal',
  'FloorDiv',
  'Greater',
  'GreaterEqual',
  'Less',
  'LessEqual',
  'LogicalAnd',
  'LogicalOr',
  'Maximum',
  'Minimum',
  'Mod',
  'Multiply',
  'NotEqual',
  'Pow',
  'RealDiv',
  'SquaredDifference',
  'Sub',
];

/** Each kernel with its rule; a test runs them all and holds what comes out against it. */
export const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...UNARY.map((kernel): [string, Rule] => [kernel, same('x')]),
  ...BINARY.map((kernel): [string, Rule] => [kernel, broadcast]),
  ['Softmax', same('logits')],
  ['MaxPool', pool],
  ['AvgPool', pool],
  [
    'MaxPoolWithArgmax',
    (inputs, attrs) => {
      const shape = pool(inputs, attrs) as number[];
      return [shape, shape];
    },
  ],
  ['MaxPool3D', pool3d],
  ['AvgPool3D', pool3d],
  ['Conv3D', convolution3d],
  ['StridedSlice', stridedSlice],
  ['GatherV2', gather],
  ['SplitV', split],
  ['Unpack', unpack],
  ['Select', same('t')],
  ['Conv2D', convolution(false)],
  ['FusedConv2D', convolution(false)],
  ['DepthwiseConv2dNative', convolution(true)],
  ['FusedDepthwiseConv2D', convolution(true)],
  ['Conv2DBackpropInput', (_inputs, attrs) => attrs['inputShape'] as number[]],
  ['Conv2DBackpropFilter', (_inputs, attrs) => attrs['filterShape'] as number[]],
  ['BatchMatMul', matrixProduct],
  ['_FusedMatMul', matrixProduct],
  ['Sum', reduction('axis')],
  ['Prod', reduction('axis')],
  ['Mean', nonEmptyReduction('axis')],
  // tfjs keeps TensorFlow's own name for the axes of this one.
  ['Max', nonEmptyReduction('reductionIndices')],
  ['Min', nonEmptyReduction('axis')],
  ['All', reduction('axis')],
  ['Any', reduction('axis')],
  ['ArgMax', nonEmptyReduction('axis')],
  ['ArgMin', nonEmptyReduction('axis')],
  ['Concat', concat],
  ['Reshape', reshape],
  ['Slice', slice],
  ['Transpose', transpose],
  ['PadV2', pad],
  ['MirrorPad', pad],
  ['Tile', tile],
  ['Pack', pack],
  ['ExpandDims', expandDims],
  ['ResizeBilinear', resize],
  ['ResizeNearestNeighbor', resize],
  ['OneHot', ({ indices }, attrs) => [...indices!.shape, attrs['depth'] as number]],
  ['FlipLeftRight', same('image')],
  ['Fill', (_inputs, attrs) => attrs['shape'] as number[]],
]);

/** Axes as a kernel is given them: one or a list, negative ones from the end, none for all. */
function axesOf(axes: unknown, rank: number): number[] {
  if (axes === null || axes === undefined) return Array.from({ length: rank }, (_, axis) => axis);
  return ([axes].flat() as number[]).map((axis) => (axis < 0 ? axis + rank : axis));
}

function lastTwo(shape: number[], transposed: boolean): [number, number] {
  const [rows, columns] = [shape.at(-2)!, shape.at(-1)!];
  return transposed ? [columns, rows] : [rows, columns];
}

function formatWanted(shape: number[]): string {
  return `(${shape.map(String).join(', ')}${shape.length === 1 ? ',' : ''})`;
}
