import * as vscode from 'vscode';
import { showError } from './errorMessage';

/**
 * Registers `convolab.<name>`. What the handler throws is shown to the learner; the command itself then gives
 * undefined, without waiting for the message to be closed.
 */
export function registerCommand(
  name: string,
  log: vscode.LogOutputChannel,
  handler: (argument?: unknown) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(`convolab.${name}`, async (argument?: unknown) => {
    try {
      return await handler(argument);
    } catch (error) {
      inform(error, log);
      return undefined;
    }
  });
}

/** Shows an error where nobody waits for it to be read. */
export function inform(error: unknown, log: vscode.LogOutputChannel): void {
  showError(error, log).catch((reason: unknown) => log.error(`The message could not be shown: ${String(reason)}`));
}
