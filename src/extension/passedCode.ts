import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Language } from '../protocol/runResult';
import { LANGUAGE_SUFFIX, type LoadedExercise } from '../runs/packFiles';
import { registerCommand } from './command';
import { ShownError } from './errors';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { ExerciseItem } from './exerciseTree';
import { isThere } from './learnerFiles';
import type { ProgressBook } from './progressBook';
import { targetOf } from './target';

/** Code that passed is shown through this scheme: read only, and not taken for a learner's file. */
const SCHEME = 'convolab-passed';

/** Shows the code with which an exercise last passed, beside the learner's file where there is one. */
export function registerPassedCode(
  book: ProgressBook,
  files: ExerciseFiles,
  panel: ExercisePanel,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Map<string, { exercise: LoadedExercise; language: Language }>();
  const show = async (exercise: LoadedExercise, language: Language): Promise<void> => {
    const code = book.codeOf(exercise, language);
    if (!code) throw new NothingPassedError(exercise, language);
    const name = `${exercise.pack.pack.id}/${exercise.id}${LANGUAGE_SUFFIX[language]}`;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    shown.set(uri.toString(), { exercise, language });
    const passedAt = new Date(code.at).toLocaleString();
    const places = files.places(exercise).filter((file) => file.language === language);
    for (const file of places) {
      if (!(await isThere(file.uri.fsPath))) continue;
      const title = `${name}: passed ${passedAt} ↔ now`;
      await vscode.commands.executeCommand('vscode.diff', uri, file.uri, title, { preview: true });
      return;
    }
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent(uri) {
        const what = shown.get(uri.toString());
        return (what && book.codeOf(what.exercise, what.language)?.text) ?? '';
      },
    }),
    book.onDidChange(() => {
      for (const uri of shown.keys()) changed.fire(vscode.Uri.parse(uri));
    }),
    registerCommand('showPassedCode', log, async (argument) => {
      // Of one that is not in this folder too: that is what it is kept for.
      if (argument instanceof ExerciseItem && argument.language) return show(argument.exercise, argument.language);
      const { exercise, language } = await targetOf(argument, files, panel);
      return show(exercise, language);
    }),
  );
}

class NothingPassedError extends ShownError {
  override readonly name = 'NothingPassedError';
  constructor({ exercise }: LoadedExercise, language: Language) {
    super(
      `No code of yours for “${exercise.title}” in ${LANGUAGE_NAMES[language]} has passed yet: it is kept as soon as it does.`,
    );
  }
}
