import * as vscode from 'vscode';
import type { MethodRange } from '../exercises/methodLocation';
import type { Location } from '../protocol/location';
import type { CheckResult, RunError } from '../protocol/runResult';
import { type ExerciseFile, type ExerciseFiles, shownPath } from './exerciseFile';
import { methodRange } from './methodRange';
import { closedDocuments, openDocument } from './openDocument';
import type { RunStore } from './runStore';

/** Whose marks they are, as the editor shows it beside them. */
export const DIAGNOSTIC_SOURCE = 'Convolab';

/**
 * Puts what a run found at its lines. A verdict about another text than the one that is open says nothing about it, so
 * its diagnostics go with the first edit, and come back when the edit is taken back.
 */
export function registerRunDiagnostics(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('convolab');
  const update = (uri: vscode.Uri): void => {
    const { finished } = store.of(uri);
    const file = files.of(uri);
    const document = openDocument(uri);
    // Also while the next run is under way: until then nothing says that they are gone.
    if (!finished || finished.stale || !file || !document) collection.delete(uri);
    else collection.set(uri, diagnosticsOf(finished.result, file, document));
  };
  return vscode.Disposable.from(
    collection,
    store.onDidJudge((uri) => update(uri)),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => update(uri)),
    vscode.window.tabGroups.onDidChangeTabs((change) => {
      for (const { input } of change.opened) if (input instanceof vscode.TabInputText) update(input.uri);
      for (const uri of closedDocuments(change)) collection.delete(uri);
    }),
  );
}

function diagnosticsOf(
  { checks, error }: { checks: CheckResult[]; error: RunError | null },
  file: ExerciseFile,
  document: vscode.TextDocument,
): vscode.Diagnostic[] {
  const shown = shownPath(file.uri);
  const here = (location: Location | null): Location | null => (location?.file === shown ? location : null);
  const method = methodRange(document.getText(), file);
  const diagnostics = error ? [diagnostic(document, here(error.location) ?? method, error.message, error.kind)] : [];
  for (const check of checks) {
    // A check that failed by the error itself would say the same twice, in the same place.
    if (check.status !== 'failed' || (error && samePlace(check.location, error.location))) continue;
    diagnostics.push(diagnostic(document, here(check.location) ?? method, checkText(check), check.id));
  }
  return diagnostics;
}

function checkText({ title, mistake, help, expected, actual }: CheckResult): string {
  const lines = [`${title}: ${mistake?.message ?? help}`];
  if (expected) lines.push(`Expected: ${expected.text}`);
  if (actual) lines.push(`Actual: ${actual.text}`);
  return lines.join('\n');
}

function diagnostic(
  document: vscode.TextDocument,
  place: MethodRange | null,
  message: string,
  code: string,
): vscode.Diagnostic {
  const found = new vscode.Diagnostic(rangeIn(document, place), message, vscode.DiagnosticSeverity.Error);
  found.source = DIAGNOSTIC_SOURCE;
  found.code = code;
  return found;
}

/** A place without width, as that of a syntax error may be, takes in the word or the rest of the line. */
function rangeIn(document: vscode.TextDocument, place: MethodRange | null): vscode.Range {
  if (!place) return document.lineAt(0).range;
  const { line, column, endLine, endColumn } = place;
  const range = document.validateRange(new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1));
  if (!range.isEmpty) return range;
  return document.getWordRangeAtPosition(range.start) ?? document.lineAt(range.start).range;
}

function samePlace(a: Location | null, b: Location | null): boolean {
  return a?.line === b?.line && a?.column === b?.column;
}
