import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { exerciseId } from '../exercises/pack';
import { PackError } from '../runs/errors';
import { type LoadedExercise, loadNamedPacks, type LoadedPack, loadPack, loadPacks } from '../runs/packFiles';
import { COURSES_SETTING } from './settings';
import { PackFolders, packFolderOf } from './packFolders';

/** A program that writes one file of a course often writes more of them. */
const CHANGES_MS = 100;

/**
 * The courses: the extension's own, and those of authors in the workspace. Each is read when one of its exercises is
 * first seen; most windows never see one.
 */
export class Courses implements vscode.Disposable {
  private own: { packs: LoadedPack[]; problems: PackError[] } | undefined;
  /** Names of the own courses' folders, which are their ids. */
  private ownIds: Set<string> | undefined;
  private readonly others = new Map<string, LoadedPack | PackError>();
  private readonly folders = new PackFolders();
  private readonly seen = new vscode.EventEmitter<void>();
  private readonly changed = new vscode.EventEmitter<void>();
  private change: NodeJS.Timeout | undefined;
  private readonly subscriptions = [
    this.seen,
    this.changed,
    // What is saved here is known at once, even where the watcher of files is slow or misses a new folder's.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => void this.fileChanged(uri)),
    // What a folder holds changes seldom.
    vscode.workspace.onDidCreateFiles(() => this.folders.forget()),
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(COURSES_SETTING) && this.reload(),
    ),
    vscode.workspace.onDidDeleteFiles(() => this.folders.forget()),
    vscode.workspace.onDidRenameFiles(() => this.folders.forget()),
    // What was done in another program meanwhile.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && this.folders.forget()),
  ];

  /** A course has been asked for that was not known before. */
  readonly onDidRead = this.seen.event;
  /** After an author has changed a course: what was given before is of the old one. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folder: string,
    private readonly log: vscode.LogOutputChannel,
    /** Folders of courses that the setting names. */
    private readonly named: () => string[],
  ) {}

  /** Reads all of them anew, as when the setting names other folders. */
  reload(): void {
    this.own = undefined;
    this.ownIds = undefined;
    this.others.clear();
    this.changed.fire();
  }

  /** Whether the own courses were asked for: until then nothing shows one. */
  get areRead(): boolean {
    return this.own !== undefined;
  }

  /** Folders of the courses that were asked for, also of those that cannot be read. */
  get knownFolders(): string[] {
    const read = this.areRead ? this.packs.map(({ folder }) => folder) : [];
    const broken = this.areRead ? this.problems.flatMap(({ file }) => packFolderOf(file) ?? []) : [];
    return [...read, ...broken, ...this.others.keys()];
  }

  get packs(): LoadedPack[] {
    return this.read().packs;
  }

  /** Courses that cannot be read. */
  get problems(): PackError[] {
    return this.read().problems;
  }

  get exercises(): LoadedExercise[] {
    return this.packs.flatMap((pack) => pack.exercises);
  }

  /** By id, or by the course's id and its own: `logits`, `squeezenet/logits`. */
  find(id: string): LoadedExercise | undefined {
    return this.exercises.find((exercise) => exercise.id === id || `${exercise.pack.pack.id}/${exercise.id}` === id);
  }

  /** An own course by its id; for any other word no course is read. */
  ownPack(id: string): LoadedPack | undefined {
    if (!this.ownIds) {
      this.ownIds = new Set(fs.existsSync(this.folder) ? fs.readdirSync(this.folder) : []);
      if (this.named().length > 0) for (const { pack } of this.packs) this.ownIds.add(pack.id);
    }
    return this.ownIds.has(id) ? this.packs.find(({ pack }) => pack.id === id) : undefined;
  }

  /** The exercise of a course, the extension's own or an author's, in whose folder a file is. */
  around(file: string): LoadedExercise | undefined {
    const folder = this.folders.exerciseFolder(path.dirname(file));
    if (folder === null) return undefined;
    const pack = this.packAt(path.dirname(folder));
    return pack?.exercises.find(({ id }) => id === exerciseId(path.basename(folder)));
  }

  /**
   * Has the courses read anew when one of their files has changed.
   *
   * @returns Whether it is one; other projects may have files of the same names.
   */
  fileChanged({ fsPath }: vscode.Uri): boolean {
    const folder = packFolderOf(fsPath);
    if (folder === undefined) return false;
    this.folders.forget();
    const named = this.named();
    const isNew = [this.folder, ...named].includes(path.dirname(folder)) || named.includes(folder);
    if (!isNew && !this.knownFolders.includes(folder)) return false;
    clearTimeout(this.change);
    this.change = setTimeout(() => this.reload(), CHANGES_MS);
    return true;
  }

  dispose(): void {
    clearTimeout(this.change);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private packAt(folder: string): LoadedPack | undefined {
    if (path.dirname(folder) === this.folder) return this.packs.find((pack) => pack.folder === folder);
    let pack = this.others.get(folder);
    if (!pack) {
      pack = this.tryLoad(folder);
      this.others.set(folder, pack);
      this.seen.fire();
    }
    return pack instanceof PackError ? undefined : pack;
  }

  private tryLoad(folder: string): LoadedPack | PackError {
    try {
      return loadPack(folder);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      this.log.warn(error.message);
      return error;
    }
  }

  /** Takes courses in; one whose id is taken already is a problem of its own. */
  private add({ packs, problems }: { packs: LoadedPack[]; problems: PackError[] }): void {
    const own = this.own!;
    own.problems.push(...problems);
    for (const pack of packs) {
      if (!own.packs.some((other) => other.pack.id === pack.pack.id)) own.packs.push(pack);
      else
        own.problems.push(
          new PackError(path.join(pack.folder, 'pack.json'), `there is a course "${pack.pack.id}" already`),
        );
    }
  }

  private read(): { packs: LoadedPack[]; problems: PackError[] } {
    if (this.own) return this.own;
    try {
      this.own = loadPacks(this.folder);
    } catch (error) {
      this.own = { packs: [], problems: [new PackError(this.folder, String(error))] };
    }
    for (const folder of this.named()) this.add(loadNamedPacks(folder));
    for (const problem of this.own.problems) this.log.error(problem.message);
    this.seen.fire();
    return this.own;
  }
}
