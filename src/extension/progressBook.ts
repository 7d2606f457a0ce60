import * as v from 'valibot';
import * as vscode from 'vscode';
import { mergeProgress, NO_PROGRESS, type Progress, ProgressSchema } from '../protocol/progress';
import type { LoadedExercise } from '../runs/packFiles';
import type { ExerciseFiles } from './exerciseFile';
import type { RunStore } from './runStore';

const KEY = 'convolab.progress';
const SET_ASIDE = 'convolab.progress.setAside';

/** The part of the editor's global state that this needs. */
export interface SyncedState extends vscode.Memento {
  setKeysForSync(keys: readonly string[]): void;
}

/**
 * Which exercises were ever passed, in the state that Settings Sync carries from machine to machine. What can't be read is
 * set aside and said, and what a newer version wrote is left to it: neither is ever written over.
 */
export class ProgressBook implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  /** What was passed here since the window opened; all that there is where the state is not ours to write. */
  private own: Progress = NO_PROGRESS;
  private writing: Promise<void> = Promise.resolve();
  private asideTold = false;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly state: SyncedState,
    files: ExerciseFiles,
    store: RunStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    state.setKeysForSync([KEY]);
    this.subscription = store.onDidChange((uri) => {
      const { finished, running } = store.of(uri);
      const file = files.of(uri);
      if (running || finished?.result.status !== 'passed' || !file) return;
      if (this.hasPassed(file.exercise, file.language)) return;
      const at = new Date().toISOString();
      void this.add({ version: 1, passed: { [idOf(file.exercise)]: { [file.language]: at } } });
    });
  }

  /** Whether an exercise was ever passed: in a language, or in any. */
  hasPassed(exercise: LoadedExercise, language?: string): boolean {
    const times = this.progress.passed[idOf(exercise)] ?? {};
    return language === undefined ? Object.keys(times).length > 0 : times[language] !== undefined;
  }

  get progress(): Progress {
    const kept = this.kept();
    return kept ? mergeProgress(kept, this.own) : this.own;
  }

  /** Takes in what was passed elsewhere, or now. */
  add(more: Progress): Promise<void> {
    this.own = mergeProgress(this.own, more);
    this.changed.fire();
    // One after another; each takes up what another window has written meanwhile.
    this.writing = this.writing.then(() => this.write()).catch((error: unknown) => this.log.error(String(error)));
    return this.writing;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async write(): Promise<void> {
    if (isNewer(this.state.get(KEY))) return;
    await this.setAside();
    await this.state.update(KEY, this.progress);
  }

  private async setAside(): Promise<void> {
    const damaged: unknown = this.state.get(KEY);
    if (damaged === undefined || v.is(ProgressSchema, damaged)) return;
    const before = this.state.get<unknown[]>(SET_ASIDE, []);
    await this.state.update(SET_ASIDE, [...before, { at: new Date().toISOString(), progress: damaged }]);
  }

  private kept(): Progress | undefined {
    const value: unknown = this.state.get(KEY);
    const parsed = v.safeParse(ProgressSchema, value);
    if (parsed.success) return parsed.output;
    if (value !== undefined && !this.asideTold) {
      this.asideTold = true;
      const why = isNewer(value)
        ? 'Your progress was written by a newer Convolab. Update the extension to see it; it is left as it is, and what you pass now is kept until the window closes.'
        : 'Your progress could not be read. It is set aside, and a new one begins; your files are unharmed. If you exported it, import it: “Convolab: Import Progress…”.';
      this.log.warn(why);
      void vscode.window.showWarningMessage(why);
    }
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), value);
}

function idOf({ id, pack }: LoadedExercise): string {
  return `${pack.pack.id}/${id}`;
}
