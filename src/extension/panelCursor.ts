import * as vscode from 'vscode';
import { inform } from './command';
import type { ExercisePanel } from './exercisePanel';
import { PanelPost } from './panelPost';

/** Tells the panel, while it can be seen, which line the cursor stands in in its exercise's file. */
export function registerPanelCursor(panel: ExercisePanel, log: vscode.LogOutputChannel): vscode.Disposable {
  let told: number | null = null;
  const post = new PanelPost(
    () => {
      const line = lineOf(vscode.window.activeTextEditor, panel);
      if (line !== told) panel.post({ type: 'cursor', line });
      told = line;
      return Promise.resolve();
    },
    (error) => inform(error, log),
  );
  const request = (): void => {
    if (panel.isVisible && panel.hasPage) post.request();
  };
  return vscode.Disposable.from(
    post,
    vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === vscode.window.activeTextEditor && request(),
    ),
    vscode.window.onDidChangeActiveTextEditor(request),
    panel.onDidChange(request),
    panel.onDidLoadPage(() => {
      told = null;
      post.reset();
      request();
    }),
  );
}

/** From 1. The panel may have the focus itself, and no editor be active: then the file's editor beside it counts. */
function lineOf(active: vscode.TextEditor | undefined, panel: ExercisePanel): number | null {
  const shown = panel.file?.uri.toString();
  const ofExercise = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === shown;
  const editor = active ?? vscode.window.visibleTextEditors.find(ofExercise);
  return editor && ofExercise(editor) ? editor.selection.active.line + 1 : null;
}
