import assert from 'node:assert/strict';
import { type Diagnosis, unavailable } from '../../src/protocol/diagnosis';
import { afterFailure, candidates } from '../../src/runs/backends/candidates';

const ms = (perImage: number) => ({ images: 10, ms: perImage * 10 });

function available(backend: Diagnosis['backend'], perImage: number, isSoftware = false): Diagnosis {
  const description = { version: '1', device: 'a device', driver: null, isSoftware };
  const rest = { why: null, next: null, selfTestError: 0, trainingStep: null };
  return { backend, available: true, description, forward: ms(perImage), ...rest };
}

const WASM = available('wasm', 2);
const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);

function choose(
  choice: Parameters<typeof candidates>[0],
  language: 'python' | 'typescript',
  known: Diagnosis[],
  isInstalled = true,
) {
  return candidates(
    choice,
    language,
    (name) => known.find(({ backend }) => backend === name),
    () => isInstalled,
  );
}

describe('the backends that a run tries', () => {
  it('are the built-in ones where nothing else is installed', () => {
    const list = choose('auto', 'typescript', [], false);
    assert.deepEqual(names(list), ['wasm', 'cpu']);
    assert.equal(list[0]!.reason, 'the fastest that is built in');
  });

  it('begin with a GPU that has passed its self-test and is faster than wasm', () => {
    const list = choose('auto', 'typescript', [available('webgpu', 0.1), WASM]);
    assert.deepEqual(names(list), ['webgpu', 'wasm', 'cpu']);
    assert.match(list[0]!.reason, /self-test/);
  });

  for (const [what, language, known, why] of [
    ['that was not tested', 'typescript', [], /not tested yet/],
    ['that is made of software', 'typescript', [available('webgpu', 0.1, true), WASM], /no GPU but software/],
    ['that is slower than wasm', 'typescript', [available('webgpu', 3), WASM], /3\.0 ms for an image.*2\.0/],
    ['that failed', 'typescript', [unavailable('webgpu', 'it is broken', 'Mend it.'), WASM], /it is broken\. Mend it/],
    ['that can not give values at once to Python', 'python', [available('webgpu', 0.1), WASM], /Python reads/],
  ] as const) {
    it(`leave out a GPU ${what}, and say so`, () => {
      const list = choose('auto', language, [...known]);
      assert.deepEqual(names(list), ['wasm', 'cpu']);
      assert.match(list[0]!.reason, why);
      assert.equal(list[0]!.insteadOf, undefined);
    });
  }

  it("begin with the editor's own GPU only where it was timed, and is faster than wasm", () => {
    const webgl = available('editor-webgl', 0.5);
    assert.deepEqual(names(choose('auto', 'typescript', [webgl, WASM])), ['editor-webgl', 'wasm', 'cpu']);
    for (const [known, why] of [
      [[webgl], /not timed against wasm/],
      [[available('editor-webgl', 3), WASM], /3\.0 ms for an image.*2\.0/],
      [[available('editor-webgl', 0.5, true), WASM], /no GPU but software/],
    ] as const) {
      const list = choose('auto', 'typescript', [...known]);
      assert.deepEqual(names(list), ['wasm', 'cpu']);
      assert.match(list[0]!.reason, why);
    }
    const [first] = choose('editor-webgl', 'python', [webgl, WASM]);
    assert.match(first!.reason, /TypeScript only.*wasm was used instead/);
  });

  it('begin with the one that was chosen by hand, however slow', () => {
    assert.deepEqual(names(choose('webgpu', 'typescript', [available('webgpu', 300, true), WASM])), [
      'webgpu',
      'wasm',
      'cpu',
    ]);
    assert.deepEqual(names(choose('cpu', 'python', [])), ['cpu', 'wasm']);
  });

  it('say what is used instead of one that was chosen by hand and can not be had', () => {
    const [first] = choose('webgpu', 'typescript', [unavailable('webgpu', 'it is broken', null)]);
    assert.deepEqual(first, {
      name: 'wasm',
      insteadOf: 'webgpu',
      reason: "webgpu can't be used: it is broken. wasm was used instead.",
    });
    const missing = unavailable('tensorflow', 'it is not installed', 'Install it: convolab install tensorflow');
    assert.match(choose('tensorflow', 'python', [missing])[0]!.reason, /not installed.*wasm was used instead/);
  });

  it('name after two failures the one that was asked for', () => {
    const second = afterFailure({ name: 'webgpu', reason: 'chosen by hand' }, 'wasm', 'the GPU was lost');
    const third = afterFailure(second, 'cpu', 'no WebAssembly.');
    assert.equal(third.insteadOf, 'webgpu');
    assert.equal(third.reason, "wasm can't be used: no WebAssembly. cpu was used instead.");
  });
});
