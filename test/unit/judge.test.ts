import assert from 'node:assert/strict';
import * as v from 'valibot';
import type { Exercise } from '../../src/exercises/exercise';
import type { Recorded } from '../../src/exercises/recorded';
import { judge } from '../../src/grading/judge';
import { runStatus } from '../../src/grading/runStatus';
import type { Observation, Outcome } from '../../src/protocol/observation';
import { ProbeSchema } from '../../src/protocol/probe';
import type { RunError } from '../../src/protocol/runResult';

const common = { rationale: 'why', help: 'do this', title: '' };
const exercise: Exercise = {
  title: 't',
  summary: 's',
  method: { python: 'm', typescript: 'm' },
  probes: [
    v.parse(ProbeSchema, { kind: 'call', id: 'a', args: [{ tensor: { shape: [2, 2] } }] }),
    v.parse(ProbeSchema, { kind: 'call', id: 'b', args: [{ value: 3 }] }),
  ],
  checks: [
    { kind: 'output', id: 'output', ...common, dependsOn: [], probes: ['a', 'b'] },
    { kind: 'shape', id: 'shape', ...common, dependsOn: ['output'], probes: ['a', 'b'] },
    { kind: 'values', id: 'values', ...common, dependsOn: ['shape'], probes: ['a', 'b'], tolerance: 1e-4 },
    { kind: 'parameters', id: 'parameters', ...common, dependsOn: [], probes: ['a'], parameters: 0 },
  ],
};
const tensor = (values: number[]): Outcome => ({
  kind: 'tensor',
  shape: [values.length],
  dtype: 'float32',
  values: Float32Array.from(values),
});
const recordedTensor = (values: number[]) => ({
  kind: 'tensor' as const,
  shape: [values.length],
  dtype: 'float32',
  values,
});
const recorded: Recorded = {
  version: 1,
  solution: { outcomes: { a: recordedTensor([1, 2]), b: recordedTensor([3]) }, layers: {} },
  mistakes: [
    {
      id: 'doubled',
      language: 'typescript',
      check: 'values',
      message: 'This is twice as much.',
      parameters: 0,
      rows: [],
      outcomes: { a: recordedTensor([2, 4]), b: recordedTensor([6]) },
    },
    {
      id: 'random',
      language: 'typescript',
      check: 'values',
      message: 'Fresh weights.',
      parameters: 7,
      rows: [],
      outcomes: { a: { ...recordedTensor([0, 0]), values: null }, b: { ...recordedTensor([0]), values: null } },
    },
  ],
};
const seen = (probe: string, outcome: Outcome, params = 0): Observation => ({
  probe,
  outcome,
  durationMs: 1,
  methodCalled: true,
  trace: [
    {
      name: 'x',
      type: 'Dense',
      inputShapes: [],
      outputShape: [1],
      params,
      multiplyAdds: 0,
      bytes: 4,
      line: 1,
      learnerPart: true,
    },
  ],
});
const methodLocation = { file: 'f', line: 9, column: 1, endLine: 9, endColumn: 2 };
const judged = (observations: Observation[], error: RunError | null = null, final = true) =>
  judge({ exercise, language: 'typescript', recorded, observations, error, final, methodLocation });
const statuses = (observations: Observation[], error: RunError | null = null, final = true) =>
  judged(observations, error, final).map(({ id, status }) => `${id} ${status}`);

describe('the judge', () => {
  it('passes what was recorded, within the tolerance', () => {
    assert.deepEqual(statuses([seen('a', tensor([1.00005, 2])), seen('b', tensor([3.0002]))]), [
      'output passed',
      'shape passed',
      'values passed',
      'parameters passed',
    ]);
  });

  it('fails a value just outside of the tolerance, and says which', () => {
    const checks = judged([seen('a', tensor([1, 2.0004])), seen('b', tensor([3]))]);
    const values = checks.find(({ id }) => id === 'values')!;
    assert.equal(values.status, 'failed');
    assert.match(values.expected?.text ?? '', /^2 at \[1\]/);
    assert.deepEqual(values.location, methodLocation);
  });

  it('fails NaN where a number was expected', () => {
    assert.ok(statuses([seen('a', tensor([NaN, 2])), seen('b', tensor([3]))]).includes('values failed'));
  });

  it('skips what builds on a failed check, and says on which', () => {
    const checks = judged([seen('a', tensor([1])), seen('b', tensor([3]))]);
    assert.deepEqual(
      checks.map(({ status }) => status),
      ['passed', 'failed', 'skipped', 'passed'],
    );
    assert.match(checks[2]!.help, /builds on/);
  });

  it('leaves undecided what was not observed while the run goes on', () => {
    assert.deepEqual(statuses([seen('a', tensor([1, 2]))], null, false), ['parameters passed']);
  });

  it('skips what was not observed when the run ended early', () => {
    const error: RunError = { kind: 'timeout', message: 'too long', location: null, traceback: '' };
    assert.deepEqual(statuses([seen('a', tensor([1, 2]))], error).slice(0, 1), ['output skipped']);
    assert.equal(runStatus(judged([], error), error), 'failed');
  });

  it('calls it an error when the fault is not the learner’s', () => {
    const error: RunError = { kind: 'backend', message: 'no backend', location: null, traceback: '' };
    assert.deepEqual(new Set(judged([], error).map(({ status }) => status)), new Set(['error', 'skipped']));
    assert.equal(runStatus(judged([], error), error), 'error');
  });

  it('names a mistake by the values it gives', () => {
    const checks = judged([seen('a', tensor([2, 4])), seen('b', tensor([6]))]);
    assert.deepEqual(checks.find(({ status }) => status === 'failed')?.mistake, {
      id: 'doubled',
      message: 'This is twice as much.',
    });
  });

  it('names no mistake when one probe tells them apart', () => {
    const checks = judged([seen('a', tensor([2, 4])), seen('b', tensor([7]))]);
    assert.equal(checks.find(({ status }) => status === 'failed')?.mistake, null);
  });

  it('names a mistake with random values by its parameters', () => {
    const checks = judged([seen('a', tensor([5, 5]), 7), seen('b', tensor([1]), 7)]);
    assert.equal(checks.find(({ status }) => status === 'failed')?.mistake?.id, 'random');
  });

  it('names a mistake by its error, whatever digits after a point and places in memory stand in it', () => {
    const error = (message: string) => ({ kind: 'exception' as const, message, location: null, traceback: '' });
    const mistake = {
      ...recorded.mistakes[0]!,
      id: 'number',
      check: 'output',
      outcomes: { a: { kind: 'error' as const, errorKind: 'exception', message: 'no tensor: 2.315 of <x at 0x1a0>' } },
    };
    const named = (message: string) => {
      const observations = [seen('a', { kind: 'error', error: error(message) }), seen('b', tensor([3]))];
      const withMistake = { ...recorded, mistakes: [mistake] };
      const args = { exercise, language: 'typescript' as const, recorded: withMistake, observations };
      return judge({ ...args, error: null, final: true, methodLocation }).find(({ mistake }) => mistake)?.mistake?.id;
    };
    assert.equal(named('no tensor: 2.316e-7 of <x at 0x2b3>'), 'number');
    assert.equal(named('no tensor: 3 of <x at 0x1a0>'), undefined);
  });

  it('gives a single number no index', () => {
    const scalar = (value: number): Outcome => ({
      kind: 'tensor',
      shape: [],
      dtype: 'float32',
      values: Float32Array.of(value),
    });
    const answer = { kind: 'tensor' as const, shape: [], dtype: 'float32', values: [2] };
    const solution = { outcomes: { a: answer, b: answer }, layers: {} };
    const observations = [seen('a', scalar(Infinity)), seen('b', scalar(2))];
    const args = { exercise, language: 'typescript' as const, recorded: { ...recorded, solution }, observations };
    const checks = judge({ ...args, error: null, final: true, methodLocation });
    const { expected, actual } = checks.find(({ id }) => id === 'values')!;
    assert.deepEqual(actual, { text: 'Infinity', values: [null], at: [] });
    assert.match(expected!.text, /^2, for an input of/);
  });

  it('never passes without observations', () => assert.equal(runStatus(judged([]), null), 'failed'));
});
