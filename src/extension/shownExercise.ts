import * as vscode from 'vscode';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';

/** The exercise that is looked at: in the active editor, else in the panel, else in any editor. */
export function shownExercise(files: ExerciseFiles, panel: ExercisePanel): ExerciseFile | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const inActive = activeTextEditor && files.of(activeTextEditor.document.uri);
  const [seen] = visibleTextEditors.flatMap(({ document }) => files.of(document.uri) ?? []);
  return inActive ?? panel.file ?? seen;
}
