// Tests in VS Code's extension host: `npm run test:host`.
//
// To add one, write test/host/suite/<noun>.test.ts with mocha's describe() and it(); it is found by its name. It may
// import 'vscode' (the real API), anything in src/ that is free of side effects, and test/host/waitFor.ts for VS
// Code's state, which follows later than the call that changes it. The window has one empty temporary folder open, the
// same for all suites: make what you need in it and leave nothing behind. The extension is the bundle in dist/,
// loaded from the clone: its modules are not those that a test imports.
import Mocha from 'mocha';
import * as vscode from 'vscode';
import ResultsReporter from '../../scripts/mochaReporter.cjs';

/** Runs the suites which `load` requires. Rejects when a test fails: that is VS Code's contract for a test entry. */
export async function runSuites(load: () => void): Promise<void> {
  const options = JSON.parse(process.env.CONVOLAB_MOCHA ?? '{}') as { timeout?: number; grep?: string };
  const mocha = new Mocha({ ui: 'bdd', color: false, reporter: ResultsReporter, ...options });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  before(saveNothingByItself);
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}

/** The editor in a browser would save a second after an edit: in the midst of a test, or in a folder that was emptied since. */
async function saveNothingByItself(): Promise<void> {
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
}
