import * as vscode from 'vscode';

/**
 * The document, if a tab shows it: its text is then what counts, saved or not. The editor keeps documents for some
 * minutes after their tab was closed; those count as closed.
 */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  const isShown = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => shows(input, key)));
  return isShown ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === key) : undefined;
}

/** Addresses of the text documents whose last tab was among those closed. */
export function closedDocuments({ closed }: vscode.TabChangeEvent): vscode.Uri[] {
  const uris = closed.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : []));
  return uris.filter((uri) => !openDocument(uri));
}

function shows(input: unknown, key: string): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.toString() === key;
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === key;
}
