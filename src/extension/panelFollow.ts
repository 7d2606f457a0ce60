import * as vscode from 'vscode';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';

/** The panel, while it is open, shows the exercise of the active editor. */
export function registerPanelFollow(panel: ExercisePanel, files: ExerciseFiles): vscode.Disposable {
  return vscode.window.onDidChangeActiveTextEditor((editor) => {
    const file = panel.isOpen && editor ? files.of(editor.document.uri) : undefined;
    if (file) panel.turnTo(file);
  });
}
