import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { obstacleTo } from '../../../src/install/obstacle';
import { type InstallableId, PACKAGES } from '../../../src/install/packages';
import type { DoctorResult } from '../../../src/protocol/doctorResult';
import { CLI_PATH } from '../learnerCode';
import { installStandIn, temporaryStorage } from './standInPackage';

describe('convolab doctor', function () {
  this.timeout(120_000);

  function doctor(storage: string, ...args: string[]) {
    return spawnSync(process.execPath, [CLI_PATH, 'doctor', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONVOLAB_STORAGE: storage },
    });
  }

  it('tells of every backend what it is, how fast it is, or why it can not be had', () => {
    const { status, stdout } = doctor(temporaryStorage(), '--json');
    assert.equal(status, 0);
    const { backends, chosen } = JSON.parse(stdout) as DoctorResult;
    assert.deepEqual(
      backends.map(({ backend, available }) => [backend, available]),
      [
        ['cuda', false],
        ['webgpu', false],
        ['tensorflow', false],
        ['editor-webgpu', false],
        ['editor-webgl', false],
        ['wasm', true],
        ['cpu', true],
      ],
    );
    const [cuda, webgpu, tensorflow, editorWebgpu, editorWebgl, ...builtIn] = backends;
    for (const each of [cuda!, webgpu!, tensorflow!]) {
      const obstacle = obstacleTo(PACKAGES[each.backend as InstallableId]);
      assert.equal(each.why, obstacle ? obstacle.why : 'it is not installed');
      assert.equal(each.next, obstacle ? obstacle.next : `Install it: convolab install ${each.backend}`);
    }
    for (const each of [editorWebgpu!, editorWebgl!]) {
      assert.match(each.why!, /the editor's own GPU, and this is no editor/);
    }
    for (const { backend, selfTestError, forward, trainingStep, description } of builtIn) {
      assert.ok(selfTestError! < 1e-4, backend);
      assert.ok(forward!.ms > 0, backend);
      assert.equal(trainingStep, null, backend);
      assert.match(description!.device, /CPU/);
    }
    assert.equal(chosen.python.name, 'wasm');
    assert.equal(chosen.typescript.name, 'wasm');
  });

  it('times a training step on request: of one image where a batch would take minutes', () => {
    const { status, stdout } = doctor(temporaryStorage(), '--training', '--json');
    assert.equal(status, 0);
    const { backends } = JSON.parse(stdout) as DoctorResult;
    const timed = backends.filter(({ available }) => available);
    assert.deepEqual(
      timed.map(({ backend, trainingStep }) => [backend, trainingStep?.images]),
      [
        ['wasm', 32],
        ['cpu', 1],
      ],
    );
  });

  it('reads as Markdown', () => {
    const storage = temporaryStorage();
    installStandIn(storage, "process.kill(process.pid, 'SIGSEGV');");
    const { stdout } = doctor(storage);
    assert.match(stdout, /^## webgpu: not available\n\n- It ended the process that tested it \(SIGSEGV.*\)\. /m);
    assert.match(stdout, /^## wasm: available\n\n- Device: CPU, WebAssembly.*\n- Version: .*\n- Self-test: passed/m);
    assert.match(stdout, /^- TypeScript: \*\*wasm\*\*, .*SIGSEGV/m);
  });

  it('says which option it does not know', () => {
    const { status, stderr } = doctor(temporaryStorage(), '--fast');
    assert.equal(status, 2);
    assert.match(stderr, /--fast/);
  });
});
