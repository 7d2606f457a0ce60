import * as path from 'node:path';
import * as vscode from 'vscode';
import { programPath } from '../runs/packFiles';
import type { ExerciseFile } from './exerciseFile';
import type { KeptVerdicts } from './keptVerdicts';
import type { RunStore } from './runStore';

/** Solutions are shown through this scheme: read only, and not taken for a learner's file. */
export const SOLUTION_SCHEME = 'convolab-solution';

const SHOW = 'Show the Solution';

/** The course's solution beside the learner's file, as a diff; who has not passed yet is asked first. */
export async function compareWithSolution(file: ExerciseFile, store: RunStore, verdicts: KeptVerdicts): Promise<void> {
  const { uri, exercise, language } = file;
  const status = store.of(uri).finished?.result.status ?? (await verdicts.of(uri.toString()))?.status;
  if (status !== 'passed') {
    const detail = 'You learn more when your own answer passes first. The hints in the panel lead there step by step.';
    const message = `Show the solution of “${exercise.exercise.title}” before yours has passed?`;
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, SHOW)) !== SHOW) return;
  }
  const solution = vscode.Uri.file(programPath(exercise, language, 'solution'));
  const name = path.basename(uri.fsPath);
  const shown = solution.with({ scheme: SOLUTION_SCHEME, path: solution.path });
  const options: vscode.TextDocumentShowOptions = { viewColumn: vscode.ViewColumn.One, preview: true };
  await vscode.commands.executeCommand('vscode.diff', uri, shown, `${name}: yours ↔ the solution`, options);
}

/** Gives solutions' texts for reading. */
export function registerSolutions(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SOLUTION_SCHEME, {
    async provideTextDocumentContent(uri) {
      const bytes = await vscode.workspace.fs.readFile(uri.with({ scheme: 'file' }));
      return new TextDecoder().decode(bytes);
    },
  });
}
