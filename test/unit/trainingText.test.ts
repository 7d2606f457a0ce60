import assert from 'node:assert/strict';
import type { PanelTraining } from '../../src/protocol/panelState';
import { type TrainingResult, type TrainingState, untrained } from '../../src/protocol/trainingState';
import { trainingButtons, trainingFigures, trainingText } from '../../src/webview/trainingText';

const PLAN = { size: 24, batch: 32, steps: 1000, evaluateEvery: 50, evaluateImages: 200, bar: 0.4, seed: 0 };
const shown = (state: Partial<TrainingState>, rest: Partial<PanelTraining> = {}): PanelTraining => ({
  state: { ...untrained(PLAN), ...state },
  stale: false,
  checked: true,
  ...rest,
});
const result = (rest: Partial<TrainingResult>): TrainingResult => ({
  status: 'passed',
  evaluation: null,
  error: null,
  ...rest,
});
const evaluation = { step: 1000, images: 1000, loss: 1.5, accuracy: 0.473 };
const labels = (training: PanelTraining): string[] => trainingButtons(training).map(({ label }) => label);

describe('the words of a training', () => {
  it('say the accuracy against the bar when it is over', () => {
    const passed = trainingText(shown({ phase: 'ended', result: result({ evaluation }) }));
    assert.equal(
      passed.headline,
      'The bar is reached: 47.3% of 1,000 images it has never seen are right; the bar is 40%',
    );
    const failed = trainingText(shown({ phase: 'ended', result: result({ status: 'failed', evaluation }) }));
    assert.match(failed.headline, /^The bar is not reached/);
    assert.equal(failed.tone, 'failed');
  });

  it('say before the start that checks have not passed', () => {
    assert.match(trainingText(shown({}, { checked: false })).note!, /checks have not passed/);
    assert.doesNotMatch(trainingText(shown({})).note!, /checks/);
  });

  it('say that the code has changed, under way and afterwards', () => {
    assert.match(trainingText(shown({ phase: 'running' }, { stale: true })).note!, /goes on with the code/);
    assert.match(trainingText(shown({ checkpoint: 240 }, { stale: true })).note!, /start again/);
  });

  it('say the time that is left as precisely as it is known', () => {
    const left = (step: number): string =>
      trainingFigures(shown({ phase: 'running', step, stepMs: 250 }).state).at(-1)!;
    assert.equal(left(0), '4 min left');
    assert.equal(left(900), '25 s left');
  });
});

describe('the buttons of a training', () => {
  it('begin it, pause it, stop it and begin it again', () => {
    assert.deepEqual(labels(shown({})), ['Train the network']);
    assert.deepEqual(labels(shown({ phase: 'running' })), ['Pause', 'Stop']);
    assert.deepEqual(labels(shown({ phase: 'paused' })), ['Resume', 'Stop']);
    assert.deepEqual(labels(shown({ phase: 'stopping' })), []);
    assert.deepEqual(labels(shown({ phase: 'ended', checkpoint: 1000, result: result({ evaluation }) })), [
      'Start again',
    ]);
  });

  it('go on from a checkpoint while the code is the same', () => {
    const stopped = { phase: 'ended', checkpoint: 1240, result: result({ status: 'stopped' }) } as const;
    assert.deepEqual(labels(shown({ checkpoint: 240 })), ['Resume at step 240', 'Start again']);
    assert.deepEqual(labels(shown(stopped)), ['Resume at step 1,240', 'Start again']);
    assert.deepEqual(labels(shown(stopped, { stale: true })), ['Start again']);
  });
});
