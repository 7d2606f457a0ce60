import assert from 'node:assert/strict';
import type { CheckResult, RunResult } from '../../src/protocol/runResult';
import { errorWords } from '../../src/protocol/verdictText';
import { verdictText } from '../../src/webview/verdictText';

const result = (statuses: CheckResult['status'][], rest: Partial<RunResult> = {}): RunResult => ({
  version: 1,
  exercise: 'logits',
  language: 'typescript',
  status: 'failed',
  checks: statuses.map((status, index) => ({
    id: `check-${index}`,
    title: 'A check',
    status,
    rationale: '',
    help: '',
    expected: null,
    actual: null,
    mistake: null,
    location: null,
    durationMs: 1,
  })),
  layers: [],
  error: null,
  output: '',
  backend: null,
  timings: { total: 214 },
  predictions: null,
  ...rest,
});

const textOf = (finished: RunResult, stale = false): ReturnType<typeof verdictText> =>
  verdictText({ phase: 'finished', result: finished, stale }, 'getLogits');

describe('the verdict in words', () => {
  it('says what to do before the first run', () => {
    const { tone, details } = verdictText({ phase: 'none' }, 'getLogits');
    assert.equal(tone, 'none');
    assert.deepEqual(details, ['Complete getLogits, then run the checks']);
  });

  it('says that all passed, with the time and the images got right', () => {
    const predictions = {
      size: 24,
      classes: ['a', 'b'],
      labels: [0, 1],
      logits: [
        [2, 1],
        [2, 1],
      ],
    };
    const { tone, headline, details } = textOf(result(['passed', 'passed'], { status: 'passed', predictions }));
    assert.deepEqual([tone, headline], ['passed', 'All 2 checks passed']);
    assert.deepEqual(details, ['1 of 2 images right', '214 ms']);
  });

  it('counts the failed ones, and names the skipped apart', () => {
    const { tone, headline, details } = textOf(result(['passed', 'failed', 'skipped']));
    assert.deepEqual([tone, headline], ['failed', '1 of 3 checks failed']);
    assert.deepEqual(details, ['1 passed', '1 skipped', '214 ms']);
  });

  it('puts an early end before the count', () => {
    const error = { kind: 'syntax' as const, message: 'Unexpected token', location: null, traceback: '' };
    assert.equal(textOf(result([], { error })).headline, 'The file has a syntax error');
  });

  it('does not blame the learner for a backend that failed', () => {
    const error = { kind: 'backend' as const, message: 'No backend', location: null, traceback: '' };
    const { tone, headline } = textOf(result([], { status: 'error', error }));
    assert.deepEqual([tone, headline], ['error', 'The checks could not run']);
  });

  it('keeps that the code has changed', () => {
    assert.equal(textOf(result(['passed'], { status: 'passed' }), true).stale, true);
  });

  it('speaks of exceptions as the language does', () => {
    assert.equal(errorWords('exception', 'typescript'), 'Your code threw an exception');
    assert.equal(errorWords('exception', 'python'), 'Your code raised an exception');
  });
});
