import * as vscode from 'vscode';
import { verdictHeadline } from '../protocol/verdictText';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import { hasHints } from './instructions';
import { methodRange } from './methodRange';
import { nextExercise } from './panelContent';
import { PROGRAM_SELECTOR } from './programSelector';
import type { FileRuns, RunStore } from './runStore';

/** Run checks above the method to complete, with what the last run said, a hint, and what comes next beside it. */
export function registerRunLens(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const file = files.of(document.uri);
      return file ? lensesOf(file, document.getText(), store.calmly(file.uri)) : [];
    },
  };
  const subscription = store.onDidChangeCalmly(() => changed.fire());
  return vscode.Disposable.from(
    changed,
    subscription,
    vscode.languages.registerCodeLensProvider(PROGRAM_SELECTOR, provider),
  );
}

/** Where the method cannot be found, the first line has them: the run says what is missing. */
function lensesOf(file: ExerciseFile, text: string, runs: FileRuns): vscode.CodeLens[] {
  const method = methodRange(text, file);
  const line = method ? method.line - 1 : 0;
  const range = new vscode.Range(line, 0, line, 0);
  const lens = (title: string, command: string, tooltip: string): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command: `convolab.${command}`, tooltip, arguments: [file.uri] });
  if (runs.running) return [lens('$(loading~spin) Running checks… Cancel', 'cancel', 'Cancel the run')];
  const run = lens('$(play) Run checks', 'runChecks', `Run this method inside the whole network`);
  const hint = hasHints(file.exercise)
    ? [lens('$(lightbulb) Hint', 'showHint', 'Open the next hint in the panel')]
    : [];
  const { finished } = runs;
  if (!finished || finished.stale) return [run, ...hint];
  const isPassed = finished.result.status === 'passed';
  const icon = isPassed ? '$(pass)' : '$(error)';
  const verdict = lens(`${icon} ${verdictHeadline(finished.result)}`, 'showPanel', 'Show the results');
  if (!isPassed) return [run, verdict, ...hint];
  const next = nextExercise(file.exercise);
  const title = next?.exercise.title ?? '';
  return [run, verdict, ...(next ? [lens(`$(arrow-right) Next: ${title}`, 'openNext', `Open “${title}”`)] : [])];
}
