import assert from 'node:assert/strict';
import * as v from 'valibot';
import { type Recorded, RecordedSchema, recordedText } from '../../src/exercises/recorded';

function recordedWith(values: number[], message: string): Recorded {
  const outcome = { kind: 'tensor' as const, shape: [values.length], dtype: 'float32', values };
  return {
    version: 1,
    solution: { outcomes: { a: outcome }, layers: {} },
    mistakes: [
      {
        id: 'naive',
        language: 'python',
        check: 'values',
        message,
        parameters: 0,
        rows: [],
        outcomes: { a: outcome },
      },
    ],
  };
}

describe('recorded answers', () => {
  it('are read as they were written, with values that are not finite', () => {
    const recorded = recordedWith([1.5, NaN, Infinity, -Infinity, 0], 'Infinity is no loss.');
    assert.deepEqual(v.parse(RecordedSchema, JSON.parse(recordedText(recorded))), recorded);
  });

  it('have no other text in the place of a value', () => {
    const text = recordedText(recordedWith([1], 'One.')).replaceAll('[1]', '["1"]');
    assert.equal(v.safeParse(RecordedSchema, JSON.parse(text)).success, false);
  });
});
