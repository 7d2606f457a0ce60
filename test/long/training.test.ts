import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { TrainingEvent } from '../../src/protocol/trainingEvent';

const root = path.resolve(__dirname, '../..');
const CLI = path.join(root, 'dist/cli.js');
const EXERCISE = path.join(root, 'exercises/squeezenet/16_training');
/** What is promised on wasm with two cores that have nothing else to do. */
const LONGEST_MS = 8 * 60_000;

describe('the training of the last exercise', () => {
  let storage: string;
  before(() => (storage = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-training-'))));
  after(() => fs.rmSync(storage, { recursive: true, force: true }));

  for (const file of ['typescript/solution.ts', 'python/solution.py']) {
    it(`reaches its bar on wasm within eight minutes: ${file}`, () => {
      const start = performance.now();
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [CLI, 'train', path.join(EXERCISE, file), '--backend', 'wasm', '--json'],
        { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, CONVOLAB_STORAGE: storage } },
      );
      const took = performance.now() - start;
      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as TrainingEvent);
      const last = events.at(-1);
      assert.ok(last?.type === 'finished', stderr);
      const { status, evaluation } = last.result;
      console.log(`      ${((evaluation?.accuracy ?? 0) * 100).toFixed(1)} % in ${(took / 60_000).toFixed(1)} min`);
      assert.equal(status, 'passed');
      assert.ok(took <= LONGEST_MS, `it took ${Math.round(took / 1000)} s`);
    });
  }
});
