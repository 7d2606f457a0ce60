import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Language } from '../protocol/runResult';
import { LANGUAGE_SUFFIX, languagesOf, type LoadedExercise } from '../runs/packFiles';
import type { Courses } from './courses';

/** A learner's file and the exercise that it answers. */
export interface ExerciseFile {
  uri: vscode.Uri;
  exercise: LoadedExercise;
  language: Language;
}

/** Says which exercise a file belongs to. */
export class ExerciseFiles {
  private readonly opened = new Map<string, string>();

  constructor(private readonly courses: Courses) {}

  /**
   * A file belongs to the exercise that it was opened for; or `<course>/<exercise>.py` (or the suffix of another
   * language) in a workspace folder to that one; or a file below an `exercise.json` to that one.
   */
  of(uri: vscode.Uri): ExerciseFile | undefined {
    const language = languageOf(uri);
    if (uri.scheme !== 'file' || !language) return undefined;
    const exercise = this.remembered(uri) ?? this.byName(uri, language) ?? this.courses.around(uri.fsPath);
    return exercise && languagesOf(exercise).includes(language) ? { uri, exercise, language } : undefined;
  }

  /** Remembers for which exercise a file was opened, wherever it is. */
  remember({ uri, exercise }: ExerciseFile): void {
    this.opened.set(uri.toString(), `${exercise.pack.pack.id}/${exercise.id}`);
  }

  /** Where learners' files of an exercise are, or would be: one for each workspace folder and language. */
  places(exercise: LoadedExercise): ExerciseFile[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
      languagesOf(exercise).map((language) => ({
        uri: vscode.Uri.joinPath(folder.uri, learnerPath(exercise, language)),
        exercise,
        language,
      })),
    );
  }

  /** The exercises' files that are open in a tab, seen or not. */
  inTabs(): ExerciseFile[] {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? (this.of(input.uri) ?? []) : []));
  }

  private remembered(uri: vscode.Uri): LoadedExercise | undefined {
    const id = this.opened.get(uri.toString());
    return id === undefined ? undefined : this.courses.find(id);
  }

  private byName({ fsPath }: vscode.Uri, language: Language): LoadedExercise | undefined {
    const id = path.basename(fsPath, LANGUAGE_SUFFIX[language]);
    const pack = this.courses.ownPack(path.basename(path.dirname(fsPath)));
    const exercise = pack?.exercises.find((candidate) => candidate.id === id);
    return exercise && vscode.workspace.getWorkspaceFolder(vscode.Uri.file(fsPath)) ? exercise : undefined;
  }
}

/** Path of a learner's file in their folder. */
export function learnerPath(exercise: LoadedExercise, language: Language): string {
  return `${exercise.pack.pack.id}/${exercise.id}${LANGUAGE_SUFFIX[language]}`;
}

/** How a learner knows a file: with its path in the workspace. */
export function shownPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

function languageOf(uri: vscode.Uri): Language | undefined {
  const suffix = path.extname(uri.fsPath);
  return (Object.keys(LANGUAGE_SUFFIX) as Language[]).find((language) => LANGUAGE_SUFFIX[language] === suffix);
}
