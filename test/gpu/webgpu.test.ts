import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RunEvent } from '../../src/protocol/runEvent';
import type { RunResult } from '../../src/protocol/runResult';
import { resizedCourse } from '../../scripts/bench/resizedCourse';
import { createRuns } from '../../src/runs/createRuns';
import { programPath } from '../../src/runs/packFiles';
import { logits, PATIENT, RUNNER_PATH, solution, withBody } from '../runner/learnerCode';
import { type Dawn, dawn } from './dawn';
import { backendsIn, installChangedDawn, temporaryStorage } from '../runner/backends/standInPackage';

const MEAN = 'return tf.mean(convLayer, [1, 2]);';

describe('WebGPU on a GPU made of software', function () {
  this.timeout(300_000);
  let real: Dawn;
  /** Convolab's own folder: the one with Dawn as it is, unless a test has its own. */
  let storage: string;
  const own = { ...process.env };
  /** The exercise with two images: this GPU takes half a second for one. */
  const small = resizedCourse(logits.pack, temporaryStorage(), 2).exercises.find(({ id }) => id === logits.id)!;

  before(function () {
    try {
      real = dawn();
    } catch (error) {
      console.log(`      ${(error as Error).message}`);
      return this.skip();
    }
    Object.assign(process.env, real.environment);
  });
  beforeEach(() => {
    storage = real.storage;
    // What is found out about the device in one test must not decide another.
    fs.rmSync(path.join(storage, 'backends.json'), { force: true });
  });
  after(() => {
    for (const name of ['VK_ICD_FILENAMES', 'LD_LIBRARY_PATH']) {
      if (own[name] === undefined) delete process.env[name];
      else process.env[name] = own[name];
    }
  });

  async function checkOn(
    source: string,
    language: 'typescript' | 'python' = 'typescript',
    onEvent: (event: RunEvent) => void = () => undefined,
  ): Promise<RunResult> {
    const runs = createRuns({ runnerPath: RUNNER_PATH, storage });
    try {
      return await runs.check(
        { exercise: small, language, source, file: 'logits', backend: 'webgpu', limits: PATIENT },
        onEvent,
      );
    } finally {
      runs.dispose();
    }
  }

  it('passes its self-test, says what it is, and is left aside by auto', async () => {
    const backends = backendsIn(storage);
    const { available, why, description, selfTestError, forward } = await backends.diagnose('webgpu', {
      training: false,
    });
    assert.equal(available, true, why ?? '');
    assert.match(`${description?.device} ${description?.driver}`, /swiftshader/i);
    assert.equal(description?.isSoftware, true);
    assert.ok(selfTestError! < 1e-4);
    assert.ok(forward!.ms > 0);
    const [first] = await backends.candidates('auto', 'typescript');
    assert.equal(first?.name, 'wasm');
    assert.match(first.reason, /no GPU but software/);
  });

  it('computes wrong numbers: the self-test tells which', async () => {
    const wrong = temporaryStorage();
    installChangedDawn(
      wrong,
      real.folder,
      `const { getMappedRange } = globals.GPUBuffer.prototype;
      globals.GPUBuffer.prototype.getMappedRange = function (...args) {
        const range = getMappedRange.apply(this, args);
        if (this.usage & globals.GPUBufferUsage.MAP_READ) new Float32Array(range)[0] *= 1.001;
        return range;
      };`,
    );
    const { available, why, next } = await backendsIn(wrong).diagnose('webgpu', { training: false });
    assert.equal(available, false);
    assert.match(why!, /wrong numbers \(logits: value 0 is [\d.]+ instead of [\d.]+\)/);
    assert.ok(next);
  });

  it('has no driver when VK_ICD_FILENAMES points to nothing', async () => {
    process.env['VK_ICD_FILENAMES'] = '/nowhere/driver.json';
    try {
      const { available, why, next } = await backendsIn(storage).diagnose('webgpu', { training: false });
      assert.equal(available, false);
      assert.match(why!, /no GPU with a driver/);
      assert.match(next!, /driver/);
    } finally {
      Object.assign(process.env, real.environment);
    }
  });

  /** What happens to the device as soon as a learner's code computes with it. */
  const MISFORTUNES: [what: string, statement: string, why: RegExp][] = [
    ['is lost', 'this.destroy();', /the GPU was lost/],
    [
      'has no memory left',
      `this.onuncapturederror({ error: new globals.GPUOutOfMemoryError('') });`,
      /the GPU's memory is full/,
    ],
    ['brings down its process', 'abort();', /SIGABRT/],
  ];
  for (const [what, statement, why] of MISFORTUNES) {
    it(`${what} in the middle of a run: the run is repeated on wasm, and says so`, async () => {
      storage = temporaryStorage();
      installChangedDawn(
        storage,
        real.folder,
        `const abort = process.abort.bind(process);
        const { createBindGroup } = globals.GPUDevice.prototype;
        globals.GPUDevice.prototype.createBindGroup = function (...args) {
          if (isRun()) { ${statement} }
          return createBindGroup.apply(this, args);
        };`,
      );
      const begun: string[] = [];
      const result = await checkOn(withBody(MEAN), 'typescript', (event) => {
        if (event.type === 'started') begun.push(event.backend.name);
      });
      assert.deepEqual(begun, ['webgpu', 'wasm']);
      assert.equal(result.error, null);
      assert.equal(result.backend?.insteadOf, 'webgpu');
      assert.match(result.backend.reason, why);
      assert.match(result.backend.reason, /wasm was used instead\.$/);
      const [first] = await backendsIn(storage).candidates('auto', 'typescript');
      assert.match(first!.reason, /in the middle of a run/, 'auto leaves it out from now on');
    });
  }

  it('is asked for values at once: the run is repeated on wasm, and says so', async () => {
    const result = await checkOn(withBody(`tf.add(convLayer, 1).dataSync();\n${MEAN}`));
    assert.equal(result.error, null);
    assert.equal(result.backend?.name, 'wasm');
    assert.match(result.backend.reason, /values at once.*wasm was used instead/);
  });

  it('lacks a kernel: the run is repeated on wasm, and says so', async () => {
    const result = await checkOn(withBody(`tf.unique(tf.tensor1d([1, 2, 2]));\n${MEAN}`));
    assert.equal(result.error, null);
    assert.match(result.backend!.reason, /no kernel Unique.*wasm was used instead/);
  });

  it('can not be had for Python, which says why', async () => {
    const source = fs.readFileSync(programPath(logits, 'python', 'solution'), 'utf8');
    const result = await checkOn(source, 'python');
    assert.equal(result.status, 'passed', result.error?.message);
    assert.equal(result.backend?.name, 'wasm');
    assert.match(result.backend.reason, /Python reads the values of tensors at once/);
  });

  it('gives the solution the verdict and the logits that wasm gives', async () => {
    const wasm = createRuns({ runnerPath: RUNNER_PATH });
    const request = { exercise: small, language: 'typescript', source: solution, file: 'a.ts' } as const;
    const expected = await wasm
      .check({ ...request, backend: 'wasm', limits: PATIENT }, () => undefined)
      .finally(() => wasm.dispose());
    const result = await checkOn(solution);
    assert.equal(result.backend?.name, 'webgpu', result.backend?.reason);
    assert.equal(result.status, 'passed', result.error?.message);
    const [actual, reference] = [result, expected].map(({ predictions }) => predictions!.logits.flat()) as [
      number[],
      number[],
    ];
    const scale = Math.max(...reference.map(Math.abs));
    for (const [i, value] of reference.entries()) assert.ok(Math.abs(actual[i]! - value) <= 1e-4 * scale);
  });
});
