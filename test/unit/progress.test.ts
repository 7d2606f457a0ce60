import assert from 'node:assert/strict';
import { PROGRESS_KEY, ProgressState, SET_ASIDE_KEY } from '../../src/extension/progressState';
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

  it('has the code that passed last', () => {
    const at = (day: string) => ({ at: `2026-01-${day}`, text: `# ${day}` });
    const one: Progress = { ...progress({}), code: { 'a/x': { python: at('01') }, 'a/y': { python: at('03') } } };
    const other: Progress = { ...progress({}), code: { 'a/x': { python: at('02'), typescript: at('01') } } };
    const merged = { 'a/x': { python: at('02'), typescript: at('01') }, 'a/y': { python: at('03') } };
    assert.deepEqual(mergeProgress(one, other).code, merged);
    assert.deepEqual(mergeProgress(other, one).code, merged);
    assert.deepEqual(mergeProgress(one, progress({})).code, one.code);
  });
});

/** The editor's state, as several windows see it that have heard of one another. */
class SharedState {
  readonly values = new Map<string, unknown>();
  get(key: string): unknown {
    return this.values.get(key);
  }
  async update(key: string, value: unknown): Promise<void> {
    await Promise.resolve();
    this.values.set(key, value);
  }
}

describe('progress in the editor’s state', () => {
  const passed = (id: string) => progress({ [id]: { python: '2026-01-01' } });

  it('has what every window has passed', async () => {
    const state = new SharedState();
    const [one, other] = [new ProgressState(state), new ProgressState(state)];
    await Promise.all([one.add(passed('a/x')), one.add(passed('a/y'))]);
    await other.add(passed('a/z'));
    assert.deepEqual(Object.keys(new ProgressState(state).progress.passed).sort(), ['a/x', 'a/y', 'a/z']);
  });

  for (const damaged of [42, null, { passed: {} }, { version: 1, passed: { 'a/x': 'yes' } }]) {
    it(`sets ${JSON.stringify(damaged)} aside, and begins anew`, async () => {
      const state = new SharedState();
      state.values.set(PROGRESS_KEY, damaged);
      const own = new ProgressState(state, () => new Date(0));
      assert.equal(own.problem, 'damaged');
      await own.add(passed('a/x'));
      assert.equal(own.problem, null);
      assert.deepEqual(state.get(PROGRESS_KEY), passed('a/x'));
      assert.deepEqual(state.get(SET_ASIDE_KEY), [{ at: new Date(0).toISOString(), progress: damaged }]);
    });
  }

  it('of a newer version is left as it is, and what is passed now counts in the window', async () => {
    const state = new SharedState();
    const newer = { version: 2, medals: [] };
    state.values.set(PROGRESS_KEY, newer);
    const own = new ProgressState(state);
    await own.add(passed('a/x'));
    assert.equal(own.problem, 'newer');
    assert.equal(state.get(PROGRESS_KEY), newer);
    assert.deepEqual(own.progress, passed('a/x'));
  });
});
