import assert from 'node:assert/strict';
import * as v from 'valibot';
import { CheckSchema, type Check } from '../../src/exercises/exercise';
import { spread } from '../../src/grading/checks/spread';
import type { Evidence, Verdict } from '../../src/grading/verdict';
import { ProbeSchema } from '../../src/protocol/probe';

const check = v.parse(CheckSchema, {
  kind: 'spread',
  id: 'spread',
  title: 't',
  rationale: 'why',
  help: 'do this',
  probes: ['chance'],
  tolerance: 0.1,
}) as Extract<Check, { kind: 'spread' }>;
const probe = v.parse(ProbeSchema, { kind: 'call', id: 'chance', args: [], repeat: 2 });

/** Two calls of one value each: their spread is half of the distance between them. */
function verdict(calls: [number, number], recorded: number): Verdict {
  const evidence: Evidence<typeof check> = {
    check,
    probes: [
      {
        probe,
        observation: {
          probe: 'chance',
          durationMs: 1,
          methodCalled: true,
          trace: [],
          outcome: { kind: 'tensor', shape: [2, 1], dtype: 'float32', values: Float32Array.from(calls) },
        },
      },
    ],
    recorded: {
      outcomes: { chance: { kind: 'samples', facts: { shape: [1], dtype: 'float32', spread: recorded, crops: null } } },
      layers: {},
    },
  };
  return spread(evidence);
}

describe('the spread of many calls', () => {
  it('passes within the tolerance and fails outside of it', () => {
    assert.ok(verdict([0, 4.3], 2).passed);
    assert.ok(!verdict([0, 4.5], 2).passed);
    assert.ok(!verdict([0, 3.5], 2).passed);
  });

  it('fails values that do not vary, and says so', () => {
    const failed = verdict([3, 3], 2);
    assert.ok(!failed.passed);
    assert.equal(failed.actual.text, 'the same values in every call');
  });

  it('lets nothing vary where the recorded values do not, but for the noise of a processor', () => {
    assert.ok(verdict([3, 3], 0).passed);
    assert.ok(verdict([3, 3.000001], 0).passed);
    const failed = verdict([3, 3.1], 0);
    assert.ok(!failed.passed);
    assert.match(failed.expected.text, /^the same values in every call/);
  });
});
