import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PackFolders, packFolderOf } from '../../src/extension/packFolders';

const OWN = path.join(__dirname, '../../exercises');

describe('folders of courses', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-folders-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const place = (...names: string[]): void => {
    for (const name of names) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), '{}');
    }
  };
  const COURSE = ['course/pack.json', 'course/network/network.json', 'course/01_pool/exercise.json'];

  it('are found from any file in them', () => {
    place(...COURSE, 'course/01_pool/typescript/mistakes/sum.ts');
    const deep = path.join(folder, 'course/01_pool/typescript/mistakes');
    assert.equal(new PackFolders().exerciseFolder(deep), path.join(folder, 'course/01_pool'));
    assert.equal(new PackFolders().exerciseFolder(path.join(folder, 'course')), null);
  });

  it('are not those of other projects, which may have files of the same names', () => {
    place('project/exercise.json', 'project/src/a.ts', 'pack.json');
    assert.equal(new PackFolders().exerciseFolder(path.join(folder, 'project/src')), null);
  });

  it('are looked for once, until it is said that they may have changed', () => {
    const folders = new PackFolders();
    const deep = path.join(folder, 'course/01_pool/typescript');
    assert.equal(folders.exerciseFolder(deep), null);
    place(...COURSE);
    assert.equal(folders.exerciseFolder(deep), null);
    folders.forget();
    assert.equal(folders.exerciseFolder(deep), path.join(folder, 'course/01_pool'));
  });

  it('are told from the names of the files that a course is made of', () => {
    for (const name of ['pack.json', 'network/network.json', '01_pool/exercise.json', '01_pool/hints.md']) {
      assert.equal(packFolderOf(path.join(folder, 'course', name)), path.join(folder, 'course'), name);
    }
    for (const name of ['network.json', 'package.json', '01_pool/typescript/solution.ts']) {
      assert.equal(packFolderOf(path.join(folder, 'course', name)), undefined, name);
    }
  });

  it('bear the id of the course, so that it need not be read to be known', () => {
    for (const name of fs.readdirSync(OWN)) {
      const { id } = JSON.parse(fs.readFileSync(path.join(OWN, name, 'pack.json'), 'utf8')) as { id: string };
      assert.equal(id, name);
    }
  });
});
