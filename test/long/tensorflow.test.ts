import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { DoctorResult } from '../../src/protocol/doctorResult';
import { findInstalled } from '../../src/install/installed';
import type { RunResult } from '../../src/protocol/runResult';

const root = path.resolve(__dirname, '../..');
const CLI = path.join(root, 'dist/cli.js');
const SOLUTIONS = ['python/solution.py', 'typescript/solution.ts'].map((file) =>
  path.join(root, 'exercises/squeezenet/12_logits', file),
);

// Downloads 187 MB with the real pip.
describe('TensorFlow, installed on demand', function () {
  let storage: string;
  const convolab = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONVOLAB_STORAGE: storage },
    });
  const check = (file: string, backend: string): RunResult => {
    const { stdout, stderr } = convolab('check', file, '--exercise', 'logits', '--backend', backend, '--json');
    assert.ok(stdout, stderr);
    return JSON.parse(stdout) as RunResult;
  };

  before(function () {
    if (process.platform !== 'linux' || process.arch !== 'x64') this.skip();
    storage = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-tensorflow-'));
  });
  after(() => {
    if (storage) fs.rmSync(storage, { recursive: true, force: true });
  });

  it('asks first, with the sizes', () => {
    const { status, stderr } = convolab('install', 'tensorflow');
    assert.equal(status, 2);
    assert.match(stderr, /187 MB to download, 561 MB on disk/);
    assert.equal(findInstalled(storage, 'tensorflow'), null);
  });

  it('is downloaded, tested and put in place', () => {
    const { status, stdout, stderr } = convolab('install', 'tensorflow', '--yes');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /is installed/);
    assert.ok(findInstalled(storage, 'tensorflow'));
  });

  it('has passed its self-test, and is chosen', () => {
    const { backends, chosen } = JSON.parse(convolab('doctor', '--training', '--json').stdout) as DoctorResult;
    const found = backends.find(({ backend }) => backend === 'tensorflow')!;
    assert.ok(found.available, found.why ?? '');
    assert.ok(found.selfTestError! < 1e-4);
    assert.ok(found.trainingStep!.ms > 0);
    assert.deepEqual([chosen.python.name, chosen.typescript.name], ['tensorflow', 'tensorflow']);
  });

  for (const file of SOLUTIONS) {
    it(`gives the same verdict and logits as wasm: ${path.extname(file)}`, () => {
      const [own, wasm] = [check(file, 'tensorflow'), check(file, 'wasm')];
      assert.equal(own.backend?.name, 'tensorflow');
      assert.equal(wasm.backend?.name, 'wasm');
      assert.deepEqual(
        own.checks.map(({ id, status }) => [id, status]),
        wasm.checks.map(({ id, status }) => [id, status]),
      );
      assert.equal(own.status, 'passed');
      const [logits, expected] = [own, wasm].map(({ predictions }) => predictions!.logits.flat());
      const largest = Math.max(...expected!.map(Math.abs));
      for (const [i, value] of logits!.entries()) assert.ok(Math.abs(value - expected![i]!) < 1e-4 * largest);
    });
  }

  it('gives way to wasm where its library is cut off, and says so', () => {
    const { folder } = findInstalled(storage, 'tensorflow')!;
    fs.truncateSync(path.join(folder, 'libtensorflow_cc.so.2'), 1_000_000);
    const result = check(SOLUTIONS[0]!, 'tensorflow');
    assert.equal(result.status, 'passed');
    assert.equal(result.backend?.name, 'wasm');
    assert.equal(result.backend?.insteadOf, 'tensorflow');
    assert.match(result.backend.reason, /tensorflow can't be used: .*wasm was used instead/s);
  });

  it('is taken away', () => {
    assert.equal(convolab('install', 'tensorflow', '--remove').status, 0);
    assert.equal(findInstalled(storage, 'tensorflow'), null);
  });
});
