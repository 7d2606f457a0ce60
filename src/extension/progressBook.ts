import * as vscode from 'vscode';
import { LONGEST_CODE, type PassedCode, type Progress } from '../protocol/progress';
import type { LoadedExercise } from '../runs/packFiles';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
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

/** Which exercises were ever passed and with what code, wherever their files are now. */
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
      this.add(this.passed(file, finished.text)).catch((error: unknown) =>
        log.error(`Progress was not kept: ${String(error)}`),
      );
    });
  }

  /** Whether an exercise was ever passed: in a language, or in any. */
  hasPassed(exercise: LoadedExercise, language?: string): boolean {
    const times = this.progress.passed[idOf(exercise)] ?? {};
    return language === undefined ? Object.keys(times).length > 0 : times[language] !== undefined;
  }

  /** The code with which an exercise passed last; undefined where it is not known. */
  codeOf(exercise: LoadedExercise, language: string): PassedCode | undefined {
    return this.progress.code?.[idOf(exercise)]?.[language];
  }

  get progress(): Progress {
    this.tellProblem();
    return this.state.progress;
  }

  /** Takes in what was passed elsewhere, or now. @throws The editor's error. */
  add(more: Progress): Promise<void> {
    if (Object.keys(more.passed).length === 0 && !more.code) return Promise.resolve();
    this.tellProblem();
    const added = this.state.add(more);
    this.changed.fire();
    return added;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** What a run that passed adds: the first time, and its code where that is another than before. */
  private passed({ exercise, language }: ExerciseFile, text: string | null): Progress {
    const id = idOf(exercise);
    const at = new Date().toISOString();
    const isNew = text !== null && text.length <= LONGEST_CODE && this.codeOf(exercise, language)?.text !== text;
    return {
      version: 1,
      passed: this.hasPassed(exercise, language) ? {} : { [id]: { [language]: at } },
      ...(isNew && { code: { [id]: { [language]: { at, text } } } }),
    };
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
