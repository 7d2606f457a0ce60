import assert from 'node:assert/strict';
import type { TrainingHistory } from '../../src/protocol/trainingHistory';
import { trainingChartLayout } from '../../src/webview/trainingChartLayout';

const PLAN = { steps: 100, bar: 0.4 };
const EMPTY: TrainingHistory = { steps: [], evaluations: [] };
const history = (losses: number[], accuracy: number | null = null): TrainingHistory => ({
  ...EMPTY,
  steps: losses.map((loss, at) => ({ step: at + 1, loss, accuracy })),
});
const points = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the chart of a training', () => {
  it('has axes and no curves before the first step', () => {
    const { loss, accuracy, steps } = trainingChartLayout(EMPTY, PLAN);
    assert.equal(loss.trend + loss.steps + accuracy.batches + accuracy.heldOut, '');
    assert.deepEqual(
      steps.map(({ step }) => step),
      [0, 25, 50, 75, 100],
    );
    assert.deepEqual(
      accuracy.ticks.map(({ value }) => value),
      [0, 0.25, 0.5, 0.75, 1],
    );
  });

  it('goes to the right with the steps and up with the loss, inside of its axes', () => {
    const { loss } = trainingChartLayout(history([2.3, 2.1, 1.9]), PLAN);
    const [first, second, third] = points(loss.steps);
    assert.ok(first![0] < second![0] && second![0] < third![0]);
    assert.ok(first![1] < second![1] && second![1] < third![1]);
    for (const [x, y] of points(loss.steps)) {
      assert.ok(x >= loss.x && x <= loss.x + loss.width && y >= loss.y && y <= loss.y + loss.height);
    }
  });

  for (const losses of [[2.3], [2.3, 2.3], [0.001, 0.002], [1, 40_000], [-3, 5]]) {
    it(`has round numbers at the axis of losses such as ${losses.join(' and ')}`, () => {
      const { ticks } = trainingChartLayout(history(losses), PLAN).loss;
      assert.ok(ticks.length >= 2 && ticks.length <= 7, `${ticks.length} ticks`);
      assert.ok(ticks[0]!.value <= Math.min(...losses) && ticks.at(-1)!.value >= Math.max(...losses));
    });
  }

  it('shows the mean of the last steps as the trend', () => {
    const up = trainingChartLayout(history([1, 3, 1, 3, 1, 3]), PLAN).loss;
    const spread = (path: string): number =>
      Math.max(...points(path).map(([, y]) => y)) -
      Math.min(
        ...points(path)
          .slice(1)
          .map(([, y]) => y),
      );
    assert.ok(spread(up.trend) < spread(up.steps));
  });

  it('has a point for each evaluation, and leaves out steps whose accuracy is not known', () => {
    const evaluations = [50, 100].map((step) => ({ step, images: 200, loss: 2, accuracy: step / 200 }));
    const { accuracy } = trainingChartLayout({ ...history([2, 2]), evaluations }, PLAN);
    assert.equal(accuracy.batches, '');
    assert.equal(accuracy.points.length, 2);
    assert.equal(accuracy.points[1]!.x, accuracy.x + accuracy.width);
    assert.ok(accuracy.points[1]!.y < accuracy.barY && accuracy.barY < accuracy.points[0]!.y);
  });
});
