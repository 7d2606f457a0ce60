import type { TensorInfo } from '@tensorflow/tfjs-core';

export type Attributes = Record<string, unknown>;
export type Inputs = Record<string, TensorInfo & TensorInfo[]>;

/** Computes the shape of a kernel's output, or those of its outputs. @throws ShapeError where there is no sensible one */
export type Rule = (inputs: Inputs, attrs: Attributes) => number[] | number[][];
