import * as vscode from 'vscode';
import { type ExerciseFile, type ExerciseFiles } from './exerciseFile';
import { misspellingIn, occurrences } from './misspelling';
import { PROGRAM_SELECTOR } from './programSelector';
import { DIAGNOSTIC_SOURCE } from './runDiagnostics';
import type { RunStore } from './runStore';

/** What the lamp offers at a mark of ours: the near name, the layer in the panel, the next hint. */
export function registerRunActions(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _, { diagnostics }) {
      const ours = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
      const file = ours.length > 0 ? files.of(document.uri) : undefined;
      if (!file) return [];
      return [
        ...ours.flatMap((diagnostic) => renaming(document, diagnostic) ?? []),
        ...ours.flatMap((diagnostic) => layerAction(file, store, diagnostic) ?? []),
        commandAction('Show a hint', 'showHint', ours, file.uri),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(PROGRAM_SELECTOR, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function renaming(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction | undefined {
  const misspelling = misspellingIn(diagnostic.message);
  const place = misspelling && placeOf(document, diagnostic.range, misspelling.wrong);
  if (!place) return undefined;
  const { right } = misspelling;
  const action = new vscode.CodeAction(`Change to “${right}”`, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, place, right);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}

/** In what is marked, else in the file where the name stands once: nothing is changed at a guess. */
function placeOf(document: vscode.TextDocument, marked: vscode.Range, name: string): vscode.Range | undefined {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  for (const range of [marked, document.validateRange(whole)]) {
    const [offset, another] = occurrences(document.getText(range), name);
    if (offset === undefined || another !== undefined) continue;
    const start = document.offsetAt(range.start) + offset;
    return new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
  }
  return undefined;
}

function layerAction(
  { uri }: ExerciseFile,
  store: RunStore,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction | undefined {
  const { start, end } = diagnostic.range;
  const layer = store
    .of(uri)
    .finished?.result.layers.find(({ line }) => line !== null && line > start.line && line <= end.line + 1);
  if (!layer) return undefined;
  const title = `Show “${layer.name}” in the table of layers`;
  return commandAction(title, 'showLayer', [diagnostic], { uri, line: layer.line });
}

function commandAction(
  title: string,
  command: string,
  diagnostics: vscode.Diagnostic[],
  argument: unknown,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: `convolab.${command}`, arguments: [argument] };
  action.diagnostics = diagnostics;
  return action;
}
