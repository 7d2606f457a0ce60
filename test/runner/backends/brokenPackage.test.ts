import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createRuns } from '../../../src/runs/createRuns';
import { logits, PATIENT, RUNNER_PATH, solution } from '../learnerCode';
import { waitFor } from '../../host/waitFor';
import { isRunning, runnersOf } from '../processes';
import { backendsIn, installStandIn, temporaryStorage } from './standInPackage';

const diagnose = (storage: string, timeoutMs = 30_000) =>
  backendsIn(storage).diagnose('webgpu', { training: false, timeoutMs });

/** Broken packages, and what is said of each. */
const BROKEN: [how: string, program: string, why: RegExp][] = [
  ['is not JavaScript', 'this is no program', /can't be loaded/],
  ['lacks what it should export', 'export const nothing = 1;', /can't be loaded/],
  ['throws while it loads', "throw new Error('no such device');", /can't be loaded \(no such device\)/],
  [
    'finds no GPU',
    'export const globals = {}; export const create = () => ({ requestAdapter: () => null });',
    /no GPU/,
  ],
  [
    'gives a device that is none',
    'export const globals = {}; export const create = () => ({ requestAdapter: async () => ({ limits: {}, info: {} }) });',
    /did not start/,
  ],
  ['crashes by a signal', "process.kill(process.pid, 'SIGSEGV');", /ended the process that tested it \(SIGSEGV/],
  ['ends the process', 'process.exit(3);', /ended the process that tested it \(exit code 3/],
];

describe('a native backend that is broken is told, and harms nobody', function () {
  this.timeout(120_000);

  for (const [how, program, why] of BROKEN) {
    it(`when its package ${how}`, async () => {
      const storage = temporaryStorage();
      installStandIn(storage, program);
      const before = runnersOf(process.pid);
      const diagnosis = await diagnose(storage);
      assert.equal(diagnosis.available, false);
      assert.match(diagnosis.why!, why);
      assert.ok(diagnosis.next, 'it says what to do');
      assert.deepEqual(
        runnersOf(process.pid).filter((pid) => !before.includes(pid)),
        [],
      );
    });
  }

  it('when it hangs: it is given a time', async () => {
    const storage = temporaryStorage();
    installStandIn(storage, 'while (true) {}');
    const diagnosis = await diagnose(storage, 2_000);
    assert.match(diagnosis.why!, /no answer within 2 s/);
  });

  it('when its native module is cut off', async () => {
    const storage = temporaryStorage();
    const program = `
      import { createRequire } from 'node:module';
      export const { create, globals } = createRequire(import.meta.url)('./dawn.node');`;
    const folder = installStandIn(storage, program);
    fs.writeFileSync(path.join(folder, 'dawn.node'), Buffer.from('7f454c4602010100', 'hex'));
    const diagnosis = await diagnose(storage);
    assert.match(diagnosis.why!, /can't be loaded \(.*dawn\.node/);
  });

  it('when the package is half there, as if it were not installed', async () => {
    const storage = temporaryStorage();
    fs.mkdirSync(path.join(storage, 'node_modules/webgpu'), { recursive: true });
    const diagnosis = await diagnose(storage);
    assert.match(diagnosis.why!, /not installed/);
    assert.equal(diagnosis.next, 'Install it: convolab install webgpu');
  });

  it('when it is chosen by hand: wasm is used instead, and that is said', async () => {
    const storage = temporaryStorage();
    installStandIn(storage, "process.kill(process.pid, 'SIGSEGV');");
    const runs = createRuns({ runnerPath: RUNNER_PATH, storage });
    try {
      const result = await runs.check(
        {
          exercise: logits,
          language: 'typescript',
          source: solution,
          file: 'a.ts',
          backend: 'webgpu',
          limits: PATIENT,
        },
        () => undefined,
      );
      assert.equal(result.status, 'passed', result.error?.message);
      assert.equal(result.backend?.name, 'wasm');
      assert.equal(result.backend.insteadOf, 'webgpu');
      assert.match(result.backend.reason, /webgpu can't be used: .*SIGSEGV.* wasm was used instead\.$/);
    } finally {
      runs.dispose();
    }
  });

  it('when a spare runner waits for its test: none is left when no exercise is open any more', async () => {
    const storage = temporaryStorage();
    installStandIn(storage, "process.kill(process.pid, 'SIGSEGV');");
    const runs = createRuns({ runnerPath: RUNNER_PATH, storage });
    const before = runnersOf(process.pid);
    try {
      const warm = runs.warm(logits, 'webgpu', 'typescript');
      runs.cool();
      await warm;
      assert.deepEqual(
        runnersOf(process.pid).filter((pid) => !before.includes(pid)),
        [],
      );
    } finally {
      runs.dispose();
    }
  });

  it('when it hangs and everything ends: its test ends too', async () => {
    const storage = temporaryStorage();
    installStandIn(storage, 'while (true) {}');
    const runs = createRuns({ runnerPath: RUNNER_PATH, storage });
    const before = runnersOf(process.pid);
    const warm = runs.warm(logits, 'webgpu', 'typescript');
    const [tester] = await waitFor('the test to begin', () => {
      const begun = runnersOf(process.pid).filter((pid) => !before.includes(pid));
      return begun.length > 0 && begun;
    });
    runs.dispose();
    await warm;
    await waitFor('the test to end', () => !isRunning(tester!));
  });

  it('while nobody has chosen it: a first run does not wait for it', async () => {
    const storage = temporaryStorage();
    installStandIn(storage, 'while (true) {}');
    const [first] = await backendsIn(storage).candidates('auto', 'typescript');
    assert.equal(first?.name, 'wasm');
    assert.match(first.reason, /webgpu: not tested yet/);
  });
});
