import * as vscode from 'vscode';
import { type Diagnosis, unavailable } from '../protocol/diagnosis';
import { doctorReport } from '../protocol/doctorReport';
import type { DoctorState } from '../protocol/doctorState';
import type { BackendName } from '../protocol/runResult';
import type { Backends } from '../runs/backends/backends';
import type { BackendInstaller } from './backendInstaller';
import { doctorContent } from './doctorContent';
import { RestrictedModeError } from './errors';
import type { LazyRuns } from './lazyRuns';
import { runSettings } from './settings';

/** A test of some backends, one after the other, so that none takes the processor from another that is timed. */
interface TestUnderWay {
  names: readonly BackendName[];
  done: number;
  abort: AbortController;
}

/** Finds out about the backends when it is asked to, and knows what was found out. */
export class Doctor implements vscode.Disposable {
  private test: TestUnderWay | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly tested = new vscode.EventEmitter<void>();
  /** What the page shows is another state. */
  readonly onDidChange = this.changed.event;
  /** What was found out may have runs use another backend. */
  readonly onDidTest = this.tested.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly runs: LazyRuns,
    private readonly installer: BackendInstaller,
  ) {
    const changed = (): void => this.changed.fire();
    this.subscriptions = [
      this.changed,
      this.tested,
      installer.onDidChange(changed),
      vscode.workspace.onDidGrantWorkspaceTrust(changed),
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration('convolab.backend') && changed(),
      ),
    ];
  }

  async state(): Promise<DoctorState> {
    const { backends } = await this.runs.get();
    return doctorContent(backends, {
      choice: runSettings().backend,
      test: this.test,
      progressOf: (id) => this.installer.progressOf(id),
      blocked: vscode.workspace.isTrusted ? null : Doctor.whyBlocked,
    });
  }

  /** What was found out as Markdown, as `convolab doctor` prints it. */
  async report(): Promise<string> {
    const { backends } = await this.runs.get();
    const untested = 'it was not tested yet';
    const found = backends.names.map((name) => backends.known(name) ?? unavailable(name, untested, null));
    return doctorReport(backends.result(found));
  }

  /**
   * Tests all backends; with `training`, those that are available also by a training step.
   * @throws RestrictedModeError
   */
  async testAll(training: boolean): Promise<void> {
    await this.testSome(training, ({ names, known }) =>
      training ? names.filter((name) => known(name)?.available) : names,
    );
  }

  /** Tests those of which nothing is known, and those that could not be had, as that may have changed. */
  async testUnknown(): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    await this.testSome(false, ({ names, known }) => names.filter((name) => !known(name)?.available));
  }

  cancel(): void {
    this.test?.abort.abort();
  }

  dispose(): void {
    this.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async testSome(
    training: boolean,
    choose: (all: { names: BackendName[]; known: (name: BackendName) => Diagnosis | undefined }) => BackendName[],
  ): Promise<void> {
    if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
    const { backends } = await this.runs.get();
    if (this.test) return;
    const names = choose({ names: backends.names, known: (name) => backends.known(name) });
    if (names.length === 0) return;
    const test: TestUnderWay = { names, done: 0, abort: new AbortController() };
    this.test = test;
    this.changed.fire();
    try {
      await this.run(test, backends, training);
    } catch (error) {
      if (!test.abort.signal.aborted) throw error;
    } finally {
      this.test = undefined;
      this.changed.fire();
      this.tested.fire();
    }
  }

  private async run(test: TestUnderWay, backends: Backends, training: boolean): Promise<void> {
    for (const name of test.names) {
      await backends.diagnose(name, { training, signal: test.abort.signal });
      test.done++;
      this.changed.fire();
    }
  }

  private static readonly whyBlocked =
    'This folder is open in Restricted Mode, where nothing is run: backends are not tested, and none is installed. What is shown was found out before.';
}
