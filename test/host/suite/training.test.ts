import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TrainingResult } from '../../../src/protocol/trainingState';
import { cleanUp, workspaceFolder, write } from '../learnerFolder';
import { typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

const EXERCISE = path.resolve(path.dirname(typescript.programPath('solution')), '../../16_training/typescript');
const uri = (): vscode.Uri => vscode.Uri.file(path.join(workspaceFolder(), 'squeezenet/training.ts'));

describe('training the network in the editor', () => {
  afterEach(cleanUp);

  it('goes on in the background until it is stopped', async () => {
    await vscode.commands.executeCommand('convolab.open', { exercise: 'training', language: 'typescript' });
    const document = await waitFor('the file', async () => {
      const found = await vscode.workspace.openTextDocument(uri());
      return found.getText() !== '' && found;
    });
    await write(document, fs.readFileSync(path.join(EXERCISE, 'solution.ts'), 'utf8'));
    let ended: { result: TrainingResult | undefined } | undefined;
    const command = vscode.commands.executeCommand<TrainingResult | undefined>('convolab.train', uri());
    void command.then((result) => (ended = { result }));
    // One that has not begun can't be stopped yet.
    const { result } = await waitFor('the training to end', async () => {
      await vscode.commands.executeCommand('convolab.stopTraining');
      return ended;
    });
    assert.equal(result?.status, 'stopped');
  });
});
