import * as vscode from 'vscode';
import type { Backend } from '../protocol/runResult';
import type { Checks } from './checks';
import type { RunStore } from './runStore';

/** What computes each file's runs, as the last run of this window, or else the spare runner, has told. */
export class BackendsInUse implements vscode.Disposable {
  private readonly known = new Map<string, Backend>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(checks: Checks, store: RunStore) {
    this.subscriptions = [
      this.changed,
      checks.onDidStart(({ file, settled }) => {
        void settled.then(() => {
          // One without a backend was over before it began: a syntax error, or a run that was cancelled.
          const backend = store.of(file.uri).finished?.result.backend;
          if (backend) this.set(file.uri, backend);
        });
      }),
      vscode.workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration('convolab.backend') && this.forget(),
      ),
    ];
  }

  of(uri: vscode.Uri): Backend | undefined {
    return this.known.get(uri.toString());
  }

  set(uri: vscode.Uri, backend: Backend): void {
    this.known.set(uri.toString(), backend);
    this.changed.fire();
  }

  /** What runs use may be another one from now on. */
  forget(): void {
    this.known.clear();
    this.changed.fire();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
