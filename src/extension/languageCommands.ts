import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Language } from '../protocol/runResult';
import { languagesOf } from '../runs/packFiles';
import { inform, registerCommand } from './command';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { chooseLanguage } from './languageChoice';
import type { ExerciseOpener } from './openExercise';
import { openRequest } from './openRequest';

/** Commands to choose the language of all exercises, and to open one in the other language. */
export function registerLanguageCommands(
  opener: ExerciseOpener,
  files: ExerciseFiles,
  panel: ExercisePanel,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const openIn = (language: Language) => (argument: unknown) => opener.open({ ...openRequest(argument), language });
  const choose = async (): Promise<Language | undefined> => {
    const language = await chooseLanguage();
    const shown = shownFile(files, panel);
    if (language && shown && shown.language !== language && languagesOf(shown.exercise).includes(language)) {
      offerToOpen(shown, language, opener).catch((error: unknown) => inform(error, log));
    }
    return language;
  };
  return vscode.Disposable.from(
    registerCommand('chooseLanguage', log, choose),
    registerCommand('openInPython', log, openIn('python')),
    registerCommand('openInTypescript', log, openIn('typescript')),
  );
}

/** What is in the editor stays: its text is in the language that it is in. */
async function offerToOpen({ exercise }: ExerciseFile, language: Language, opener: ExerciseOpener): Promise<void> {
  const name = LANGUAGE_NAMES[language];
  const message = `Exercises open in ${name} from now on. “${exercise.exercise.title}” is open in another language.`;
  const open = `Open It in ${name}`;
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  await opener.open({ exercise: `${exercise.pack.pack.id}/${exercise.id}`, language });
}

function shownFile(files: ExerciseFiles, panel: ExercisePanel): ExerciseFile | undefined {
  const active = vscode.window.activeTextEditor;
  return (active && files.of(active.document.uri)) ?? panel.file;
}
