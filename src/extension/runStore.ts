import * as vscode from 'vscode';
import { LONG_RUN_MS } from '../protocol/longRun';
import type { TraceRow } from '../protocol/observation';
import type { RunEvent } from '../protocol/runEvent';
import type { Backend, CheckResult, RunResult } from '../protocol/runResult';
import type { ExerciseFile } from './exerciseFile';
import { type LineMap, lineMap, unchangedLines } from './lineMap';
import { openDocument } from './openDocument';
import { isPrintOf, printOf, type TextPrint } from './textPrint';

/** A run under way, as far as its events have told. */
export interface RunningRun {
  /** It has lasted for a while. */
  isLong: boolean;
  startedAt: number;
  source: string;
  backend: Backend | null;
  checks: CheckResult[];
  layers: TraceRow[];
  output: string;
}

/** The last verdict, with the text that it is about. */
export interface FinishedRun {
  result: RunResult;
  /** What ran; null where it ran in an earlier window and is another text by now. */
  text: string | null;
  print: TextPrint;
  /** The text has changed since: the verdict says nothing about what is there now. */
  stale: boolean;
  /** Says where lines of the run's text are in another text of the file. */
  linesIn(text: string): LineMap;
}

export interface FileRuns {
  running?: RunningRun;
  finished?: FinishedRun;
}

/** What is known of the runs of each file: the one state that every surface draws from. */
export class RunStore implements vscode.Disposable {
  private readonly runs = new Map<string, FileRuns>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly calmlyChanged = new vscode.EventEmitter<vscode.Uri>();
  private readonly judged = new vscode.EventEmitter<vscode.Uri>();
  private readonly progressed = new vscode.EventEmitter<vscode.Uri>();
  private readonly edits = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.compare(document)),
    vscode.workspace.onDidOpenTextDocument((document) => this.compare(document)),
  ];

  /** A run began or ended, or a verdict became or ceased to be stale. */
  readonly onDidChange = this.changed.event;
  /** The same, but that a run began is told only once it is a long one: what `calmly` gives has changed. */
  readonly onDidChangeCalmly = this.calmlyChanged.event;
  /** The last verdict is another one, or became or ceased to be stale. */
  readonly onDidJudge = this.judged.event;
  /** A run under way told something: often, up to thousands of times a run. */
  readonly onDidProgress = this.progressed.event;

  of(uri: vscode.Uri): Readonly<FileRuns> {
    return this.runs.get(uri.toString()) ?? {};
  }

  /** What is shown where it must not flicker: a run is no part of it before it is a long one. */
  calmly(uri: vscode.Uri): Readonly<FileRuns> {
    const { running, finished } = this.of(uri);
    return running?.isLong ? { running, finished } : { finished };
  }

  get anyRunning(): boolean {
    return [...this.runs.values()].some(({ running }) => running);
  }

  start({ uri }: ExerciseFile, source: string): RunningRun {
    const nothing = { backend: null, checks: [], layers: [], output: '' };
    const running: RunningRun = { startedAt: Date.now(), isLong: false, source, ...nothing };
    this.set(uri, { ...this.of(uri), running });
    setTimeout(() => {
      running.isLong = true;
      if (this.of(uri).running === running) this.calmlyChanged.fire(uri);
    }, LONG_RUN_MS);
    return running;
  }

  /** Takes in an event of a run; one of a run that another has replaced is ignored. */
  apply(uri: vscode.Uri, running: RunningRun, event: RunEvent): void {
    if (this.of(uri).running !== running) return;
    // A run that begins again, on another backend, leaves nothing of the first.
    if (event.type === 'started')
      Object.assign(running, { backend: event.backend, checks: [], layers: [], output: '' });
    else if (event.type === 'layer') running.layers.push(event.layer);
    else if (event.type === 'output') running.output += event.text;
    else if (event.type === 'check') running.checks.push(event.check);
    this.progressed.fire(uri);
  }

  finish(uri: vscode.Uri, running: RunningRun, result: RunResult): void {
    if (this.of(uri).running !== running) return;
    const document = openDocument(uri);
    const stale = document !== undefined && document.getText() !== running.source;
    const linesIn = linesOf(running.source);
    this.set(uri, { finished: { result, text: running.source, print: printOf(running.source), stale, linesIn } });
  }

  /** The run ended without a verdict: what was known before is what is known. */
  abandon(uri: vscode.Uri, running: RunningRun): void {
    if (this.of(uri).running === running) this.set(uri, { finished: this.of(uri).finished });
  }

  /** Takes over what an earlier window knew. */
  restore(uri: vscode.Uri, result: RunResult, print: TextPrint, text: string): void {
    const stale = !isPrintOf(print, text);
    // Of an earlier window's text nothing is left but its print: no line of a text that differs can be told from it.
    const linesIn = stale ? () => () => null : linesOf(text);
    this.set(uri, { finished: { result, text: stale ? null : text, print, stale, linesIn } });
  }

  /** The file is gone. */
  forget(uri: vscode.Uri): void {
    const { finished } = this.of(uri);
    if (this.runs.delete(uri.toString())) this.tell(uri, finished !== undefined);
  }

  dispose(): void {
    for (const subscription of this.edits) subscription.dispose();
    for (const emitter of [this.changed, this.calmlyChanged, this.judged, this.progressed]) emitter.dispose();
  }

  private set(uri: vscode.Uri, runs: FileRuns): void {
    const { finished } = this.of(uri);
    this.runs.set(uri.toString(), runs);
    this.tell(uri, runs.finished !== finished);
  }

  private tell(uri: vscode.Uri, isJudged: boolean): void {
    // What is drawn at the code comes first: the learner looks there.
    if (isJudged) this.judged.fire(uri);
    this.changed.fire(uri);
    if (isJudged || !this.of(uri).running) this.calmlyChanged.fire(uri);
  }

  private compare(document: vscode.TextDocument): void {
    const { finished } = this.of(document.uri);
    if (!finished) return;
    // An edit taken back makes the verdict true again.
    const stale = !isPrintOf(finished.print, document.getText());
    if (stale === finished.stale) return;
    finished.stale = stale;
    this.tell(document.uri, true);
  }
}

/** Compares with a text once, as several surfaces ask for the same one. */
function linesOf(source: string): (text: string) => LineMap {
  let last = { text: source, lines: unchangedLines };
  return (text) => {
    if (last.text !== text) last = { text, lines: text === source ? unchangedLines : lineMap(source, text) };
    return last.lines;
  };
}
