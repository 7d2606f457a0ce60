import * as vscode from 'vscode';
import type { Courses } from './courses';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { isLanguageChosen, onDidChangeLanguage } from './languageChoice';
import { nextExercise } from './panelContent';
import type { RunStore } from './runStore';
import type { Trainings } from './trainings';

/**
 * What `when` clauses ask: `convolab.exerciseFiles` (paths, for `resourcePath in …`), `convolab.exerciseFileOpen` (the
 * active editor or panel shows an exercise), `convolab.hasNext` (and it is not the last of its course), `convolab.trainingOpen`
 * (it has a training), `convolab.running` and `convolab.training` (one is under way); and the walkthrough:
 * `convolab.languageChosen`, and in this window `convolab.hasRun` and `convolab.hasPassed`. (Its event for a changed setting is
 * of no use: VS Code fires it when it hears of the setting, and counts it once a session.)
 */
export function registerContextKeys(
  courses: Courses,
  files: ExerciseFiles,
  store: RunStore,
  panel: ExercisePanel,
  trainings: Trainings,
): vscode.Disposable {
  const set = contextSetter();
  const update = (): void => {
    const active = vscode.window.activeTextEditor;
    const file = (panel.isActive && panel.file) || (active && files.of(active.document.uri));
    const open = file !== undefined;
    const inTabs = files.inTabs();
    set('languageChosen', isLanguageChosen());
    set('exerciseFileOpen', open);
    set('hasNext', file !== undefined && nextExercise(file.exercise) !== undefined);
    set('trainingOpen', file?.exercise.exercise.training !== undefined);
    // Only once an exercise is open, as it takes reading the courses, which most windows never need.
    if (open || inTabs.length > 0) {
      const places = courses.exercises.flatMap((exercise) => files.places(exercise));
      set(
        'exerciseFiles',
        [...inTabs, ...places].flatMap(({ uri }) => pathForms(uri.fsPath)),
      );
    }
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    courses.onDidChange(update),
    panel.onDidChange(update),
    onDidChangeLanguage(update),
    store.onDidChange((uri) => {
      set('running', store.anyRunning);
      const status = store.of(uri).finished?.result.status;
      if (status !== undefined) set('hasRun', true);
      if (status === 'passed') set('hasPassed', true);
    }),
    trainings.onDidChange(() => set('training', trainings.underWay.length > 0)),
  );
}

/** A Windows window on a Linux machine writes that machine's paths its own way. */
function pathForms(file: string): string[] {
  return [...new Set([file, file.replaceAll('/', '\\')])];
}

/** Sets a key only when it has another value than before. */
function contextSetter(): (key: string, value: unknown) => void {
  const values = new Map<string, string>();
  return (key, value) => {
    const text = JSON.stringify(value);
    if (values.get(key) === text) return;
    values.set(key, text);
    void vscode.commands.executeCommand('setContext', `convolab.${key}`, value);
  };
}
