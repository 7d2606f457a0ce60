import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { LoadedExercise, LoadedPack } from '../runs/packFiles';
import type { Courses } from './courses';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import { isThere } from './learnerFiles';
import { methodRange } from './methodRange';
import { openDocument } from './openDocument';

/** What can be run: exercises whose file is there. The others are listed, in the order of the course. */
export const RUNNABLE = new vscode.TestTag('convolab.runnable');
/** What a debugger can be attached to. */
export const DEBUGGABLE = new vscode.TestTag('convolab.debuggable');

/** The items of the Testing view: courses, their exercises (one item for each file of the learner's), their checks. */
export class TestItems {
  private readonly files = new Map<string, ExerciseFile>();
  private filling: Promise<void> | undefined;
  private isBehind = false;
  /** What the items were made of. */
  private filled: LoadedPack[] = [];

  constructor(
    private readonly controller: vscode.TestController,
    private readonly courses: Courses,
    private readonly exerciseFiles: ExerciseFiles,
  ) {}

  /** The exercise that an item stands for; undefined for a course, a check and an exercise that has no file yet. */
  fileOf({ id }: vscode.TestItem): ExerciseFile | undefined {
    return this.files.get(id);
  }

  of(uri: vscode.Uri): vscode.TestItem | undefined {
    return this.runnable().find(({ id }) => id === uri.toString());
  }

  checkOf(item: vscode.TestItem, check: string): vscode.TestItem | undefined {
    return item.children.get(checkId(item, check));
  }

  /** All exercises with a file, in the order of the courses. */
  runnable(): vscode.TestItem[] {
    return [...this.controller.items]
      .flatMap(([, course]) => [...course.children].map(([, item]) => item))
      .filter(({ id }) => this.files.has(id))
      .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  }

  /** The exercises that an item has or belongs to. */
  exercisesOf(item: vscode.TestItem): vscode.TestItem[] {
    const around = [item, item.parent].find((each) => each && this.files.has(each.id));
    return around ? [around] : this.runnable().filter(({ parent }) => parent === item);
  }

  /** Brings the items up to what files there are. Asked for while it does so, it does so once more. */
  fill(): Promise<void> {
    this.isBehind = true;
    this.filling ??= this.fillAll().finally(() => (this.filling = undefined));
    return this.filling;
  }

  private async fillAll(): Promise<void> {
    while (this.isBehind) {
      this.isBehind = false;
      await this.fillNow();
    }
  }

  private async fillNow(): Promise<void> {
    const { packs } = this.courses;
    const existing = await Promise.all(
      packs.map(({ exercises }) => Promise.all(exercises.map((exercise) => this.existing(exercise)))),
    );
    const ids = existing.flat(2).map(({ uri }) => uri.toString());
    // A file of the learner's was saved, mostly: nothing is new here.
    if (packs === this.filled && ids.length === this.files.size && ids.every((id) => this.files.has(id))) return;
    this.filled = packs;
    this.files.clear();
    this.controller.items.replace(
      packs.map(({ pack, exercises }, index) => {
        const item = this.controller.createTestItem(pack.id, pack.title);
        item.sortText = sortText(index);
        if (existing[index]!.flat().length > 0) item.tags = [RUNNABLE];
        item.children.replace(exercises.flatMap((each, at) => this.itemsOf(each, existing[index]![at]!, at)));
        return item;
      }),
    );
  }

  private async existing(exercise: LoadedExercise): Promise<ExerciseFile[]> {
    const places = this.exerciseFiles.places(exercise);
    const found = await Promise.all(places.map(async (file) => ((await isThere(file.uri.fsPath)) ? [file] : [])));
    return found.flat();
  }

  private itemsOf(exercise: LoadedExercise, files: ExerciseFile[], index: number): vscode.TestItem[] {
    const { title } = exercise.exercise;
    if (files.length > 0) return files.map((file, each) => this.itemOf(file, `${sortText(index)}-${each}`));
    const item = this.controller.createTestItem(`${exercise.pack.pack.id}/${exercise.id}`, title);
    item.description = 'not begun';
    item.sortText = sortText(index);
    return [item];
  }

  private itemOf(file: ExerciseFile, sort: string): vscode.TestItem {
    const { uri, exercise, language } = file;
    const item = this.controller.createTestItem(uri.toString(), exercise.exercise.title, uri);
    item.description = LANGUAGE_NAMES[language];
    item.sortText = sort;
    item.tags = language === 'typescript' ? [RUNNABLE, DEBUGGABLE] : [RUNNABLE];
    item.range = rangeOfMethod(file);
    item.children.replace(
      exercise.exercise.checks.map(({ id, title }, index) => {
        const check = this.controller.createTestItem(checkId(item, id), title, uri);
        check.sortText = sortText(index);
        check.tags = item.tags;
        return check;
      }),
    );
    this.files.set(item.id, file);
    return item;
  }
}

/** Where the method is, in a file that is open; no other is read for it. */
export function rangeOfMethod(file: ExerciseFile): vscode.Range | undefined {
  const text = openDocument(file.uri)?.getText();
  const method = text === undefined ? null : methodRange(text, file);
  return method
    ? new vscode.Range(method.line - 1, method.column - 1, method.endLine - 1, method.endColumn - 1)
    : undefined;
}

function checkId(item: vscode.TestItem, check: string): string {
  return `${item.id}#${check}`;
}

/** Items of one parent are in the order of their numbers. */
function sortText(index: number): string {
  return String(index).padStart(3, '0');
}
