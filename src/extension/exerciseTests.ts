import * as vscode from 'vscode';
import { LONG_RUN_MS } from '../protocol/longRun';
import type { RunResult } from '../protocol/runResult';
import type { Checks, StartedRun } from './checks';
import { inform } from './command';
import type { Courses } from './courses';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import type { FileWatch } from './fileWatch';
import type { RunStore } from './runStore';
import { DEBUGGABLE, rangeOfMethod, RUNNABLE, TestItems } from './testItems';
import { TestReport } from './testReport';

/**
 * Exercises and their checks in the Testing view. A run from there is a run of the checks like any other, and any other
 * is shown there. There is no controller, and no view for it, before a course was asked for.
 */
export class ExerciseTests implements vscode.Disposable {
  private begun: BegunTests | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    courses: Courses,
    files: ExerciseFiles,
    checks: Checks,
    store: RunStore,
    watch: FileWatch,
    debugChecks: Check,
    log: vscode.LogOutputChannel,
  ) {
    const begin = (): void => {
      if (courses.areRead) this.begun ??= new BegunTests(courses, files, checks, store, watch, debugChecks, log);
    };
    this.subscription = courses.onDidRead(begin);
    begin();
  }

  dispose(): void {
    this.subscription.dispose();
    this.begun?.dispose();
  }
}

/** Runs the checks of a file; undefined when that was cancelled. */
type Check = (file: ExerciseFile) => Promise<RunResult | undefined>;

class BegunTests implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('convolab', 'CNN Exercises');
  private readonly items: TestItems;
  /** Files whose next run was asked for here, and is reported by whom asked. */
  private readonly claimed = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    courses: Courses,
    files: ExerciseFiles,
    private readonly checks: Checks,
    private readonly store: RunStore,
    watch: FileWatch,
    debugChecks: Check,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.items = new TestItems(this.controller, courses, files);
    const { Run, Debug } = vscode.TestRunProfileKind;
    const run = (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> | void =>
      request.continuous ? this.runOnSave(request, token) : this.run(request, this.wanted(request), token);
    const debug = (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> =>
      this.run(request, this.wanted(request), token, debugChecks);
    this.controller.createRunProfile('Run Checks', Run, run, true, RUNNABLE, true);
    this.controller.createRunProfile('Debug Checks', Debug, debug, true, DEBUGGABLE);
    const fill = (): void => void this.items.fill().catch((error: unknown) => inform(error, log));
    this.controller.refreshHandler = fill;
    this.controller.resolveHandler = (item) => (item ? undefined : this.items.fill());
    this.subscriptions = [
      this.controller,
      watch.onDidChange(fill),
      courses.onDidChange(fill),
      vscode.workspace.onDidChangeWorkspaceFolders(fill),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.placeMethod(uri)),
      checks.onDidStart((started) => void this.mirror(started)),
      store.onDidChange((uri) => this.outdate(uri)),
    ];
    fill();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** The exercises that a request is about: a check runs with the others of its exercise. */
  private wanted({ include, exclude }: vscode.TestRunRequest): vscode.TestItem[] {
    const included = include?.flatMap((item) => this.items.exercisesOf(item)) ?? this.items.runnable();
    const excluded = new Set(exclude);
    return [...new Set(included)].filter((item) => !excluded.has(item) && !(item.parent && excluded.has(item.parent)));
  }

  private async run(
    request: vscode.TestRunRequest,
    wanted: vscode.TestItem[],
    token: vscode.CancellationToken,
    check: Check = (file) => this.checks.run(file),
  ): Promise<void> {
    const run = this.controller.createTestRun(request);
    const isCancelled = (): boolean => token.isCancellationRequested || run.token.isCancellationRequested;
    for (const item of wanted) for (const [, check] of item.children) run.enqueued(check);
    // One after another: each wants the whole machine.
    for (const item of wanted) if (!isCancelled()) await this.runItem(run, item, [token, run.token], check);
    run.end();
  }

  private async runItem(
    run: vscode.TestRun,
    item: vscode.TestItem,
    tokens: vscode.CancellationToken[],
    check: Check,
  ): Promise<void> {
    const file = this.items.fileOf(item);
    if (!file) return;
    const cancels = tokens.map((token) => token.onCancellationRequested(() => this.checks.cancel(file.uri)));
    item.range = rangeOfMethod(file) ?? item.range;
    const report = new TestReport(run, item, this.items, this.store);
    this.claimed.add(item.id);
    try {
      report.finish(await check(file));
    } catch (error) {
      report.fail(error);
    } finally {
      this.claimed.delete(item.id);
      for (const cancel of cancels) cancel.dispose();
    }
  }

  private runOnSave(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    const saves = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const wanted = this.wanted(request).filter(({ id }) => id === uri.toString());
      if (wanted.length > 0) this.run(request, wanted, token).catch((error: unknown) => inform(error, this.log));
    });
    token.onCancellationRequested(() => {
      saves.dispose();
    });
  }

  /** Shows a run that was started elsewhere, and leaves the learner where they are. */
  private async mirror({ file, settled }: StartedRun): Promise<void> {
    if (this.claimed.has(file.uri.toString())) return;
    const before = this.store.of(file.uri).finished?.result;
    if (!this.items.of(file.uri)) await this.items.fill();
    const item = this.items.of(file.uri);
    if (!item) return;
    item.range = rangeOfMethod(file) ?? item.range;
    // A short run is told as a whole: what turns beside the line meanwhile is drawn twenty times a second.
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, LONG_RUN_MS))]);
    const request = new vscode.TestRunRequest([item], undefined, undefined, false, true);
    const run = this.controller.createTestRun(request, undefined, false);
    const report = new TestReport(run, item, this.items, this.store);
    await settled;
    const after = this.store.of(file.uri).finished?.result;
    report.finish(after === before ? undefined : after);
    run.end();
  }

  private placeMethod(uri: vscode.Uri): void {
    const item = this.items.of(uri);
    const file = item && this.items.fileOf(item);
    if (item && file && !item.range) item.range = rangeOfMethod(file);
  }

  private outdate(uri: vscode.Uri): void {
    const item = this.store.of(uri).finished?.stale && this.items.of(uri);
    if (item) this.controller.invalidateTestResults(item);
  }
}
