import * as v from 'valibot';
import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import { type Language, LanguageSchema } from '../protocol/runResult';
import { languagesOf, type LoadedExercise } from '../runs/packFiles';

const SETTING = 'convolab.language';
/** What the course is written in. */
const COURSES_OWN: Language = 'python';

const DESCRIPTIONS: Record<Language, string> = {
  python: 'TensorFlow and Keras, as in the course. Needs no Python on this machine.',
  typescript: 'TensorFlow.js: the same network, with the same checks.',
};

/** Whether the learner has ever said which language they want. */
export function isLanguageChosen(): boolean {
  return chosenLevel() !== undefined;
}

/** The language that an exercise opens in: what the learner chose, or else what there is. */
export function preferredLanguage(exercise: LoadedExercise): Language | undefined {
  const languages = languagesOf(exercise);
  const wanted = v.safeParse(LanguageSchema, vscode.workspace.getConfiguration().get(SETTING));
  const language = wanted.success ? wanted.output : COURSES_OWN;
  return languages.includes(language) ? language : languages[0];
}

/**
 * The language to open an exercise in. Who never chose is asked, where there is a choice.
 *
 * @returns undefined where there is none, or where the learner closed the question
 */
export async function languageToOpen(exercise: LoadedExercise): Promise<Language | undefined> {
  if (!isLanguageChosen() && languagesOf(exercise).length > 1) return chooseLanguage();
  return preferredLanguage(exercise);
}

/**
 * Asks for the language of all exercises and keeps the answer: for the user, or where a folder has a choice of its own,
 * for that.
 *
 * @returns undefined where the learner closed the question
 */
export async function chooseLanguage(): Promise<Language | undefined> {
  const present = isLanguageChosen() && vscode.workspace.getConfiguration().get(SETTING);
  const items = LanguageSchema.options.map((language) => ({
    label: LANGUAGE_NAMES[language],
    description: language === present ? 'chosen' : '',
    detail: DESCRIPTIONS[language],
    language,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'In which language do you write?',
    placeHolder: 'Can be changed at any time: “Convolab: Choose Language…”',
  });
  if (!chosen) return undefined;
  const level = chosenLevel() ?? vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration().update(SETTING, chosen.language, level);
  return chosen.language;
}

export function onDidChangeLanguage(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && listener());
}

/** The level of settings that says the language; undefined where none says one that there is. */
function chosenLevel(): vscode.ConfigurationTarget | undefined {
  const values = vscode.workspace.getConfiguration().inspect(SETTING);
  if (v.is(LanguageSchema, values?.workspaceValue)) return vscode.ConfigurationTarget.Workspace;
  if (v.is(LanguageSchema, values?.globalValue)) return vscode.ConfigurationTarget.Global;
  return undefined;
}
