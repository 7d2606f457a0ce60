import assert from 'node:assert/strict';
import { mergeProgress, type Progress } from '../../src/protocol/progress';

const progress = (passed: Progress['passed']): Progress => ({ version: 1, passed });

describe('progress of two machines', () => {
  it('has what either has, with the first time that an exercise was passed', () => {
    const one = progress({ 'a/x': { python: '2026-02-01' }, 'a/y': { python: '2026-01-01' } });
    const other = progress({
      'a/x': { python: '2026-01-01', typescript: '2026-03-01' },
      'a/z': { python: '2026-04-01' },
    });
    const merged = progress({
      'a/x': { python: '2026-01-01', typescript: '2026-03-01' },
      'a/y': { python: '2026-01-01' },
      'a/z': { python: '2026-04-01' },
    });
    assert.deepEqual(mergeProgress(one, other), merged);
    assert.deepEqual(mergeProgress(other, one), merged);
    assert.deepEqual(mergeProgress(merged, merged), merged);
  });
});
