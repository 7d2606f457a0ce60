import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { placePythonSupport } from '../../src/extension/pythonSupport';

describe('what Python needs in the folder that is open', () => {
  let temp: string;
  let folder: string;
  beforeEach(() => {
    temp = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-python-'));
    folder = path.join(temp, 'learner');
    write('support/.convolab/python/tensorflow/__init__.py', 'stubs');
    write('support/pyrightconfig.json', 'ours');
    write('learner/squeezenet/logits.py', 'mine');
  });
  afterEach(() => fs.rmSync(temp, { recursive: true }));

  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(temp, name)), { recursive: true });
    fs.writeFileSync(path.join(temp, name), text);
  };
  const read = (name: string): string | undefined =>
    fs.existsSync(path.join(temp, name)) ? fs.readFileSync(path.join(temp, name), 'utf8') : undefined;
  const place = (): Promise<boolean> => placePythonSupport(path.join(temp, 'support'), folder, ['squeezenet']);

  it('is the stubs and a configuration, where there are exercises only', async () => {
    write('learner/.vscode/settings.json', '{}');
    write('learner/notes.md', 'notes');
    assert.equal(await place(), true);
    assert.equal(read('learner/.convolab/python/tensorflow/__init__.py'), 'stubs');
    assert.equal(read('learner/pyrightconfig.json'), 'ours');
    assert.deepEqual(fs.readdirSync(path.join(folder, 'squeezenet')), ['logits.py']);
  });

  it('follows the extension: new stubs replace old ones, and those of a module that has gone are removed', async () => {
    await place();
    write('learner/.convolab/python/tensorflow/__init__.py', 'older stubs');
    write('learner/.convolab/python/tensorflow/gone.py', 'older stubs');
    write('learner/.convolab/python/theano/__init__.py', 'older stubs');
    await place();
    assert.equal(read('learner/.convolab/python/tensorflow/__init__.py'), 'stubs');
    assert.equal(read('learner/.convolab/python/tensorflow/gone.py'), undefined);
    assert.deepEqual(fs.readdirSync(path.join(folder, '.convolab/python')), ['tensorflow']);
  });

  it("leaves the learner's own configuration and stubs alone", async () => {
    write('learner/pyrightconfig.json', 'mine');
    write('learner/typings/tensorflow/__init__.pyi', 'mine');
    write('learner/.convolab/tfjs.d.ts', 'of the other language');
    await place();
    assert.equal(read('learner/pyrightconfig.json'), 'mine');
    assert.equal(read('learner/typings/tensorflow/__init__.pyi'), 'mine');
    assert.equal(read('learner/.convolab/tfjs.d.ts'), 'of the other language');
  });

  for (const own of ['main.py', 'notebook.ipynb', 'project/main.txt']) {
    it(`is no configuration beside ${own}, which it would concern as well`, async () => {
      write(`learner/${own}`, '');
      assert.equal(await place(), true);
      assert.equal(read('learner/pyrightconfig.json'), undefined);
    });
  }

  for (const mark of ['pyproject.toml', 'requirements.txt', '.venv/pyvenv.cfg']) {
    it(`is nothing in a Python project with packages of its own, as ${mark} tells`, async () => {
      write(`learner/${mark}`, '');
      assert.equal(await place(), false);
      assert.equal(fs.existsSync(path.join(folder, '.convolab')), false);
      assert.equal(read('learner/pyrightconfig.json'), undefined);
    });
  }

  it('is kept up to date in a folder that became a Python project later', async () => {
    await place();
    write('learner/requirements.txt', '');
    write('learner/.convolab/python/tensorflow/__init__.py', 'older stubs');
    assert.equal(await place(), true);
    assert.equal(read('learner/.convolab/python/tensorflow/__init__.py'), 'stubs');
  });
});
