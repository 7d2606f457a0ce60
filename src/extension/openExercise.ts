import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Language } from '../protocol/runResult';
import { languagesOf, type LoadedExercise } from '../runs/packFiles';
import type { Beginnings } from './beginning';
import type { Courses } from './courses';
import { FileAccessError, ShownError, UnknownExerciseError } from './errors';
import { type ExerciseFile, type ExerciseFiles, learnerPath } from './exerciseFile';
import { languageToOpen } from './languageChoice';
import { isThere, placeFile, placeSupport } from './learnerFiles';
import { methodRange } from './methodRange';
import type { OpenRequest } from './openRequest';
import type { PendingExercise } from './pendingExercise';
import { placePythonSupport } from './pythonSupport';

/** Opens an exercise: the learner's file, copied from the starter where there is none, and the panel beside it. */
export class ExerciseOpener {
  constructor(
    private readonly courses: Courses,
    private readonly files: ExerciseFiles,
    private readonly pending: PendingExercise,
    private readonly beginnings: Beginnings,
    /** Holds, for each language, what is copied beside the learner's files. */
    private readonly supportFolder: string,
    private readonly showPanel: (file: ExerciseFile) => void,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Opens an exercise, asking for what is not said; gives undefined when the learner has changed their mind. */
  async open(request: OpenRequest): Promise<ExerciseFile | undefined> {
    const exercise = await this.exerciseOf(request);
    const language = exercise && (await languageOf(exercise, request));
    if (!exercise || !language) return undefined;

    const folder = await chooseFolder(learnerPath(exercise, language));
    if (!folder) return undefined;
    const uri = vscode.Uri.joinPath(folder.uri, learnerPath(exercise, language));
    const file = { uri, exercise, language };
    if (!(await this.place(file, folder.uri))) return undefined;
    if (folder.isNew) {
      await this.pending.openIn(folder.uri, file);
      return file;
    }
    await this.show(file);
    return file;
  }

  /** Opens what a window that has just opened was opened for. */
  async openPending(): Promise<void> {
    const request = await this.pending.take();
    if (request) await this.open(request);
  }

  private async exerciseOf({ exercise: id }: OpenRequest): Promise<LoadedExercise | undefined> {
    if (id === undefined) return this.ask();
    const exercise = this.courses.find(id);
    if (!exercise) throw new UnknownExerciseError(id);
    return exercise;
  }

  private async ask(): Promise<LoadedExercise | undefined> {
    const items = this.courses.exercises.map((exercise) => ({
      label: exercise.exercise.title,
      description: exercise.pack.pack.title,
      detail: exercise.exercise.summary,
      exercise,
    }));
    const [problem] = this.courses.problems;
    if (items.length === 0 && problem) throw problem;
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Which exercise?', matchOnDetail: true });
    return chosen?.exercise;
  }

  /** @returns false when the learner closed the question with what to begin */
  private async place(file: ExerciseFile, folder: vscode.Uri): Promise<boolean> {
    const { uri } = file;
    const isNew = !(await isThere(uri.fsPath));
    const beginning = isNew ? await this.beginnings.of(file) : '';
    if (beginning === undefined) return false;
    try {
      // A folder that was deleted is not to come back as an empty one.
      await fs.access(folder.fsPath);
      if (isNew && (await placeFile(uri.fsPath, beginning))) this.log.info(`Copied the starter to ${uri.fsPath}`);
    } catch (error) {
      throw new FileAccessError(`The exercise cannot be copied to ${path.dirname(uri.fsPath)}`, error, OPEN_FOLDER);
    }
    try {
      await this.placeSupport(file, folder);
    } catch (error) {
      // The exercise can be solved without completions.
      this.log.warn(`Types for the editor could not be copied to ${path.dirname(uri.fsPath)}: ${String(error)}`);
    }
    return true;
  }

  /** Each language's tools look elsewhere: TypeScript's from the file upwards, Python's in the folder that is open. */
  private async placeSupport({ uri, language }: ExerciseFile, folder: vscode.Uri): Promise<void> {
    const support = path.join(this.supportFolder, language);
    if (language === 'typescript') return placeSupport(support, path.dirname(uri.fsPath));
    const courses = this.courses.packs.map(({ pack }) => pack.id);
    if (await placePythonSupport(support, folder.fsPath, courses)) return;
    this.log.info(`${folder.fsPath} is a Python project of its own: completions come from its own packages.`);
  }

  private async show(file: ExerciseFile): Promise<void> {
    this.files.remember(file);
    revealMethod(await showLearnerFile(file.uri), file);
    this.showPanel(file);
  }
}

/** @throws ShownError for an exercise that can't be written in that language, or in any. */
async function languageOf(exercise: LoadedExercise, { language }: OpenRequest): Promise<Language | undefined> {
  const languages = languagesOf(exercise);
  const { title } = exercise.exercise;
  if (languages.length === 0) throw new ShownError(`“${title}” has no starter file. Reinstall the extension.`);
  if (language === undefined) return languageToOpen(exercise);
  if (languages.includes(language)) return language;
  throw new ShownError(`“${title}” can't be written in ${LANGUAGE_NAMES[language]} yet.`);
}

/**
 * Shows a learner's file where the panel leaves room for it: in the first column, or where it is already.
 *
 * @param line from 1 @param column from 1
 */
export async function showLearnerFile(uri: vscode.Uri, line?: number, column = 1): Promise<vscode.TextEditor> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false });
    if (line !== undefined) goTo(editor, line, column);
    return editor;
  } catch (error) {
    throw new FileAccessError(`${path.basename(uri.fsPath)} cannot be opened`, error);
  }
}

/** What is left of it can be seen together with the margin in most editors. */
const FAR_COLUMN = 80;

function goTo(editor: vscode.TextEditor, line: number, column: number): void {
  const wanted = new vscode.Position(Math.max(line, 1) - 1, Math.max(column, 1) - 1);
  const position = editor.document.validatePosition(wanted);
  editor.selection = new vscode.Selection(position, position);
  // A range that ends in the next line is shown from the margin; a place alone leaves the editor scrolled to the right.
  const margin = new vscode.Range(position.line, 0, position.line + 1, 0);
  const range = position.character < FAR_COLUMN ? margin : new vscode.Range(position, position);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the method to complete, unless the learner is at work somewhere else in the file. */
function revealMethod(editor: vscode.TextEditor, file: ExerciseFile): void {
  const method = methodRange(editor.document.getText(), file);
  if (!method || !editor.selection.isEqual(new vscode.Selection(0, 0, 0, 0))) return;
  goTo(editor, method.line, method.column);
}

const OPEN_FOLDER = { title: 'Open Folder…', command: 'vscode.openFolder' };

interface ChosenFolder {
  uri: vscode.Uri;
  /** It is not open yet. */
  isNew: boolean;
}

/** The workspace folder to write to: the only one, the one that has the file, or the one that the learner names. */
async function chooseFolder(learnerFile: string): Promise<ChosenFolder | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const [only] = folders;
  if (!only) return askForFolder();
  if (folders.length === 1) return { uri: only.uri, isNew: false };
  const having = [];
  for (const { uri } of folders) {
    if (await isThere(path.join(uri.fsPath, learnerFile))) having.push(uri);
  }
  const [found] = having;
  if (found && having.length === 1) return { uri: found, isNew: false };
  const placeHolder = 'In which folder do you keep your exercises?';
  const chosen = await vscode.window.showWorkspaceFolderPick({ placeHolder });
  return chosen && { uri: chosen.uri, isNew: false };
}

async function askForFolder(): Promise<ChosenFolder | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: 'Choose a folder for your exercises',
    openLabel: 'Keep Exercises Here',
  });
  return chosen?.[0] && { uri: chosen[0], isNew: true };
}
