import { access } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { RunResult } from '../protocol/runResult';
import type { DebugRequest } from '../runs/runs';
import { DEBUG_RUN_MS } from './debugging';
import { FileAccessError, RestrictedModeError, TextProblemError } from './errors';
import { type ExerciseFile, shownPath } from './exerciseFile';
import type { LazyRuns } from './lazyRuns';
import { openDocument } from './openDocument';
import { textProblem } from './programText';
import { type RunningRun, RunStore } from './runStore';
import { type RunSettings, runSettings } from './settings';

/** A run that has been started, for those who follow it. */
export interface StartedRun {
  file: ExerciseFile;
  /** Settles when the run has, whatever came of it; never rejects. */
  settled: Promise<void>;
  cancel: () => void;
}

interface Flight {
  file: ExerciseFile;
  /** Text and settings: an equal request joins the run instead of starting another one. */
  request: string;
  verdict: Promise<RunResult | undefined>;
  abort: AbortController;
}

/** Run checks: the one way to it, whichever button was pressed. */
export class Checks implements vscode.Disposable {
  private readonly flights = new Map<string, Flight>();
  private readonly started = new vscode.EventEmitter<StartedRun>();
  readonly onDidStart = this.started.event;

  constructor(
    private readonly store: RunStore,
    private readonly runs: LazyRuns,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * Runs the document's text, saved or not, and gives the verdict; undefined when it was cancelled. A run of the same
   * text that is under way is joined; one of an older text is cancelled.
   *
   * @param debug with a debugger, for as long as its user likes, and on wasm: a GPU that is kept waiting is lost
   * @throws what `runnableText` throws
   */
  async run(file: ExerciseFile, debug?: DebugRequest): Promise<RunResult | undefined> {
    const source = await runnableText(file.uri);
    const settings = debug ? debugSettings() : runSettings();
    const request = JSON.stringify([source, settings, debug !== undefined]);
    const current = this.flights.get(file.uri.toString());
    // The one who started it hears of a failure; nobody needs to hear of it once a click.
    if (current?.request === request) return current.verdict.catch(() => undefined);
    current?.abort.abort();

    const abort = new AbortController();
    const running = this.store.start(file, source);
    const verdict = this.judge(file, running, { ...settings, ...(debug && { debug }) }, abort.signal);
    const flight = { file, request, verdict, abort };
    this.flights.set(file.uri.toString(), flight);
    const land = (): void => {
      if (this.flights.get(file.uri.toString()) === flight) this.flights.delete(file.uri.toString());
    };
    const settled = verdict.then(land, land);
    this.started.fire({ file, settled, cancel: () => abort.abort() });
    return verdict;
  }

  /** Cancels the run of a file, or every run. */
  cancel(uri?: vscode.Uri): void {
    for (const { file, abort } of this.flights.values()) {
      if (!uri || file.uri.toString() === uri.toString()) abort.abort();
    }
  }

  dispose(): void {
    this.cancel();
    this.started.dispose();
  }

  private async judge(
    file: ExerciseFile,
    running: RunningRun,
    settings: RunSettings & { debug?: DebugRequest },
    signal: AbortSignal,
  ): Promise<RunResult | undefined> {
    const { uri, exercise, language } = file;
    try {
      const runs = await this.runs.get();
      const request = { exercise, language, source: running.source, file: shownPath(uri), ...settings };
      const result = await runs.check(request, (event) => this.store.apply(uri, running, event), signal);
      this.store.finish(uri, running, result);
      this.log.info(summary(file, result));
      return result;
    } catch (error) {
      this.store.abandon(uri, running);
      if (!signal.aborted) throw error;
      this.log.info(`${shownPath(uri)}: cancelled`);
      return undefined;
    }
  }
}

function debugSettings(): RunSettings {
  const { limits } = runSettings();
  return { backend: 'wasm', limits: { ...limits, runMs: DEBUG_RUN_MS } };
}

/**
 * The document's text, saved or not, if it may be run.
 *
 * @throws RestrictedModeError where no code may run, FileAccessError where there is no text to run,
 * TextProblemError where the text is none of a program.
 */
export async function runnableText(uri: vscode.Uri): Promise<string> {
  if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
  const source = await textOf(uri);
  const problem = textProblem(source);
  if (problem) throw new TextProblemError(shownPath(uri), problem);
  return source;
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    // The editor may still have the text of a file that is closed and gone.
    if (!openDocument(uri)) await access(uri.fsPath);
    return (await vscode.workspace.openTextDocument(uri)).getText();
  } catch (error) {
    throw new FileAccessError(`${path.basename(uri.fsPath)} cannot be run`, error, {
      title: 'Open Exercise…',
      command: 'convolab.open',
    });
  }
}

function summary({ uri, exercise }: ExerciseFile, { status, backend, timings, error }: RunResult): string {
  const time = timings['total'] === undefined ? '' : ` in ${Math.round(timings['total'])} ms`;
  const where = backend ? ` on ${backend.name} ${backend.version}` : '';
  return `${shownPath(uri)} (${exercise.id}): ${status}${time}${where}${error ? `; ${error.kind}: ${error.message}` : ''}`;
}
