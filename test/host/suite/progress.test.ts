import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { answerMessages, cleanUp, workspaceFolder, write } from '../learnerFolder';
import { python } from '../learnersFile';
import { waitFor } from '../waitFor';

type Dialog = 'showSaveDialog' | 'showOpenDialog';

/** Answers a dialog for a file in the learner's place; gives the editor's own function back. */
function answerDialog(kind: Dialog, answer: unknown): () => void {
  const own = vscode.window[kind];
  const replace = (value: unknown): void => {
    Object.defineProperty(vscode.window, kind, { value, configurable: true, writable: true });
  };
  replace(() => Promise.resolve(answer));
  return () => replace(own);
}

interface Exported {
  convolabProgress: {
    version: number;
    passed: Record<string, Record<string, string>>;
    code?: Record<string, Record<string, { at: string; text: string }>>;
  };
}

describe('progress', () => {
  afterEach(cleanUp);

  const file = (): string => path.join(workspaceFolder(), 'progress.json');

  async function exported(): Promise<Exported> {
    const restore = answerDialog('showSaveDialog', vscode.Uri.file(file()));
    try {
      await vscode.commands.executeCommand('convolab.exportProgress');
    } finally {
      restore();
    }
    return JSON.parse(fs.readFileSync(file(), 'utf8')) as Exported;
  }

  async function importText(text: string): Promise<string> {
    fs.writeFileSync(file(), text);
    const restore = answerDialog('showOpenDialog', [vscode.Uri.file(file())]);
    const errors = answerMessages('showErrorMessage', undefined);
    try {
      await vscode.commands.executeCommand('convolab.importProgress');
    } finally {
      restore();
      errors.restore();
    }
    return errors.asked.join();
  }

  it('has an exercise as soon as it is passed, with the first time that it was', async () => {
    const document = await python.open();
    await write(document, python.program('solution'));
    await vscode.commands.executeCommand('convolab.runChecks', python.uri);
    const { convolabProgress } = await waitFor('the progress to have it', async () => {
      const all = await exported();
      return all.convolabProgress.passed['squeezenet/logits'] && all;
    });
    const first = convolabProgress.passed['squeezenet/logits']!['python']!;
    assert.ok(Date.parse(first) <= Date.now());
    await vscode.commands.executeCommand('convolab.runChecks', python.uri);
    assert.equal((await exported()).convolabProgress.passed['squeezenet/logits']!['python'], first);
  });

  it('keeps the code that passed, whatever becomes of the file', async () => {
    const document = await python.open();
    const passing = `${python.program('solution')}\n# as it passed\n`;
    await write(document, passing);
    await vscode.commands.executeCommand('convolab.runChecks', python.uri);
    const { convolabProgress } = await waitFor('the code to be kept', async () => {
      const all = await exported();
      return all.convolabProgress.code?.['squeezenet/logits']?.['python']?.text === passing && all;
    });
    assert.ok(Date.parse(convolabProgress.code!['squeezenet/logits']!['python']!.at) <= Date.now());
    await write(document, '# all gone\n');
    await vscode.commands.executeCommand('convolab.showPassedCode', python.uri);
    const input = await waitFor('the comparison', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab?.input instanceof vscode.TabInputTextDiff && tab.input;
    });
    assert.equal(input.modified.toString(), python.uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), passing);
  });

  it('takes in what a file has, and loses nothing by it', async () => {
    const before = (await exported()).convolabProgress.passed;
    const passed = { 'squeezenet/loss': { typescript: '2020-01-01T00:00:00.000Z' } };
    assert.equal(await importText(JSON.stringify({ convolabProgress: { version: 1, passed } })), '');
    assert.deepEqual((await exported()).convolabProgress.passed, { ...before, ...passed });
  });

  it('says of another file that there is none in it', async () => {
    for (const text of ['{}', 'no JSON', '{"convolabProgress": {"version": 2, "passed": {}}}']) {
      assert.match(await importText(text), /progress\.json holds no progress of Convolab's/);
    }
  });
});
