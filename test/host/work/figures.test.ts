// Not a test of behaviour: `npm run bench -- --editor` reads the line that this prints.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { cleanUp, write } from '../learnerFolder';
import { typescript } from '../learnersFile';
import { memoryMeter } from '../memoryMeter';
import { msIn, profiled } from '../profile';
import { runners } from '../runners';
import { waitFor } from '../waitFor';

const RUNS = 200;
/** The first runs load what is loaded once. */
const RUNS_BEFORE = 20;
const EDITS = 200;
const LINES = 1_000;

describe('figures of the extension at work', function () {
  this.timeout(30 * 60_000);
  afterEach(cleanUp);

  it('are measured', async () => {
    const document = await typescript.open();
    await vscode.commands.executeCommand('convolab.showPanel', typescript.uri);
    await write(document, typescript.program('mistakes/sum'));
    const run = async (): Promise<void> => {
      const result = await vscode.commands.executeCommand<{ status: string }>('convolab.runChecks', typescript.uri);
      if (result.status !== 'failed') throw new Error(`a run gave ${result.status}`);
    };
    for (let i = 0; i < RUNS_BEFORE; i++) await run();
    const used = memoryMeter();
    const before = used();
    for (let i = 0; i < RUNS; i++) await run();
    const megabytes = (used() - before) / 1024 ** 2;
    await waitFor('no process but the spare', () => runners().length <= 1);
    const keystrokeMs = await keystroke(document);
    console.log(`FIGURES ${JSON.stringify({ megabytes, runs: RUNS, keystrokeMs })}`);
  });
});

/** What of ours runs for an edit of an exercise with a result, in milliseconds: at once, and when hints are asked for anew. */
async function keystroke(exercise: vscode.TextDocument): Promise<number> {
  const filler = Array.from({ length: LINES }, (_, i) => `// ${i}`).join('\n');
  await write(exercise, `${typescript.program('mistakes/sum')}\n${filler}`);
  await vscode.commands.executeCommand('convolab.runChecks', exercise.uri);
  await vscode.window.showTextDocument(exercise, vscode.ViewColumn.One);
  const profile = await profiled(async () => {
    for (let i = 0; i < EDITS; i++) await typeIn(exercise);
  });
  const { extensionPath } = vscode.extensions.getExtension('convolab.convolab')!;
  return msIn(profile, path.join(extensionPath, 'dist', 'extension.js')) / EDITS;
}

async function typeIn({ uri }: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(LINES / 2, 0), 'x');
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('an edit was refused');
}
