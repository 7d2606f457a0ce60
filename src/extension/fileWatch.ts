import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Checks } from './checks';
import { inform } from './command';
import type { Courses } from './courses';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import { isThere } from './learnerFiles';
import type { KeptVerdicts } from './keptVerdicts';
import type { RunStore } from './runStore';

/** Follows learners' files, and authors' courses, as they come, change and go, inside the editor or outside it. */
export class FileWatch implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** By what they are for. There are none in a window that has shown neither a course nor an exercise. */
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly subscriptions: vscode.Disposable[];

  /** A learner's file is there, is gone or has another text. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly courses: Courses,
    private readonly files: ExerciseFiles,
    private readonly checks: Checks,
    private readonly store: RunStore,
    private readonly verdicts: KeptVerdicts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [this.changed, courses.onDidRead(() => this.update())];
    this.update();
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.watchers.values()]) disposable.dispose();
  }

  private update(): void {
    const wanted = new Map<string, vscode.GlobPattern[]>();
    for (const { pack } of this.courses.areRead ? this.courses.packs : []) {
      // A deleted folder is one event, and not one for each file in it.
      wanted.set(pack.id, [`**/${pack.id}`, `**/${pack.id}/*`]);
    }
    for (const folder of this.courses.knownFolders) {
      const isAuthors = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder)) !== undefined;
      if (isAuthors) wanted.set(folder, [new vscode.RelativePattern(vscode.Uri.file(folder), '**')]);
    }
    for (const [key, patterns] of wanted) {
      if (!this.watchers.has(key)) this.watchers.set(key, this.watch(patterns));
    }
  }

  private watch(patterns: vscode.GlobPattern[]): vscode.Disposable {
    const watchers = patterns.map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (uri: vscode.Uri): void => {
        this.courses.fileChanged(uri);
        this.changed.fire();
      };
      watcher.onDidCreate(changed);
      watcher.onDidChange(changed);
      watcher.onDidDelete((uri) => {
        this.courses.fileChanged(uri);
        this.deleted(uri).catch((error: unknown) => inform(error, this.log));
      });
      return watcher;
    });
    return vscode.Disposable.from(...watchers);
  }

  /** A file or a folder is gone, and every file in it. */
  private async deleted({ fsPath }: vscode.Uri): Promise<void> {
    const places = this.courses.exercises.flatMap((exercise) => this.files.places(exercise));
    const isGone = ({ uri }: ExerciseFile): boolean =>
      uri.fsPath === fsPath || uri.fsPath.startsWith(fsPath + path.sep);
    for (const { uri } of [...places, ...this.files.inTabs()].filter(isGone)) {
      // A tool that saves by replacing deletes, too.
      if (await isThere(uri.fsPath)) continue;
      this.checks.cancel(uri);
      this.store.forget(uri);
      await this.verdicts.forget(uri.toString());
    }
    this.changed.fire();
  }
}
