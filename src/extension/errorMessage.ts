import * as vscode from 'vscode';
import { ShownError } from './errors';

const SHOW_LOG = 'Show Log';

/** Tells the learner what went wrong, with what they can do about it, and keeps the details in the log. */
export async function showError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (error instanceof ShownError) {
    log.warn(error.message);
    const { remedy } = error;
    if (!remedy) return void (await vscode.window.showErrorMessage(error.message));
    const chosen = await vscode.window.showErrorMessage(error.message, remedy.title);
    if (chosen === remedy.title) await vscode.commands.executeCommand(remedy.command, ...(remedy.args ?? []));
    return;
  }
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const text = error instanceof Error ? error.message : String(error);
  const message = isPackError(error) ? text : `Convolab: something went wrong (${text}). The log has the details.`;
  if ((await vscode.window.showErrorMessage(message, SHOW_LOG)) === SHOW_LOG) log.show();
}

/** By its name: what runs the checks is another bundle, which has the class once more. */
function isPackError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PackError';
}
