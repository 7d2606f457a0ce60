import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unavailable } from '../../src/protocol/diagnosis';
import { Backends } from '../../src/runs/backends/backends';
import { DiagnosisCache, diagnosisKey } from '../../src/runs/backends/diagnosisCache';

const MOST_MS = 20;

describe('what was found out about backends', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-cache-'));
  const storage = path.join(folder, 'storage');
  const runner = path.join(folder, 'runner.js');
  const diagnosis = unavailable('webgpu', 'no GPU', null);
  const own = process.env['VK_ICD_FILENAMES'];

  beforeEach(() => {
    fs.rmSync(storage, { recursive: true, force: true });
    fs.writeFileSync(runner, 'one version');
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
    if (own === undefined) delete process.env['VK_ICD_FILENAMES'];
    else process.env['VK_ICD_FILENAMES'] = own;
  });

  it('is kept from one process to the next', () => {
    new DiagnosisCache(storage).set('webgpu', 'key', diagnosis);
    assert.deepEqual(new DiagnosisCache(storage).get('webgpu', 'key'), diagnosis);
    assert.equal(new DiagnosisCache(storage).get('wasm', 'key'), undefined);
  });

  it('is thrown away when a version or a driver changes', () => {
    const key = () => diagnosisKey(runner, 'v20', '1.0');
    const first = key();
    assert.equal(key(), first);
    assert.notEqual(diagnosisKey(runner, 'v22', '1.0'), first, 'Node');
    assert.notEqual(diagnosisKey(runner, 'v20', '1.1'), first, 'package');
    fs.writeFileSync(runner, 'another version');
    assert.notEqual(key(), first, 'Convolab');
    const driver = path.join(folder, 'driver.json');
    process.env['VK_ICD_FILENAMES'] = driver;
    const missing = key();
    fs.writeFileSync(driver, '{}');
    const installed = key();
    fs.writeFileSync(driver, '{"another":"version"}');
    assert.equal(new Set([first, missing, installed, key()]).size, 4);
  });

  it('is thrown away after a week', () => {
    const cache = new DiagnosisCache(storage);
    cache.set('webgpu', 'key', diagnosis);
    const file = path.join(storage, 'backends.json');
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(/"at":\d+/, `"at":${Date.now() - 8 * 24 * 3600 * 1000}`));
    assert.equal(cache.get('webgpu', 'key'), undefined);
  });

  it('is found out anew when its file can not be read', () => {
    const cache = new DiagnosisCache(storage);
    cache.set('webgpu', 'key', diagnosis);
    fs.writeFileSync(path.join(storage, 'backends.json'), '{"version":1,"entr');
    assert.equal(cache.get('webgpu', 'key'), undefined);
    assert.equal(cache.set('webgpu', 'key', diagnosis), true);
    assert.deepEqual(cache.get('webgpu', 'key'), diagnosis);
  });

  it('harms nobody when it can not be written', () => {
    fs.writeFileSync(storage, 'a file where the folder should be');
    const cache = new DiagnosisCache(storage);
    assert.equal(cache.set('webgpu', 'key', diagnosis), false);
    assert.equal(cache.get('webgpu', 'key'), undefined);
  });

  it(`is enough to choose a backend in less than ${MOST_MS} ms`, async () => {
    const backends = new Backends({ runnerPath: runner, nodePath: process.execPath, storage });
    backends.distrust('webgpu', 'the GPU was lost');
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      await backends.candidates('auto', 'typescript');
      times.push(performance.now() - start);
    }
    // The least: a busy machine says nothing about the others.
    assert.ok(Math.min(...times) < MOST_MS, `${times.join(', ')} ms`);
  });
});
