import * as vscode from 'vscode';
import type { Checks, StartedRun } from './checks';
import type { RunStore } from './runStore';

/** A run that is over sooner needs no notification. */
const PATIENCE_MS = 1000;

/** A notification with Cancel, for runs that take a while. */
export function registerRunProgress(checks: Checks, store: RunStore): vscode.Disposable {
  return checks.onDidStart((run) => {
    const timer = setTimeout(() => void showProgress(run, store), PATIENCE_MS);
    void run.settled.then(() => clearTimeout(timer));
  });
}

function showProgress({ file, settled, cancel }: StartedRun, store: RunStore): Thenable<void> {
  const title = `Running the checks of “${file.exercise.exercise.title}”`;
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const total = file.exercise.exercise.checks.length;
    const report = (): void => {
      const done = store.of(file.uri).running?.checks.length ?? 0;
      progress.report({ message: `${done} of ${total}` });
    };
    report();
    const subscriptions = [
      token.onCancellationRequested(cancel),
      store.onDidProgress((uri) => uri.toString() === file.uri.toString() && report()),
    ];
    await settled;
    for (const subscription of subscriptions) subscription.dispose();
  });
}
