import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, panelTab, write } from '../learnerFolder';
import { BOTH, type LearnersFile, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

const MISSPELT: Record<LearnersFile['language'], { wrong: string; right: string }> = {
  python: { wrong: 'tf.reduce_meen(conv_layer, [1, 2])', right: 'tf.reduce_mean(conv_layer, [1, 2])' },
  typescript: { wrong: 'tf.logSofmax(convLayer)', right: 'tf.logSoftmax(convLayer)' },
};

const marksOf = ({ uri }: LearnersFile): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Convolab');

const actionsAt = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);

async function lensTitles({ uri }: LearnersFile): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.filter(({ command }) => command?.command.startsWith('convolab.')).map(({ command }) => command!.title);
}

describe('what the lamp offers at a mark', () => {
  afterEach(cleanUp);

  for (const file of BOTH) {
    it(`is the name that is near to a misspelt one in ${file.language}, and a hint`, async () => {
      const document = await file.open();
      const { wrong, right } = MISSPELT[file.language];
      await write(document, file.withBody(`return ${wrong}`));
      await vscode.commands.executeCommand('convolab.runChecks', file.uri);
      const [mark] = marksOf(file);
      const actions = await actionsAt(file.uri, mark!.range);
      const change = actions.find(({ title }) => title.startsWith('Change to'));
      assert.ok(change?.edit && change.isPreferred, mark!.message);
      assert.ok(await vscode.workspace.applyEdit(change.edit));
      assert.equal(document.getText(), file.withBody(`return ${right}`));
      const hint = actions.find(({ title }) => title === 'Show a hint');
      await vscode.window.tabGroups.close(await waitFor('the panel', () => panelTab()));
      await vscode.commands.executeCommand(hint!.command!.command, ...(hint!.command!.arguments as unknown[]));
      await waitFor('the panel with the hint', () => panelTab());
    });
  }

  it('is the layer of the line in the panel', async () => {
    const document = await typescript.open();
    await write(document, typescript.withBody('return tf.max(convLayer, [1, 2]);'));
    await vscode.commands.executeCommand('convolab.runChecks', typescript.uri);
    const [mark] = marksOf(typescript);
    const body = document
      .getText()
      .split('\n')
      .findIndex((line) => line.includes('tf.max('));
    const actions = await actionsAt(typescript.uri, mark!.range);
    assert.equal(
      actions.some(({ title }) => title === 'Show “max” in the table of layers'),
      mark!.range.start.line <= body && body <= mark!.range.end.line,
    );
    assert.equal(
      await vscode.commands.executeCommand('convolab.showLayer', { uri: typescript.uri, line: body + 1 }),
      undefined,
    );
  });

  it('stands beside run above the method: a hint before passing, the next exercise after', async () => {
    const document = await typescript.open();
    assert.deepEqual(await lensTitles(typescript), ['$(play) Run checks', '$(lightbulb) Hint']);
    await write(document, typescript.program('solution'));
    await vscode.commands.executeCommand('convolab.runChecks', typescript.uri);
    const titles = await lensTitles(typescript);
    assert.match(
      titles.join(' | '),
      /^\$\(play\) Run checks \| \$\(pass\) All \d+ checks passed \| \$\(arrow-right\) Next: /,
    );
  });
});
