// Shapes of what moves a window over a map: pools and convolutions.
import { backend_util } from '@tensorflow/tfjs-core';
import { ShapeError } from '../errors';
import type { Rule } from './shapeRule';

export const pool: Rule = ({ x }, attrs) => {
  const [filterHeight, filterWidth] = pair(attrs['filterSize']);
  const [height, width] = [x!.shape[1]!, x!.shape[2]!];
  if (attrs['pad'] === 'valid') assertFits('pool', filterHeight, filterWidth, height, width);
  return backend_util.computePool2DInfo(
    x!.shape as [number, number, number, number],
    [filterHeight, filterWidth],
    attrs['strides'] as number,
    1,
    attrs['pad'] as 'valid',
    attrs['dimRoundingMode'] as 'floor',
  ).outShape;
};

export const convolution =
  (depthwise: boolean): Rule =>
  ({ x, filter }, attrs) => {
    const shape = filter!.shape as [number, number, number, number];
    const [dilationHeight, dilationWidth] = pair(attrs['dilations'] ?? 1);
    if (attrs['pad'] === 'valid') {
      const extent = (size: number, dilation: number): number => (size - 1) * dilation + 1;
      const [height, width] = [x!.shape[1]!, x!.shape[2]!];
      assertFits('kernel', extent(shape[0], dilationHeight), extent(shape[1], dilationWidth), height, width);
    }
    return backend_util.computeConv2DInfo(
      x!.shape as [number, number, number, number],
      shape,
      attrs['strides'] as number,
      (attrs['dilations'] as number | undefined) ?? 1,
      attrs['pad'] as 'valid',
      attrs['dimRoundingMode'] as 'floor',
      depthwise,
    ).outShape;
  };

export const pool3d: Rule = ({ x }, attrs) =>
  backend_util.computePool3DInfo(
    x!.shape as [number, number, number, number, number],
    attrs['filterSize'] as number,
    attrs['strides'] as number,
    1,
    attrs['pad'] as 'valid',
    attrs['dimRoundingMode'] as 'floor',
  ).outShape;

export const convolution3d: Rule = ({ x, filter }, attrs) =>
  backend_util.computeConv3DInfo(
    x!.shape as [number, number, number, number, number],
    filter!.shape as [number, number, number, number, number],
    attrs['strides'] as number,
    attrs['dilations'] as number,
    attrs['pad'] as 'valid',
  ).outShape;

function assertFits(what: string, windowHeight: number, windowWidth: number, height: number, width: number): void {
  const axes = [
    ...(windowHeight > height ? [`height (${windowHeight} > ${height})`] : []),
    ...(windowWidth > width ? [`width (${windowWidth} > ${width})`] : []),
  ];
  if (axes.length === 0) return;
  throw new ShapeError(
    `a ${what} of ${windowHeight}×${windowWidth} does not fit a map of ${height}×${width}: ` +
      `it is larger in ${axes.join(' and ')}.`,
  );
}

function pair(value: unknown): [number, number] {
  return Array.isArray(value) ? [value[0] as number, value[1] as number] : [value as number, value as number];
}
