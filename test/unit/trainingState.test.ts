import assert from 'node:assert/strict';
import type { Backend } from '../../src/protocol/runResult';
import type { TrainingEvent } from '../../src/protocol/trainingEvent';
import type { TrainingStep } from '../../src/protocol/trainingHistory';
import type { TrainingPlan } from '../../src/protocol/trainingPlan';
import { isUnderWay, trainingAfter, type TrainingState, untrained } from '../../src/protocol/trainingState';
import { thinnedHistory } from '../../src/extension/thinnedHistory';

const PLAN: TrainingPlan = {
  size: 24,
  batch: 32,
  steps: 100,
  evaluateEvery: 10,
  evaluateImages: 100,
  bar: 0.4,
  seed: 0,
};
const backend: Backend = { name: 'wasm', version: '4', device: 'CPU', reason: 'It is there.' };
const step = (number: number, loss = 2): TrainingStep => ({ step: number, loss, accuracy: null });
const steps = (...numbers: number[]): TrainingEvent => ({
  type: 'steps',
  steps: numbers.map((n) => step(n)),
  stepMs: 250,
});
const evaluation = (at: number): TrainingEvent => ({
  type: 'evaluation',
  evaluation: { step: at, images: 100, loss: 2, accuracy: 0.3 },
});
const after = (...events: TrainingEvent[]): TrainingState => events.reduce(trainingAfter, untrained(PLAN));
const STARTED: TrainingEvent = { type: 'started', backend, step: 0 };

describe('the state of a training', () => {
  it('grows by steps and evaluations', () => {
    const state = after(STARTED, steps(1, 2), { type: 'evaluating', done: 50, images: 100 }, evaluation(2), steps(3));
    assert.equal(state.phase, 'running');
    assert.equal(state.step, 3);
    assert.equal(state.stepMs, 250);
    assert.equal(state.evaluating, null);
    assert.deepEqual(
      state.history.steps.map((each) => each.step),
      [1, 2, 3],
    );
    assert.deepEqual(
      state.history.evaluations.map((each) => each.step),
      [2],
    );
  });

  it('goes back to the checkpoint when another backend goes on from there', () => {
    const state = after(STARTED, steps(1, 2), evaluation(2), { type: 'checkpoint', step: 2 }, steps(3, 4), {
      ...STARTED,
      step: 2,
    });
    assert.equal(state.step, 2);
    assert.deepEqual(
      state.history.steps.map((each) => each.step),
      [1, 2],
    );
    assert.equal(state.history.evaluations.length, 1);
  });

  it('is under way from the start to the result, pauses included', () => {
    const paused = after(STARTED, steps(1), { type: 'paused' });
    assert.equal(paused.phase, 'paused');
    assert.ok(isUnderWay(paused));
    const resumed = trainingAfter(paused, { type: 'resumed' });
    assert.equal(resumed.phase, 'running');
    const result = { status: 'stopped', evaluation: null, error: null } as const;
    const ended = trainingAfter(resumed, { type: 'finished', result });
    assert.ok(!isUnderWay(ended) && !isUnderWay(untrained(PLAN)));
    assert.deepEqual(ended.result, result);
  });

  it('stays stopping when it is stopped before it has begun', () => {
    assert.equal(after({ type: 'stopping' }, STARTED).phase, 'stopping');
  });

  it('keeps the end of what is printed', () => {
    const { output } = after({ type: 'output', text: 'x'.repeat(30_000) }, { type: 'output', text: 'end' });
    assert.equal(output.length, 20_000);
    assert.ok(output.endsWith('xend'));
  });
});

describe('a thinned history', () => {
  it('is the same where there is little', () => {
    const history = { steps: [step(1), step(2)], evaluations: [] };
    assert.deepEqual(thinnedHistory(history, 2), history);
  });

  it('has means of the steps in a row, up to the last one', () => {
    const history = { steps: [step(1, 4), { ...step(2, 2), accuracy: 0.5 }, step(3, 1)], evaluations: [] };
    assert.deepEqual(thinnedHistory(history, 2).steps, [{ step: 2, loss: 3, accuracy: 0.5 }, step(3, 1)]);
  });
});
