import * as path from 'node:path';
import * as vscode from 'vscode';
import { programPath } from '../runs/packFiles';
import type { ExerciseFile } from './exerciseFile';
import type { ProgressBook } from './progressBook';
import type { RunStore } from './runStore';

/** Solutions are shown through this scheme: read only, and not taken for a learner's file. */
export const SOLUTION_SCHEME = 'convolab-solution';

const SHOW = 'Show the Solution';
const HINT = 'Show a Hint';

/** The course's solution beside the learner's file, as a diff; who has not passed yet is asked first, twice. */
export async function compareWithSolution(file: ExerciseFile, store: RunStore, book: ProgressBook): Promise<void> {
  const { uri, exercise, language } = file;
  // Progress that cannot be read knows nothing of what passed just now.
  const hasPassed = book.hasPassed(exercise, language) || store.of(uri).finished?.result.status === 'passed';
  if (!hasPassed && !(await isWanted(file))) return;
  const solution = vscode.Uri.file(programPath(exercise, language, 'solution'));
  const name = path.basename(uri.fsPath);
  const shown = solution.with({ scheme: SOLUTION_SCHEME, path: solution.path });
  const options: vscode.TextDocumentShowOptions = { viewColumn: vscode.ViewColumn.One, preview: true };
  await vscode.commands.executeCommand('vscode.diff', uri, shown, `${name}: yours ↔ the solution`, options);
}

async function isWanted({ uri, exercise }: ExerciseFile): Promise<boolean> {
  const questions = [
    {
      message: `Show the solution of “${exercise.exercise.title}” before yours has passed?`,
      detail: 'You learn more when your own answer passes first. The hints in the panel lead there step by step.',
    },
    {
      message: 'Really show it now?',
      detail: 'What you have once seen you cannot find any more by yourself. Your file stays as it is either way.',
    },
  ];
  for (const { message, detail } of questions) {
    const answer = await vscode.window.showWarningMessage(message, { modal: true, detail }, HINT, SHOW);
    if (answer === HINT) await vscode.commands.executeCommand('convolab.showHint', uri);
    if (answer !== SHOW) return false;
  }
  return true;
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
