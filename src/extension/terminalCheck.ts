import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Courses } from './courses';
import { ShownError, RestrictedModeError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import { openDocument } from './openDocument';

/**
 * Checks a file as `convolab check` does, in a terminal that stays open. It is a task with a program, not a command line:
 * no shell takes part, so no path needs quoting.
 */
export async function checkInTerminal(
  file: ExerciseFile,
  cliPath: string,
  courses: Courses,
): Promise<vscode.TaskExecution> {
  if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
  const { uri, exercise } = file;
  const document = openDocument(uri);
  if (document?.isDirty && !(await document.save())) {
    throw new ShownError(`${shownPath(uri)} could not be saved, and the terminal reads what is saved.`);
  }
  // The exercise of another author's course is found by where the file is.
  const isOwn = courses.exercises.includes(exercise);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const program = new vscode.ProcessExecution(
    process.execPath,
    [cliPath, 'check', uri.fsPath, ...(isOwn ? ['--exercise', exercise.id] : [])],
    { cwd: folder?.uri.fsPath ?? path.dirname(uri.fsPath), env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const name = `check ${path.basename(uri.fsPath)}`;
  const scope = folder ?? vscode.TaskScope.Workspace;
  const task = new vscode.Task({ type: 'convolab.check', file: uri.fsPath }, scope, name, 'Convolab', program, []);
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    focus: true,
    echo: false,
    clear: true,
  };
  return vscode.tasks.executeTask(task);
}
