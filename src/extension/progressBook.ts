import * as vscode from 'vscode';
import type { Progress } from '../protocol/progress';
import type { LoadedExercise } from '../runs/packFiles';
import type { ExerciseFiles } from './exerciseFile';
import { PROGRESS_KEY, type ProgressProblem, ProgressState, type State } from './progressState';
import type { RunStore } from './runStore';

/** The editor's global state, of which Settings Sync carries some keys from machine to machine. */
interface SyncedState extends State {
  setKeysForSync(keys: readonly string[]): void;
}

const PROBLEMS: Record<ProgressProblem, string> = {
  newer:
    'Your progress was written by a newer Convolab, and is left as it is. Update the extension to see it; what you pass ' +
    'now is kept until the window closes.',
  damaged:
    'Your progress could not be read. It is set aside, and a new one begins; your files are unharmed. If you exported ' +
    'it once, “Convolab: Import Progress…” brings it back.',
};

/** Which exercises were ever passed, wherever their files are now. */
export class ProgressBook implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private readonly state: ProgressState;
  private isProblemTold = false;
  readonly onDidChange = this.changed.event;

  constructor(
    globalState: SyncedState,
    files: ExerciseFiles,
    store: RunStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    globalState.setKeysForSync([PROGRESS_KEY]);
    this.state = new ProgressState(globalState);
    this.subscription = store.onDidChange((uri) => {
      const { finished, running } = store.of(uri);
      const file = files.of(uri);
      if (running || finished?.result.status !== 'passed' || !file) return;
      if (this.hasPassed(file.exercise, file.language)) return;
      const at = new Date().toISOString();
      const passed = { [idOf(file.exercise)]: { [file.language]: at } };
      this.add({ version: 1, passed }).catch((error: unknown) => log.error(`Progress was not kept: ${String(error)}`));
    });
  }

  /** Whether an exercise was ever passed: in a language, or in any. */
  hasPassed(exercise: LoadedExercise, language?: string): boolean {
    const times = this.progress.passed[idOf(exercise)] ?? {};
    return language === undefined ? Object.keys(times).length > 0 : times[language] !== undefined;
  }

  get progress(): Progress {
    this.tellProblem();
    return this.state.progress;
  }

  /** Takes in what was passed elsewhere, or now. @throws The editor's error. */
  add(more: Progress): Promise<void> {
    this.tellProblem();
    const added = this.state.add(more);
    this.changed.fire();
    return added;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Once a window, and before it is written. */
  private tellProblem(): void {
    const { problem } = this.state;
    if (!problem || this.isProblemTold) return;
    this.isProblemTold = true;
    this.log.warn(PROBLEMS[problem]);
    void vscode.window.showWarningMessage(PROBLEMS[problem]);
  }
}

function idOf({ id, pack }: LoadedExercise): string {
  return `${pack.pack.id}/${id}`;
}
