import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { cleanUp } from '../learnerFolder';
import { BOTH, python, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

type Item = vscode.QuickPickItem & { language: string };

/** Answers the question for the language in the learner's place, with an item's label; gives what was asked. */
function answerQuestion(label: string | undefined): { asked: Item[][]; restore: () => void } {
  const own = vscode.window.showQuickPick;
  const asked: Item[][] = [];
  const replace = (value: unknown): void => {
    Object.defineProperty(vscode.window, 'showQuickPick', { value, configurable: true, writable: true });
  };
  replace((items: Item[]) => {
    asked.push(items);
    return Promise.resolve(items.find((item) => item.label === label));
  });
  return { asked, restore: () => replace(own) };
}

const SETTING = 'convolab.language';
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
const choice = (): string | undefined => settings().inspect<string>(SETTING)?.globalValue;
const forget = async (): Promise<void> => {
  await settings().update(SETTING, undefined, vscode.ConfigurationTarget.Global);
  await settings().update(SETTING, undefined, vscode.ConfigurationTarget.Workspace);
};

/** Opens the exercise as a click in the tree does, answering the question if there is one. */
async function open(answer: string | undefined): Promise<Item[][]> {
  const question = answerQuestion(answer);
  try {
    await vscode.commands.executeCommand('convolab.open', 'logits');
  } finally {
    question.restore();
  }
  return question.asked;
}

const isThere = (): boolean[] => BOTH.map(({ uri }) => fs.existsSync(uri.fsPath));

describe('the language of the exercises', () => {
  beforeEach(forget);
  afterEach(async () => {
    await forget();
    await cleanUp();
  });

  it('is Python where nobody has chosen', () => {
    assert.equal(settings().get(SETTING), 'python');
  });

  it('is asked for with the first exercise, and never again', async () => {
    const [items, ...others] = await open('TypeScript');
    assert.deepEqual(others, []);
    assert.deepEqual(
      items?.map(({ label }) => label),
      ['Python', 'TypeScript'],
    );
    assert.ok(items.every(({ detail }) => detail && detail.length < 90));
    assert.equal(choice(), 'typescript');
    assert.deepEqual(isThere(), [false, true]);
    assert.deepEqual(await open('Python'), []);
    assert.equal(choice(), 'typescript');
  });

  it('can be left unanswered, which opens nothing and keeps nothing', async () => {
    assert.equal((await open(undefined)).length, 1);
    assert.deepEqual(isThere(), [false, false]);
    assert.equal(choice(), undefined);
  });

  it('can be chosen anew at any time', async () => {
    await open('TypeScript');
    const question = answerQuestion('Python');
    try {
      assert.equal(await vscode.commands.executeCommand('convolab.chooseLanguage'), 'python');
    } finally {
      question.restore();
    }
    assert.equal(choice(), 'python');
    assert.deepEqual(await open(undefined), []);
    assert.deepEqual(isThere(), [true, true]);
  });

  it('of one folder goes before the choice for all', async () => {
    await settings().update(SETTING, 'typescript', vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await open(undefined), []);
    assert.deepEqual(isThere(), [false, true]);
    const question = answerQuestion('Python');
    try {
      await vscode.commands.executeCommand('convolab.chooseLanguage');
    } finally {
      question.restore();
    }
    assert.equal(settings().inspect<string>(SETTING)?.workspaceValue, 'python');
    assert.equal(choice(), undefined);
  });

  it('is asked for where the setting says one that there is not', async () => {
    await settings().update(SETTING, 'cobol', vscode.ConfigurationTarget.Global);
    assert.equal((await open('Python')).length, 1);
    assert.equal(choice(), 'python');
    assert.deepEqual(isThere(), [true, false]);
  });

  it('can be another one for one exercise, without a question', async () => {
    await open('Python');
    const question = answerQuestion(undefined);
    try {
      await vscode.commands.executeCommand('convolab.openInTypescript', 'logits');
    } finally {
      question.restore();
    }
    assert.deepEqual(question.asked, []);
    assert.equal(choice(), 'python');
    assert.deepEqual(isThere(), [true, true]);
    const active = await waitFor('the file', () => vscode.window.activeTextEditor?.document.uri.fsPath);
    assert.equal(active, typescript.uri.fsPath);
  });

  it('is that of a keybinding’s arguments', async () => {
    await vscode.commands.executeCommand('convolab.open', { exercise: 'squeezenet/logits', language: 'python' });
    assert.deepEqual(isThere(), [true, false]);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, python.uri.fsPath);
  });
});
