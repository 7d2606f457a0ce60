import * as v from 'valibot';
import * as vscode from 'vscode';
import { type RunResult, RunResultSchema } from '../protocol/runResult';
import type { KeptVerdicts } from './keptVerdicts';
import { openDocument } from './openDocument';
import type { RunStore } from './runStore';
import { TextPrintSchema } from './textPrint';

const LAST_RUN = 'convolab.lastRun';
/** What the learner printed can be long; the editor keeps this state in memory. */
const KEPT_OUTPUT = 10_000;

const LastRunSchema = v.object({
  version: v.literal(1),
  uri: v.string(),
  print: TextPrintSchema,
  result: RunResultSchema,
});

/**
 * What is kept of runs when the window closes: the last one whole, for the panel to come back with, of every one the
 * verdict.
 */
export class KeptRuns implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private readonly kept = new WeakSet<RunResult>();

  constructor(
    private readonly state: vscode.Memento,
    private readonly verdicts: KeptVerdicts,
    private readonly store: RunStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = store.onDidChange((uri) => this.keep(uri));
  }

  /** Hands the last run over to the store, if it is that of this file and nothing newer is known. */
  async restore(uri: vscode.Uri): Promise<void> {
    const parsed = v.safeParse(LastRunSchema, this.state.get(LAST_RUN));
    if (!parsed.success || parsed.output.uri !== uri.toString()) return;
    const kept = parsed.output;
    const text = (openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri))).getText();
    const { finished, running } = this.store.of(uri);
    if (!finished && !running) this.store.restore(uri, kept.result, kept.print, text);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private keep(uri: vscode.Uri): void {
    const key = uri.toString();
    const { finished } = this.store.of(uri);
    if (!finished || this.kept.has(finished.result)) return;
    const { result, print } = finished;
    this.kept.add(result);
    const failed = (error: unknown): void => this.log.warn(`The verdict could not be kept: ${String(error)}`);
    this.verdicts.keep(key, { status: result.status, print }).catch(failed);
    const short = { ...result, output: result.output.slice(-KEPT_OUTPUT) };
    this.state.update(LAST_RUN, { version: 1, uri: key, print, result: short }).then(undefined, failed);
  }
}
