import * as path from 'node:path';
import * as vscode from 'vscode';
import { STEP_MS } from '../protocol/limits';
import {
  isUnderWay,
  type TrainingResult,
  trainingAfter,
  type TrainingState,
  untrained,
} from '../protocol/trainingState';
import type { TrainingEvent } from '../protocol/trainingEvent';
import { CheckpointFile, DamagedCheckpointError, sha256, whyUnusable } from '../runs/checkpointFile';
import type { Training } from '../runs/runs';
import { runnableText } from './checks';
import { NoTrainingError, ShownError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import type { LazyRuns } from './lazyRuns';
import { openDocument } from './openDocument';
import { runSettings } from './settings';

interface Entry {
  file: ExerciseFile;
  state: TrainingState;
  /** Of the text that is trained, or was; null before there was one. */
  sourceSha256: string | null;
  stale: boolean;
  /** While it is under way. */
  running: { training: Training; abort: AbortController } | null;
}

/** What the panel and the status bar show of a training. */
export interface ShownTraining {
  file: ExerciseFile;
  state: TrainingState;
  stale: boolean;
}

/** Trainings of learners' files, in the background: one a file, each with its checkpoint in our folder for this user. */
export class Trainings implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly recalled = new Map<string, Promise<void>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly ended = new vscode.EventEmitter<ShownTraining>();
  private readonly edits: vscode.Disposable;

  /** A training told something: a few times a second while one is under way. */
  readonly onDidChange = this.changed.event;
  /** One has come to its end, whatever that is. */
  readonly onDidEnd = this.ended.event;

  /** @param folder of the checkpoints */
  constructor(
    private readonly folder: string,
    private readonly runs: LazyRuns,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.edits = vscode.workspace.onDidChangeTextDocument(({ document }) => this.compare(document));
  }

  /** undefined where the exercise has none, or what is kept of it has not been read (see `recall`). */
  of(uri: vscode.Uri): ShownTraining | undefined {
    return this.entries.get(uri.toString());
  }

  /** Those that are under way. */
  get underWay(): ShownTraining[] {
    return [...this.entries.values()].filter(({ state }) => isUnderWay(state));
  }

  /** Reads what is kept of a file's training, once. */
  recall(file: ExerciseFile): Promise<void> {
    const key = file.uri.toString();
    let recalled = this.recalled.get(key);
    if (!recalled) this.recalled.set(key, (recalled = this.read(file)));
    return recalled;
  }

  /**
   * Begins a training anew, or goes on from the checkpoint. One that is under way stays as it is.
   *
   * @throws NoTrainingError where the exercise has none; what `runnableText` throws
   */
  async start(file: ExerciseFile, how: 'anew' | 'resume'): Promise<TrainingResult | undefined> {
    const plan = file.exercise.exercise.training;
    if (!plan) throw new NoTrainingError(shownPath(file.uri));
    await this.recall(file);
    const source = await runnableText(file.uri);
    const entry = this.entries.get(file.uri.toString());
    if (!entry || isUnderWay(entry.state)) return undefined;
    // At once, so that a second click finds it under way.
    const begun = how === 'resume' ? entry.state : untrained(plan);
    this.set({ ...entry, state: { ...begun, phase: 'starting', result: null, notice: null }, stale: false });
    const runs = await this.runs.get();
    const { backend, limits } = runSettings();
    const abort = new AbortController();
    const request = {
      ...file,
      source,
      file: shownPath(file.uri),
      backend,
      limits: { ...limits, runMs: STEP_MS },
      plan,
      checkpoint: this.checkpointOf(file),
      resume: how === 'resume',
    };
    const training = runs.train(request, (event) => this.apply(file, event), abort.signal);
    this.update(file, { running: { training, abort }, sourceSha256: sha256(source) });
    this.log.info(`${shownPath(file.uri)}: training ${how === 'resume' ? 'resumed' : 'begun'}`);
    return this.followed(file, training, abort.signal);
  }

  pause(uri: vscode.Uri): void {
    this.entries.get(uri.toString())?.running?.training.pause();
  }

  continue(uri: vscode.Uri): void {
    this.entries.get(uri.toString())?.running?.training.resume();
  }

  stop(uri: vscode.Uri): void {
    this.entries.get(uri.toString())?.running?.training.stop();
  }

  stopAll(): void {
    for (const { file } of this.underWay) this.stop(file.uri);
  }

  dispose(): void {
    for (const { running } of this.entries.values()) running?.abort.abort();
    this.edits.dispose();
    this.changed.dispose();
    this.ended.dispose();
  }

  private async followed(
    file: ExerciseFile,
    training: Training,
    signal: AbortSignal,
  ): Promise<TrainingResult | undefined> {
    try {
      const result = await training.done;
      this.log.info(
        `${shownPath(file.uri)}: training ${result.status}${result.error ? `; ${result.error.message}` : ''}`,
      );
      return result;
    } catch (error) {
      if (signal.aborted) return undefined;
      this.update(file, { running: null });
      // It has not begun: what is kept is what there was before.
      this.recalled.delete(file.uri.toString());
      await this.recall(file);
      throw isForLearners(error) ? new ShownError((error as Error).message) : error;
    } finally {
      this.update(file, { running: null });
      const ended = this.of(file.uri);
      if (ended && !signal.aborted) this.ended.fire(ended);
    }
  }

  private async read(file: ExerciseFile): Promise<void> {
    const plan = file.exercise.exercise.training;
    if (!plan || this.entries.get(file.uri.toString())?.running) return;
    const fresh = { file, state: untrained(plan), sourceSha256: null, stale: false, running: null };
    try {
      const kept = await this.checkpointOf(file).read();
      if (!kept || kept.exercise !== file.exercise.id || kept.language !== file.language) return this.set(fresh);
      const { snapshot, history, result, sourceSha256 } = kept;
      const state: TrainingState = {
        ...fresh.state,
        phase: result ? 'ended' : 'idle',
        step: snapshot.step,
        history,
        checkpoint: snapshot.step,
        result,
      };
      const source = (openDocument(file.uri) ?? (await vscode.workspace.openTextDocument(file.uri))).getText();
      this.set({ ...fresh, state, sourceSha256, stale: whyUnusable(kept, { ...file, source, plan }) !== null });
    } catch (error) {
      // It is set aside, or can't be read: the learner trains anew, and reads why.
      this.log.warn(`${shownPath(file.uri)}: ${String(error)}`);
      const why = error instanceof DamagedCheckpointError ? error.message : null;
      this.set({ ...fresh, state: { ...fresh.state, notice: why } });
    }
  }

  private checkpointOf({ uri }: ExerciseFile): CheckpointFile {
    return CheckpointFile.in(this.folder, uri.toString());
  }

  private apply(file: ExerciseFile, event: TrainingEvent): void {
    const entry = this.entries.get(file.uri.toString());
    if (entry) this.set({ ...entry, state: trainingAfter(entry.state, event) });
  }

  private compare(document: vscode.TextDocument): void {
    const entry = this.entries.get(document.uri.toString());
    if (!entry || entry.sourceSha256 === null) return;
    const stale = sha256(document.getText()) !== entry.sourceSha256;
    if (stale !== entry.stale) this.set({ ...entry, stale });
  }

  private update({ uri }: ExerciseFile, changes: Partial<Entry>): void {
    const entry = this.entries.get(uri.toString());
    if (entry) this.set({ ...entry, ...changes });
  }

  private set(entry: Entry): void {
    this.entries.set(entry.file.uri.toString(), entry);
    this.changed.fire(entry.file.uri);
  }
}

/** By its name: what trains is another bundle, which has the classes once more. */
function isForLearners(error: unknown): boolean {
  return error instanceof Error && ['ResumeError', 'DamagedCheckpointError', 'PackError'].includes(error.name);
}

/** Where checkpoints are in our folder for this user. */
export function trainingsFolder(globalStorage: string): string {
  return path.join(globalStorage, 'trainings');
}
