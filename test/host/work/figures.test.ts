// Not a test of behaviour: `npm run bench -- --editor` reads the line that this prints.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { median } from '../../../scripts/bench/figure';
import { cleanUp, workspaceFolder, write } from '../learnerFolder';
import { typescript } from '../learnersFile';
import { memoryMeter } from '../memoryMeter';
import { runners } from '../runners';
import { waitFor } from '../waitFor';

const RUNS = 200;
/** The first runs load what is loaded once. */
const RUNS_BEFORE = 20;
const EDITS = 200;
const TURNS = 4;
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

/** What an edit of an exercise with a result takes longer than one of any other file as long: milliseconds, median. */
async function keystroke(exercise: vscode.TextDocument): Promise<number> {
  const filler = Array.from({ length: LINES }, (_, i) => `// ${i}`).join('\n');
  await write(exercise, `${typescript.program('mistakes/sum')}\n${filler}`);
  await vscode.commands.executeCommand('convolab.runChecks', exercise.uri);
  const other = vscode.Uri.file(path.join(workspaceFolder(), 'other.ts'));
  await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(exercise.getText()));
  const plain = await vscode.workspace.openTextDocument(other);
  const [ours, plains]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    // Both are seen while they are edited: drawing is the editor's.
    for (const [document, times] of [[exercise, ours] as const, [plain, plains] as const]) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      for (let i = 0; i < EDITS / TURNS; i++) times.push(await typeIn(document));
    }
  }
  return median(ours) - median(plains);
}

async function typeIn({ uri }: vscode.TextDocument): Promise<number> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(LINES / 2, 0), 'x');
  const start = performance.now();
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('an edit was refused');
  return performance.now() - start;
}
