import * as vscode from 'vscode';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { RunResult } from '../protocol/runResult';
import type { DebugRequest } from '../runs/runs';
import { RestrictedModeError, ShownError } from './errors';
import type { ExerciseFile } from './exerciseFile';

const KNOWN_KEY = 'convolab.debuggingIsKnown';
const DEBUG = 'Debug';
/** A debugger is left to think at a breakpoint: a day. */
export const DEBUG_RUN_MS = 24 * 60 * 60 * 1000;

/** Runs a learner's checks with the editor's own debugger for JavaScript attached, so that they stop at breakpoints. */
export class Debugging {
  private count = 0;

  constructor(private readonly workspaceState: vscode.Memento) {}

  /**
   * Runs checks with a debugger, whose session ends with them.
   *
   * @param check runs them as it is told; undefined when that was cancelled
   * @returns undefined too where the user, who is told once what is different, would rather not
   * @throws ShownError for a file that is not TypeScript, and where no code may run; what `check` throws
   */
  async run(
    file: ExerciseFile,
    check: (debug: DebugRequest) => Promise<RunResult | undefined>,
  ): Promise<RunResult | undefined> {
    if (file.language !== 'typescript') throw new NoDebuggerError(file);
    if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
    if (!(await this.isAgreed())) return undefined;
    const sessions = new SessionsNamed(`Checks of ${file.exercise.exercise.title} (${++this.count})`);
    try {
      return await check({
        sourceUrl: file.uri.toString(),
        attach: (inspectorUrl) => attach(file, inspectorUrl, sessions),
      });
    } finally {
      sessions.end();
    }
  }

  private async isAgreed(): Promise<boolean> {
    if (this.workspaceState.get(KNOWN_KEY) === true) return true;
    const message = 'Debug your code?';
    const detail =
      'The checks then run without the permissions and the limits that otherwise keep code from your machine: a debugger ' +
      'needs that. Debug only what you wrote, or have read. This is asked once in this folder.';
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, DEBUG)) !== DEBUG) return false;
    await this.workspaceState.update(KNOWN_KEY, true);
    return true;
  }
}

async function attach({ uri }: ExerciseFile, inspectorUrl: string, { name, attached }: SessionsNamed): Promise<void> {
  const { hostname, port } = new URL(inspectorUrl);
  const started = await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), {
    type: 'node',
    request: 'attach',
    name,
    address: hostname,
    port: Number(port),
    // Lines come from the code itself, and it waits at each such script until the breakpoints are set.
    sourceMaps: true,
    pauseForSourceMap: true,
    resolveSourceMapLocations: null,
    autoAttachChildProcesses: false,
    // Of what runs, only the learner's file is to be stepped through.
    smartStep: true,
    skipFiles: ['<node_internals>/**', '**/dist/runner.js', 'node:*'],
  });
  if (!started) throw new DebuggerMissingError();
  await attached;
}

/** The debugger's session, and the one with the process, which is a child of it. */
class SessionsNamed {
  private readonly subscriptions: vscode.Disposable[];
  private readonly begun = new Set<vscode.DebugSession>();
  /** Settles when the process is attached to. */
  readonly attached: Promise<void>;

  constructor(readonly name: string) {
    let resolve: () => void;
    let reject: (error: Error) => void;
    this.attached = new Promise((...settle) => ([resolve, reject] = settle));
    this.attached.catch(() => undefined); // nobody waits for it where debugging was not even started
    this.subscriptions = [
      vscode.debug.onDidStartDebugSession((session) => {
        const isChild = session.parentSession?.name === name;
        if (session.name === name || isChild) this.begun.add(session);
        if (isChild) resolve();
      }),
      vscode.debug.onDidTerminateDebugSession((session) => session.name === name && reject(new DebuggerMissingError())),
    ];
  }

  end(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    // Their process has ended, which they may be long in noticing; one may have gone without the other.
    for (const session of this.begun) void vscode.debug.stopDebugging(session);
  }
}

class NoDebuggerError extends ShownError {
  override readonly name = 'NoDebuggerError';
  constructor({ language }: ExerciseFile) {
    const print =
      'Print what you want to see: the panel shows it, and the editor shows each line’s shapes after a run.';
    super(`${LANGUAGE_NAMES[language]} cannot be debugged here, TypeScript can. ${print}`);
  }
}

class DebuggerMissingError extends ShownError {
  override readonly name = 'DebuggerMissingError';
  constructor() {
    super(
      'The debugger could not be attached. Turn on the built-in extension “JavaScript Debugger”, or run the checks without it.',
    );
  }
}
