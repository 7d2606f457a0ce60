import assert from 'node:assert/strict';
import { LazyRuns } from '../../src/extension/lazyRuns';
import type { Runs } from '../../src/runs/runs';

describe('runs that are loaded when they are needed', () => {
  let disposed: number;
  let loads: number;
  beforeEach(() => ([disposed, loads] = [0, 0]));

  const runs = { dispose: () => disposed++ } as unknown as Runs;
  const lazy = (load: () => Promise<Runs>): LazyRuns =>
    new LazyRuns(() => {
      loads++;
      return load();
    });

  it('are loaded once', async () => {
    const loaded = lazy(() => Promise.resolve(runs));
    assert.equal(await loaded.loaded(), undefined);
    const all = await Promise.all([loaded.get(), loaded.get(), loaded.loaded()]);
    assert.deepEqual(all, [runs, runs, runs]);
    assert.equal(loads, 1);
  });

  it('are tried again after a failure', async () => {
    const loaded = lazy(() => (loads === 1 ? Promise.reject(new Error('half installed')) : Promise.resolve(runs)));
    await assert.rejects(loaded.get(), /half installed/);
    assert.equal(await loaded.loaded(), undefined);
    assert.equal(await loaded.get(), runs);
  });

  it('can be disposed while they load, and are then given to nobody', async () => {
    const loaded = lazy(() => Promise.resolve(runs));
    const asked = loaded.get();
    loaded.dispose();
    await assert.rejects(asked, /closing/);
    assert.equal(disposed, 1);
  });

  it('end with the window, after which nothing is loaded', async () => {
    const loaded = lazy(() => Promise.resolve(runs));
    await loaded.get();
    loaded.dispose();
    await assert.rejects(loaded.get(), /closing/);
    assert.deepEqual([disposed, loads], [1, 1]);
  });

  it('can be disposed when they could not be loaded', async () => {
    const loaded = lazy(() => Promise.reject(new Error('half installed')));
    const asked = loaded.get();
    // An unhandled rejection would fail this test.
    loaded.dispose();
    await assert.rejects(asked, /half installed/);
  });
});
