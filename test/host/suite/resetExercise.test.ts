import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerMessages, cleanUp, write } from '../learnerFolder';
import { BOTH, python, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

for (const file of BOTH) {
  describe(`resetting an exercise in ${file.language}`, () => {
    afterEach(cleanUp);

    const { comment } = file.words;
    const mine = comment('mine');

    const backups = (): string[] =>
      fs.readdirSync(path.dirname(file.uri.fsPath)).filter((name) => /^logits\.backup-/.test(name));

    const reset = async (answer: string | undefined): Promise<string[]> => {
      const questions = answerMessages('showWarningMessage', answer);
      try {
        await vscode.commands.executeCommand('convolab.reset');
      } finally {
        questions.restore();
      }
      return questions.asked;
    };

    it('keeps the unsaved text in a dated file, puts the starter back, and can be undone', async () => {
      const document = await file.open();
      await write(document, mine);
      assert.equal((await reset('Reset')).length, 1);
      assert.equal(document.getText(), file.program('starter'));
      assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), file.program('starter'));
      const [backup, ...others] = backups();
      assert.deepEqual(others, []);
      assert.match(backup!, /^logits\.backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\w+$/);
      assert.equal(path.extname(backup!), file.words.suffix);
      const folder = path.dirname(file.uri.fsPath);
      assert.equal(fs.readFileSync(path.join(folder, backup!), 'utf8'), mine);

      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), mine);
    });

    it('changes nothing when the learner does not confirm', async () => {
      const document = await file.open();
      await write(document, mine);
      await reset(undefined);
      assert.equal(document.getText(), mine);
      assert.deepEqual(backups(), []);
    });

    it('keeps a backup for each reset within one second', async () => {
      const document = await file.open();
      for (const text of [comment('first'), comment('second')]) {
        await write(document, text);
        await reset('Reset');
      }
      const folder = path.dirname(file.uri.fsPath);
      const texts = backups().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
      assert.deepEqual(texts.sort(), [comment('first'), comment('second')]);
    });

    it('says so when the backup is gone before the learner opens it', async () => {
      const document = await file.open();
      await write(document, mine);
      const folder = path.dirname(file.uri.fsPath);
      const offers = answerMessages('showInformationMessage', () => {
        for (const name of backups()) fs.rmSync(path.join(folder, name));
        return 'Open Backup';
      });
      const errors = answerMessages('showErrorMessage', undefined);
      try {
        await reset('Reset');
        await waitFor('the message', () => errors.asked.length > 0);
      } finally {
        offers.restore();
        errors.restore();
      }
      assert.match(errors.asked.join(), /logits\.backup-.* cannot be opened/);
    });

    it('asks nothing where there is nothing to reset', async () => {
      await file.open();
      assert.deepEqual(await reset('Reset'), []);
      assert.deepEqual(backups(), []);
    });
  });
}

describe('resetting an exercise in one language', () => {
  afterEach(cleanUp);

  it('leaves the file of the other language as it is', async () => {
    const [own, other] = [python.words.comment('mine'), typescript.words.comment('mine')];
    await write(await typescript.open(), other);
    await write(await python.open(), own);
    const questions = answerMessages('showWarningMessage', 'Reset');
    try {
      await vscode.commands.executeCommand('convolab.reset', python.uri);
    } finally {
      questions.restore();
    }
    assert.equal((await vscode.workspace.openTextDocument(python.uri)).getText(), python.program('starter'));
    assert.equal((await vscode.workspace.openTextDocument(typescript.uri)).getText(), other);
  });
});
