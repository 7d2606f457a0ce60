import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { programPath } from '../runs/packFiles';
import { inform } from './command';
import { FileAccessError, ShownError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import { isThere, keepBackup } from './learnerFiles';
import { showLearnerFile } from './openExercise';

const RESET = 'Reset';

/**
 * Puts the starter's text back, as an edit that can be undone, and keeps the learner's text in a dated file beside it.
 * Without the backup nothing is changed.
 *
 * @returns The backup, or undefined when the learner did not confirm or there was nothing to reset.
 */
export async function resetExercise(file: ExerciseFile, log: vscode.LogOutputChannel): Promise<vscode.Uri | undefined> {
  const { uri, exercise, language } = file;
  const name = path.basename(uri.fsPath);
  if (!(await isThere(uri.fsPath))) {
    throw new ShownError(`${shownPath(uri)} is not there any more. Open the exercise to begin it anew.`, {
      title: 'Open Exercise',
      command: 'convolab.open',
      args: [{ exercise: `${exercise.pack.pack.id}/${exercise.id}`, language }],
    });
  }
  const starter = await fs.readFile(programPath(exercise, language, 'starter'), 'utf8');
  const { document } = await showLearnerFile(uri);
  if (document.getText() === starter) {
    void vscode.window.showInformationMessage(`${name} is the starter as it came. There is nothing to reset.`);
    return undefined;
  }
  const detail = `Your text is kept beside it, in a file called ${path.parse(name).name}.backup-…`;
  const message = `Put ${name} back to where the exercise begins?`;
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, RESET)) !== RESET) return undefined;

  const backup = await backUp(document);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), starter);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) {
    throw new ShownError(`${name} could not be changed. Your text is unharmed; a copy is in ${shownPath(backup)}.`);
  }
  const kept = `${name} is the starter again. Your text is in ${path.basename(backup.fsPath)}.`;
  offerBackup(kept, backup).catch((error: unknown) => inform(error, log));
  return backup;
}

async function offerBackup(message: string, backup: vscode.Uri): Promise<void> {
  if (await vscode.window.showInformationMessage(message, 'Open Backup')) await showLearnerFile(backup);
}

async function backUp(document: vscode.TextDocument): Promise<vscode.Uri> {
  const unsavedText = document.isDirty ? document.getText() : null;
  try {
    return vscode.Uri.file(await keepBackup(document.uri.fsPath, unsavedText, new Date()));
  } catch (error) {
    const folder = path.dirname(document.uri.fsPath);
    throw new FileAccessError(`Nothing was reset, as no backup could be written to ${folder}`, error);
  }
}
