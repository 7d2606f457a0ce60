import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerMessages, cleanUp, panelTab, write } from '../learnerFolder';
import { LearnersFile } from '../learnersFile';
import { waitFor } from '../waitFor';

const SHOW = 'Show the Solution';
/** An exercise that no other suite of this window passes: once passed, it stays so. */
const EXERCISE = '14_accuracy';
const typescript = new LearnersFile('typescript', EXERCISE);

/** Asks for the solution, giving one answer after another; what was asked. */
async function compare(uri: vscode.Uri, ...answers: string[]): Promise<string[]> {
  const questions = answerMessages('showWarningMessage', () => answers.shift());
  try {
    await vscode.commands.executeCommand('convolab.compareWithSolution', uri);
  } finally {
    questions.restore();
  }
  return questions.asked;
}

const shownDiff = (): vscode.TabInputTextDiff | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find((input) => input instanceof vscode.TabInputTextDiff);

const check = ({ uri }: LearnersFile): Thenable<unknown> => vscode.commands.executeCommand('convolab.runChecks', uri);

describe('comparing with the solution before the own code has passed', () => {
  beforeEach(async () => {
    await typescript.open();
    await check(typescript);
  });
  afterEach(cleanUp);

  it('shows nothing to who answers the second question with no', async () => {
    assert.equal((await compare(typescript.uri, SHOW)).length, 2);
    assert.equal(shownDiff(), undefined);
  });

  it('gives way to a hint to who asks for one', async () => {
    await vscode.window.tabGroups.close(await waitFor('the panel', panelTab));
    assert.equal((await compare(typescript.uri, 'Show a Hint')).length, 1);
    await waitFor('the panel with the hint', panelTab);
    assert.equal(shownDiff(), undefined);
  });
});

for (const file of [typescript, new LearnersFile('python', EXERCISE)]) {
  describe(`comparing with the solution in ${file.language}`, () => {
    afterEach(cleanUp);

    it('is asked about twice before the own code has passed, and then not any more', async () => {
      const document = await file.open();
      await check(file);
      const [first, second, ...others] = await compare(file.uri, SHOW, SHOW);
      assert.match(first!, /^Show the solution of “The accuracy” before yours has passed\?$/);
      assert.equal(second, 'Really show it now?');
      assert.deepEqual(others, []);
      const { original, modified } = await waitFor('the comparison', shownDiff);
      assert.equal(original.toString(), file.uri.toString());
      assert.equal((await vscode.workspace.openTextDocument(modified)).getText(), file.program('solution'));

      await write(document, file.program('solution'));
      await check(file);
      assert.deepEqual(await compare(file.uri), []);

      await write(document, file.program('starter'));
      await check(file);
      assert.deepEqual(await compare(file.uri), [], 'what has passed once has passed');
    });
  });
}
