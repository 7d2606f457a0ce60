import * as vscode from 'vscode';
import { NoExerciseError } from './errors';
import { type ExerciseFile, type ExerciseFiles, shownPath } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { ExerciseItem } from './exerciseTree';
import { isThere } from './learnerFiles';

/**
 * The file that a command is for: the one that it was given, as menus and CodeLenses do; else what the active panel or
 * editor shows.
 *
 * @throws NoExerciseError
 */
export async function targetOf(argument: unknown, files: ExerciseFiles, panel: ExercisePanel): Promise<ExerciseFile> {
  if (argument instanceof ExerciseItem) return fileOfItem(argument, files);
  // The title bar of the panel gives the panel's own address.
  if (argument instanceof vscode.Uri && argument.scheme === 'file') return known(argument, files);
  if (panel.isActive && panel.file) return panel.file;
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active) return known(active, files);
  if (panel.file) return panel.file;
  throw new NoExerciseError(undefined);
}

function known(uri: vscode.Uri, files: ExerciseFiles): ExerciseFile {
  const file = files.of(uri);
  if (!file) throw new NoExerciseError(shownPath(uri));
  return file;
}

async function fileOfItem({ exercise, language }: ExerciseItem, files: ExerciseFiles): Promise<ExerciseFile> {
  for (const file of files.places(exercise)) {
    if (file.language === language && (await isThere(file.uri.fsPath))) return file;
  }
  throw new NoExerciseError(undefined);
}
