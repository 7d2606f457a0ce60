import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type Checkpoint, CheckpointFile, DamagedCheckpointError } from '../../src/runs/checkpointFile';

const CHECKPOINT: Checkpoint = {
  version: 1,
  exercise: 'training',
  language: 'python',
  sourceSha256: 'abc',
  plan: { size: 24, batch: 32, steps: 10, evaluateEvery: 5, evaluateImages: 100, bar: 0.4, seed: 0 },
  history: { steps: [{ step: 1, loss: 2.3, accuracy: null }], evaluations: [] },
  result: null,
  snapshot: {
    step: 1,
    weights: [
      { shape: [2, 2], dtype: 'float32', bytes: new Uint8Array(Float32Array.of(1, -2, 0.5, 10).buffer) },
      { shape: [], dtype: 'float32', bytes: new Uint8Array(Float32Array.of(10).buffer) },
    ],
    optimizer: [{ shape: [], dtype: 'int32', bytes: new Uint8Array(Int32Array.of(1).buffer) }],
  },
};

describe('a checkpoint’s file', () => {
  let folder: string;
  let file: CheckpointFile;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-checkpoint-'));
    file = CheckpointFile.in(path.join(folder, 'trainings'), 'file:///a/training.py');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('gives back what was written', async () => {
    assert.equal(await file.read(), null);
    await file.write(CHECKPOINT);
    assert.deepEqual(await file.read(), CHECKPOINT);
  });

  it('has the last of several that are written at once, and nothing beside', async () => {
    const steps = [2, 3, 4];
    await Promise.all(steps.map((step) => file.write({ ...CHECKPOINT, snapshot: { ...CHECKPOINT.snapshot, step } })));
    assert.equal((await file.read())?.snapshot.step, 4);
    assert.deepEqual(fs.readdirSync(path.dirname(file.path)), [path.basename(file.path)]);
  });

  it('is another one for another learner’s file', () => {
    assert.notEqual(CheckpointFile.in(folder, 'file:///a/training.ts').path, CheckpointFile.in(folder, 'b').path);
  });

  for (const [what, damage] of [
    ['a bit of the weights is another one', (bytes: Buffer) => (bytes[bytes.length - 1]! ^= 1)],
    ['a figure of the history is another one', (bytes: Buffer) => bytes.write('9', bytes.indexOf('2.3'))],
    ['it was cut', (bytes: Buffer) => bytes.fill(0, bytes.length - 5)],
    ['it is something else', (bytes: Buffer) => bytes.fill('x')],
  ] as const) {
    it(`is set aside where ${what}, and not written over`, async () => {
      await file.write(CHECKPOINT);
      const bytes = fs.readFileSync(file.path);
      damage(bytes);
      fs.writeFileSync(file.path, bytes);
      await assert.rejects(file.read(), DamagedCheckpointError);
      assert.deepEqual(fs.readFileSync(`${file.path}.damaged`), bytes);
      assert.equal(await file.read(), null);
    });
  }

  it('of a form that is not known is set aside as well', async () => {
    await file.write({ ...CHECKPOINT, version: 2 as never });
    await assert.rejects(file.read(), /another form/);
  });

  it('stays where the next can’t be written', async () => {
    await file.write(CHECKPOINT);
    // Nothing can be moved to where a folder is.
    const other = new CheckpointFile(path.join(folder, 'taken'));
    fs.mkdirSync(path.join(other.path, 'inside'), { recursive: true });
    await assert.rejects(other.write(CHECKPOINT));
    assert.deepEqual(fs.readdirSync(folder).sort(), ['taken', 'trainings']);
  });
});
