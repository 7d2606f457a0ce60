import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** The workspace folder, which the suites share. */
export function workspaceFolder(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri.fsPath;
}

/** Replaces all of a document's text, without saving it. */
export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), text);
}

/** Line of a text, from 0 as the editor counts. */
export function lineOf(text: string, part: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.includes(part));
  assert.notEqual(line, -1, `there is no ${part}`);
  return line;
}

/** Leaves nothing open and nothing in the folder. */
export async function cleanUp(): Promise<void> {
  await vscode.commands.executeCommand('convolab.cancel');
  for (const document of vscode.workspace.textDocuments) {
    // VS Code itself edits its settings.json now and then, which is not ours to revert.
    const isOurs = document.isUntitled || vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (document.isDirty && isOurs) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await waitFor('all editors to be closed', () => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
  for (const name of fs.readdirSync(workspaceFolder())) {
    fs.rmSync(path.join(workspaceFolder(), name), { recursive: true, force: true });
  }
}

/**
 * Makes a folder one that nothing can be written to, until `undo`. Permissions do not stop root, an immutable folder
 * does; undefined where this system offers neither.
 */
export function readOnly(folder: string): { undo: () => void } | undefined {
  const ways: [on: () => void, undo: () => void][] = [
    [() => fs.chmodSync(folder, 0o555), () => fs.chmodSync(folder, 0o755)],
    [() => execFileSync('chattr', ['+i', folder]), () => execFileSync('chattr', ['-i', folder])],
  ];
  for (const [on, undo] of ways) {
    try {
      on();
    } catch {
      continue; // no such command, or not on this file system
    }
    if (!canWrite(folder)) return { undo };
    undo();
  }
  return undefined;
}

function canWrite(folder: string): boolean {
  const probe = path.join(folder, 'probe');
  try {
    fs.writeFileSync(probe, '');
  } catch {
    return false;
  }
  fs.rmSync(probe);
  return true;
}

/** The panel's tab, if it is open. */
export function panelTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('convolab.panel'));
}

type Message = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';

/**
 * Answers the editor's messages in the learner's place, as a window under test shows none. Gives the texts that were
 * asked; `restore` puts the editor's own function back.
 */
export function answerMessages(
  kind: Message,
  answer: string | undefined | (() => string | undefined),
): { asked: string[]; restore: () => void } {
  const own = vscode.window[kind];
  const asked: string[] = [];
  const replace = (value: unknown): void => {
    Object.defineProperty(vscode.window, kind, { value, configurable: true, writable: true });
  };
  replace((text: string) => {
    asked.push(text);
    return Promise.resolve(typeof answer === 'function' ? answer() : answer);
  });
  return { asked, restore: () => replace(own) };
}
