import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('convolab.convolab')!;

interface Manifest {
  contributes: { commands: { command: string; category: string }[]; views: Record<string, { id: string }[]> };
}

describe('the extension', () => {
  it('activates and registers every command that it offers', async () => {
    await extension.activate();
    assert.ok(extension.isActive);
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension.packageJSON as Manifest).contributes;
    assert.deepEqual(
      commands.filter(({ command }) => !registered.has(command)),
      [],
    );
    assert.deepEqual([...new Set(commands.map(({ category }) => category))], ['Convolab']);
  });

  it('has its view in the activity bar', async () => {
    await vscode.commands.executeCommand('convolab.exercises.focus');
  });

  it('has words for everything in its manifest', () => {
    assert.doesNotMatch(JSON.stringify(extension.packageJSON), /"%/);
  });
});
