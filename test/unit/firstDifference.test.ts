import assert from 'node:assert/strict';
import type { CheckResult } from '../../src/protocol/runResult';
import { compareWithReference, describeDifference } from '../../src/webview/firstDifference';
import { layer } from './networkRows';

const MAP = [null, 12, 12, 32];
const narrow = layer('fire3/squeeze', { outputShape: [null, 12, 12, 24], expectedShape: MAP });

const valuesFailed: CheckResult = {
  id: 'values',
  title: 'The right values',
  status: 'failed',
  rationale: '',
  help: '',
  expected: { text: 'means', values: [1] },
  actual: { text: 'maxima', values: [2] },
  mistake: null,
  location: null,
  durationMs: 1,
};

describe('the comparison with the reference', () => {
  it('names the first shape that differs, and up to where all is the same', () => {
    assert.deepEqual(compareWithReference([layer('conv1'), layer('pool2'), narrow, narrow], []), {
      kind: 'shape',
      place: 2,
      upTo: 'pool2',
      what: '24 channels instead of 32',
    });
  });

  it('has nothing that is the same before the very first row', () => {
    const comparison = compareWithReference([narrow], []);
    assert.equal(comparison.kind === 'shape' && comparison.upTo, null);
  });

  it('steps over rows that the reference has not', () => {
    const comparison = compareWithReference([layer('conv1'), layer('own', { expectedShape: null }), narrow], []);
    assert.equal(comparison.kind === 'shape' && comparison.upTo, 'conv1');
  });

  it('says where a row failed, and what was expected there', () => {
    assert.deepEqual(
      compareWithReference([layer('conv1'), layer('pool1', { outputShape: null, expectedShape: MAP })], []),
      {
        kind: 'failed',
        place: 1,
        upTo: 'conv1',
        what: 'expected (N, 12, 12, 32), but nothing came out',
      },
    );
  });

  it('leads to where the learner’s code begins when the shapes agree and the values do not', () => {
    const rows = [layer('conv1'), layer('logits', { learnerPart: true })];
    assert.deepEqual(compareWithReference(rows, [valuesFailed]), { kind: 'values', place: 1 });
    assert.deepEqual(compareWithReference(rows, []), { kind: 'same', compared: 2 });
  });

  it('knows nothing while a run goes on', () => {
    const { expectedShape: _, ...row } = layer('conv1');
    assert.deepEqual(compareWithReference([row], []), { kind: 'unknown' });
    assert.deepEqual(compareWithReference([], []), { kind: 'unknown' });
  });
});

describe('a difference of shapes in words', () => {
  const cases: [string, (number | null)[], (number | null)[]][] = [
    ['24 channels instead of 32', [null, 12, 12, 24], MAP],
    ['1 channel instead of 32', [null, 12, 12, 1], MAP],
    ['maps of 11×12 instead of 12×12', [null, 11, 12, 32], MAP],
    ['90 values instead of 10', [null, 90], [null, 10]],
    ['(N, 6, 6, 24) instead of (N, 12, 12, 32)', [null, 6, 6, 24], MAP],
    ['(N, 10) instead of (N, 12, 12, 32)', [null, 10], MAP],
    ['(2, 10) instead of (N, 10)', [2, 10], [null, 10]],
  ];
  for (const [words, shape, expected] of cases) {
    it(words, () => assert.equal(describeDifference(shape, expected), words));
  }
});
