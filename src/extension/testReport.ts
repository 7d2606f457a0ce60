import * as vscode from 'vscode';
import type { Location } from '../protocol/location';
import type { CheckResult, RunResult } from '../protocol/runResult';
import { shownPath } from './exerciseFile';
import type { RunStore } from './runStore';
import type { TestItems } from './testItems';

/** Tells one run of an exercise's checks to the Testing view, each check as soon as it is decided. */
export class TestReport {
  private readonly told = new Set<string>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly run: vscode.TestRun,
    private readonly item: vscode.TestItem,
    private readonly items: TestItems,
    private readonly store: RunStore,
  ) {
    for (const [, check] of item.children) run.started(check);
    this.subscription = store.onDidProgress((uri) => uri.toString() === item.id && this.progress());
  }

  /** @param result undefined for a run that was cancelled */
  finish(result: RunResult | undefined): void {
    this.subscription.dispose();
    if (!result) {
      // What was decided before stays decided.
      for (const [, check] of this.item.children) if (!this.told.has(check.id)) this.run.skipped(check);
      return;
    }
    if (result.output) this.run.appendOutput(result.output.replace(/\r?\n/g, '\r\n'), undefined, this.item);
    for (const check of result.checks) this.tell(check);
    const { error } = result;
    if (result.status === 'error') this.run.errored(this.item, new vscode.TestMessage(error?.message ?? ''));
    // A check that failed by the error says it already.
    else if (error && !result.checks.some(({ status }) => status === 'failed')) {
      this.run.failed(this.item, this.at(error.location, new vscode.TestMessage(error.message)));
    }
  }

  /** It did not come to a run. */
  fail(error: unknown): void {
    this.subscription.dispose();
    const message = error instanceof Error ? error.message : String(error);
    this.run.errored(this.item, new vscode.TestMessage(message));
  }

  private progress(): void {
    const checks = this.store.of(this.item.uri!).running?.checks ?? [];
    // A failure waits for the end: a later probe may name the mistake.
    for (const check of checks) if (check.status === 'passed') this.tell(check);
  }

  private tell(check: CheckResult): void {
    const item = this.items.checkOf(this.item, check.id);
    if (!item || this.told.has(item.id)) return;
    this.told.add(item.id);
    const { status, durationMs, help } = check;
    if (status === 'passed') this.run.passed(item, durationMs);
    else if (status === 'skipped') this.run.skipped(item);
    else if (status === 'error') this.run.errored(item, new vscode.TestMessage(help), durationMs);
    else this.run.failed(item, this.at(check.location, messageOf(check)), durationMs);
  }

  /** At its place in the learner's file, else at the method. */
  private at(location: Location | null, message: vscode.TestMessage): vscode.TestMessage {
    const { uri, range } = this.item;
    if (!uri) return message;
    if (location && location.file === shownPath(uri)) {
      const { line, column, endLine, endColumn } = location;
      const place = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
      message.location = new vscode.Location(uri, place);
    } else if (range) message.location = new vscode.Location(uri, range);
    return message;
  }
}

function messageOf({ title, mistake, help, expected, actual }: CheckResult): vscode.TestMessage {
  const text = `${title}: ${mistake?.message ?? help}`;
  if (expected && actual) return vscode.TestMessage.diff(text, expected.text, actual.text);
  return new vscode.TestMessage(text);
}
