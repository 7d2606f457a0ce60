import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { FileAccessError } from '../../src/extension/errors';
import { backupName, keepBackup, placeFile, placeSupport } from '../../src/extension/learnerFiles';

describe("learners' files", () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-files-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const inFolder = (...names: string[]): string => path.join(folder, ...names);
  const read = (...names: string[]): string => fs.readFileSync(inFolder(...names), 'utf8');

  describe('placing one', () => {
    it('makes the file and the folder above it', async () => {
      assert.equal(await placeFile(inFolder('squeezenet/logits.ts'), 'starter'), true);
      assert.equal(read('squeezenet/logits.ts'), 'starter');
    });

    it('never touches what is there', async () => {
      fs.writeFileSync(inFolder('logits.ts'), 'mine');
      assert.equal(await placeFile(inFolder('logits.ts'), 'starter'), false);
      assert.equal(read('logits.ts'), 'mine');
    });

    it('has one of many at once make it', async () => {
      const places = Array.from({ length: 20 }, (_, index) => placeFile(inFolder('logits.ts'), `starter ${index}`));
      const made = (await Promise.all(places)).flatMap((isNew, index) => (isNew ? index : []));
      assert.equal(made.length, 1);
      assert.equal(read('logits.ts'), `starter ${made[0]}`);
    });

    it('leaves no half a file when it cannot be written', async () => {
      const unwritable = undefined as unknown as string;
      await assert.rejects(placeFile(inFolder('logits.ts'), unwritable));
      assert.equal(fs.existsSync(inFolder('logits.ts')), false);
    });
  });

  describe('placing what editing needs', () => {
    beforeEach(() => {
      fs.mkdirSync(inFolder('support/.convolab'), { recursive: true });
      fs.writeFileSync(inFolder('support/tsconfig.json'), 'ours');
      fs.writeFileSync(inFolder('support/.convolab/tfjs.d.ts'), 'types');
    });
    const place = (): Promise<void> => placeSupport(inFolder('support'), inFolder('squeezenet'));

    it('copies all of it', async () => {
      await place();
      assert.equal(read('squeezenet/tsconfig.json'), 'ours');
      assert.equal(read('squeezenet/.convolab/tfjs.d.ts'), 'types');
    });

    it("refreshes the types and leaves the learner's configuration", async () => {
      await place();
      fs.writeFileSync(inFolder('squeezenet/tsconfig.json'), 'mine');
      fs.writeFileSync(inFolder('squeezenet/.convolab/tfjs.d.ts'), 'older types');
      await place();
      assert.equal(read('squeezenet/tsconfig.json'), 'mine');
      assert.equal(read('squeezenet/.convolab/tfjs.d.ts'), 'types');
      assert.deepEqual(fs.readdirSync(inFolder('squeezenet/.convolab')), ['tfjs.d.ts']);
    });
  });

  describe('keeping a backup', () => {
    const now = new Date(2026, 10, 23, 12, 34, 56);

    it('names it after the file and the local time', () => {
      assert.equal(backupName('/a/logits.ts', now), 'logits.backup-2026-11-23T12-34-56.ts');
    });

    it('keeps the bytes of a saved file, whatever they are', async () => {
      const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x41]);
      fs.writeFileSync(inFolder('logits.ts'), bytes);
      const backup = await keepBackup(inFolder('logits.ts'), null, now);
      assert.deepEqual(fs.readFileSync(backup), bytes);
    });

    it('keeps the unsaved text, and overwrites no other backup', async () => {
      const names: string[] = [];
      for (const text of ['first', 'second']) {
        names.push(path.basename(await keepBackup(inFolder('logits.ts'), text, now)));
      }
      assert.deepEqual(names, ['logits.backup-2026-11-23T12-34-56.ts', 'logits.backup-2026-11-23T12-34-56-2.ts']);
      assert.equal(read(names[0]!), 'first');
      assert.equal(read(names[1]!), 'second');
    });
  });

  it('have errors that say what to do', () => {
    const messageOf = (code: string): string => {
      const cause = Object.assign(new Error(code), { code });
      return new FileAccessError('The exercise cannot be copied to /a', cause).message;
    };
    assert.match(messageOf('EACCES'), /only be read, not written\. Change its permissions/);
    assert.match(messageOf('EROFS'), /only be read, not written/);
    assert.match(messageOf('ENOSPC'), /no space left on the disk\. Free some/);
    assert.match(messageOf('ENOENT'), /no longer exists/);
    assert.match(messageOf('EWHATEVER'), /^The exercise cannot be copied to \/a: EWHATEVER$/);
  });
});
