import type { TrainingHistory } from '../protocol/trainingHistory';

/** A rectangle with an axis of values at its left. */
export interface Plot {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Values that have a line and a name, from the lowest. */
  ticks: { y: number; value: number }[];
}

export interface TrainingChartLayout {
  width: number;
  height: number;
  loss: Plot & {
    /** Of every step that is told of, as the `d` of a path; empty before there are any. */
    steps: string;
    /** The mean of the last steps: what to look at. */
    trend: string;
  };
  accuracy: Plot & {
    /** The mean of the last batches. */
    batches: string;
    heldOut: string;
    points: { x: number; y: number; step: number }[];
    /** Where the bar is. */
    barY: number;
  };
  /** Steps that have a name below. */
  steps: { x: number; step: number }[];
}

const LEFT = 44;
const RIGHT = 20;
const TOP = 20;
const BETWEEN = 34;
const BELOW = 22;
const PLOT = 120;
/** Single batches jump about: a trend is the mean of so many steps. */
export const TREND_STEPS = 50;
const ACCURACY_TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Places a training's curves: the loss above, accuracies below, over the same axis of all steps that it will take.
 *
 * @param history its steps may be thinned: each stands for those since the one before
 * @param width of all, in pixels of the drawing
 */
export function trainingChartLayout(
  { steps, evaluations }: TrainingHistory,
  { steps: all, bar }: { steps: number; bar: number },
  width = 520,
): TrainingChartLayout {
  const inner = width - LEFT - RIGHT;
  const toX = (step: number): number => LEFT + (inner * step) / all;
  const { lowest, highest, ticks } = lossAxis(steps.map(({ loss }) => loss));
  const lossPlot = { x: LEFT, y: TOP, width: inner, height: PLOT };
  const accuracyPlot = { ...lossPlot, y: TOP + PLOT + BETWEEN };
  const lossY = (loss: number): number => TOP + PLOT * (1 - (loss - lowest) / (highest - lowest));
  const accuracyY = (share: number): number => accuracyPlot.y + PLOT * (1 - share);

  const losses = steps.map(({ step, loss }) => ({ step, value: loss }));
  const shares = steps.flatMap(({ step, accuracy }) => (accuracy === null ? [] : [{ step, value: accuracy }]));
  const heldOut = evaluations.map(({ step, accuracy }) => ({ x: toX(step), y: accuracyY(accuracy), step }));
  const path = (curve: Curve, toY: (value: number) => number): string =>
    pathOf(curve.map(({ step, value }) => ({ x: toX(step), y: toY(value) })));
  return {
    width,
    height: accuracyPlot.y + PLOT + BELOW,
    loss: {
      ...lossPlot,
      ticks: ticks.map((value) => ({ value, y: lossY(value) })),
      steps: path(losses, lossY),
      trend: path(trend(losses), lossY),
    },
    accuracy: {
      ...accuracyPlot,
      ticks: ACCURACY_TICKS.map((value) => ({ value, y: accuracyY(value) })),
      batches: path(trend(shares), accuracyY),
      heldOut: pathOf(heldOut),
      points: heldOut,
      barY: accuracyY(bar),
    },
    steps: [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * all)).map((step) => ({ x: toX(step), step })),
  };
}

type Curve = { step: number; value: number }[];

/** Each value as the mean of those of the last steps. */
function trend(curve: Curve): Curve {
  let first = 0;
  let sum = 0;
  return curve.map(({ step, value }, at) => {
    sum += value;
    while (curve[first]!.step <= step - TREND_STEPS) sum -= curve[first++]!.value;
    return { step, value: sum / (at + 1 - first) };
  });
}

/** Round numbers around all losses, and at most six ticks. */
function lossAxis(losses: number[]): { lowest: number; highest: number; ticks: number[] } {
  const least = losses.reduce((a, b) => Math.min(a, b), Infinity);
  const most = losses.reduce((a, b) => Math.max(a, b), -Infinity);
  if (losses.length === 0) return { lowest: 0, highest: 3, ticks: [0, 1, 2, 3] };
  const unit = unitFor(most - least);
  const lowest = Math.floor(least / unit) * unit;
  const highest = Math.max(Math.ceil(most / unit) * unit, lowest + unit);
  const count = Math.round((highest - lowest) / unit);
  return { lowest, highest, ticks: Array.from({ length: count + 1 }, (_, tick) => lowest + tick * unit) };
}

/** 1, 2 or 5 times a power of ten, so that a range has at most five of them inside. */
function unitFor(range: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(range, 0.1) / 4));
  return [1, 2, 5, 10].map((factor) => factor * power).find((unit) => range <= 4 * unit) ?? 10 * power;
}

function pathOf(points: { x: number; y: number }[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
