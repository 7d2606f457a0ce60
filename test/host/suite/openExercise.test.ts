import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerMessages, cleanUp, lineOf, panelTab, readOnly, workspaceFolder, write } from '../learnerFolder';
import { BOTH, python, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

describe('opening an exercise', () => {
  afterEach(cleanUp);

  for (const file of BOTH) {
    it(`in ${file.language} copies the starter and shows it in the first column, the panel beside it`, async () => {
      await file.open();
      assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), file.program('starter'));
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.uri.toString());
      assert.equal(vscode.window.activeTextEditor?.document.languageId, file.language);
      assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
      const tab = await waitFor('the panel', () => panelTab());
      assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
      assert.equal(tab.label, 'Logits by global average pooling');
    });

    it(`in ${file.language} never overwrites what is there`, async () => {
      const mine = file.words.comment('mine');
      fs.mkdirSync(path.dirname(file.uri.fsPath));
      fs.writeFileSync(file.uri.fsPath, mine);
      const document = await file.open();
      assert.equal(document.getText(), mine);
      assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), mine);
    });

    it(`in ${file.language} copies once when it is asked for many times at once`, async () => {
      await Promise.all(Array.from({ length: 10 }, () => file.request()));
      assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), file.program('starter'));
      await waitFor('the panel', () => panelTab());
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.equal(tabs.length, 2);
    });
  }

  it('in both languages gives two files beside each other', async () => {
    await python.open();
    await typescript.open();
    for (const file of BOTH) assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), file.program('starter'));
    await waitFor('the panel', () => panelTab());
    const names = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.deepEqual(names.sort(), ['Logits by global average pooling', 'logits.py', 'logits.ts']);
  });

  it('copies what completions in Python need into the folder, and nothing beside the file', async () => {
    await python.open();
    const stubs = path.join(workspaceFolder(), '.convolab/python');
    assert.deepEqual(fs.readdirSync(stubs).sort(), ['README.md', 'keras', 'numpy', 'tensorflow']);
    assert.equal(fs.existsSync(path.join(workspaceFolder(), 'pyrightconfig.json')), true);
    assert.deepEqual(fs.readdirSync(path.dirname(python.uri.fsPath)), ['logits.py']);
  });

  it('copies the types that completions need, and leaves a configuration of the learner alone', async () => {
    const folder = path.join(workspaceFolder(), 'squeezenet');
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
    await typescript.open();
    assert.notEqual(fs.readdirSync(path.join(folder, '.convolab')).length, 0);
    assert.equal(fs.readFileSync(path.join(folder, 'tsconfig.json'), 'utf8'), '{}');
  });

  it('brings types of an earlier version up to date', async () => {
    await typescript.open();
    const folder = path.join(workspaceFolder(), 'squeezenet/.convolab');
    const names = fs.readdirSync(folder);
    const file = path.join(folder, names[0]!);
    const fresh = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, '// old');
    await typescript.open();
    assert.equal(fs.readFileSync(file, 'utf8'), fresh);
    assert.deepEqual(fs.readdirSync(folder), names);
  });

  it('says what is in the way and changes nothing', async () => {
    const inTheWay = path.join(workspaceFolder(), 'squeezenet');
    fs.writeFileSync(inTheWay, 'a file');
    const errors = answerMessages('showErrorMessage', undefined);
    try {
      await python.request();
    } finally {
      errors.restore();
    }
    assert.match(errors.asked.join(), /cannot be copied to .*squeezenet: a file of that name is in the way/);
    assert.equal(fs.readFileSync(inTheWay, 'utf8'), 'a file');
  });

  it('says so where the folder may only be read', async function () {
    const folder = workspaceFolder();
    const protect = readOnly(folder);
    if (!protect) return this.skip();
    const errors = answerMessages('showErrorMessage', undefined);
    try {
      await python.request();
    } finally {
      errors.restore();
      protect.undo();
    }
    assert.match(errors.asked.join(), /cannot be copied to .*squeezenet: it may only be read/);
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('says so when the exercise is not known', async () => {
    const errors = answerMessages('showErrorMessage', undefined);
    try {
      await vscode.commands.executeCommand('convolab.open', 'nothing');
    } finally {
      errors.restore();
    }
    assert.match(errors.asked.join(), /no exercise "nothing"/);
  });
});

for (const file of BOTH) {
  describe(`the lens above the method in ${file.language}`, () => {
    afterEach(cleanUp);

    const { comment, method } = file.words;
    const lenses = async (uri = file.uri): Promise<vscode.CodeLens[]> => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return all.filter(({ command }) => command?.command.startsWith('convolab.'));
    };

    it('is at the declaration, and follows it', async () => {
      const document = await file.open();
      const [lens] = await waitFor('a lens', async () => (await lenses()).length > 0 && lenses());
      assert.equal(lens?.command?.command, 'convolab.runChecks');
      assert.equal(lens.range.start.line, lineOf(file.program('starter'), method));
      await write(document, `${comment(`${method}self) {}`)}\n${file.program('starter')}`);
      const [moved] = await lenses();
      assert.equal(moved?.range.start.line, lineOf(file.program('starter'), method) + 1);
    });

    it('is in the first line where the method is missing', async () => {
      const document = await file.open();
      await write(document, comment('nothing'));
      const [lens] = await lenses();
      assert.equal(lens?.range.start.line, 0);
    });

    it("is in an exercise's own programs, for its author", async () => {
      const uri = vscode.Uri.file(file.programPath('starter'));
      await vscode.workspace.openTextDocument(uri);
      assert.deepEqual(
        (await lenses(uri)).map(({ command }) => command?.command),
        ['convolab.runChecks', 'convolab.showHint'],
      );
    });

    it('is not in other files', async () => {
      const uri = vscode.Uri.file(path.join(workspaceFolder(), `other${file.words.suffix}`));
      fs.writeFileSync(uri.fsPath, file.program('starter'));
      await vscode.workspace.openTextDocument(uri);
      assert.deepEqual(await lenses(uri), []);
    });
  });
}
