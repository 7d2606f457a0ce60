import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, lineOf, write } from '../learnerFolder';
import { BOTH, python, typescript } from '../learnersFile';
import { TestingView, type Told } from '../testingView';
import { waitFor } from '../waitFor';

const view = TestingView.instance;
/** Why a run could not be judged, as on a machine that is too busy to start a runner. */
const reasons = (told: Told[]): string =>
  JSON.stringify(told.map(({ what, messages }) => [what, messages[0]?.message]));

const COURSE = 'SqueezeNet on CIFAR-10';

describe('the Testing view', () => {
  afterEach(cleanUp);

  const profile = (): vscode.TestRunProfile => view.profiles.find(({ label }) => label === 'Run Checks')!;

  async function begun(uri: vscode.Uri): Promise<vscode.TestItem> {
    return waitFor('the exercise to be listed', () =>
      [...(view.item(COURSE)?.children ?? [])].map(([, item]) => item).find(({ id }) => id === uri.toString()),
    );
  }

  it('lists all exercises in the order of the course, and can run those that are begun', async () => {
    await python.open();
    const item = await begun(python.uri);
    const all = [...view.item(COURSE)!.children].map(([, each]) => each);
    const sorted = all.toSorted((a, b) => a.sortText!.localeCompare(b.sortText!));
    assert.equal(all.length, 16);
    assert.equal(sorted[11], item);
    assert.deepEqual(
      all.filter(({ tags }) => tags.length > 0),
      [item],
    );
    assert.equal(item.description, 'Python');
    assert.ok(item.children.size > 0);
  });

  for (const file of BOTH) {
    it(`tells a run in ${file.language} check by check, with a diff at the line and durations`, async () => {
      const document = await file.open();
      const text = file.program('mistakes/sum');
      await write(document, text);
      const item = await begun(file.uri);
      const { told } = await view.run(profile(), [item]);
      const values = told.find(({ id }) => id.endsWith('#values'))!;
      assert.equal(values.what, 'failed', reasons(told));
      assert.ok(values.duration! > 0);
      const [message] = values.messages;
      assert.ok(typeof message!.message === 'string');
      assert.match(message!.message, /sums of the maps/);
      assert.ok(message!.expectedOutput && message!.actualOutput);
      assert.notEqual(message!.expectedOutput, message!.actualOutput);
      const line = message!.location!.range.start.line;
      assert.ok(line >= lineOf(text, file.words.method) && line <= document.lineCount);
      assert.ok(told.some(({ what, duration }) => what === 'passed' && duration! > 0));
      assert.ok(told.some(({ what }) => what === 'skipped'));
      assert.equal(told.length, item.children.size);
      // The same run is everybody's.
      assert.equal(vscode.languages.getDiagnostics(file.uri).filter(({ source }) => source === 'Convolab').length, 1);
    });
  }

  it('shows runs that were started elsewhere, and an exception at its line', async () => {
    const document = await typescript.open();
    await write(document, typescript.withBody(typescript.words.throws('on purpose')));
    await begun(typescript.uri);
    const before = view.runs.length;
    await vscode.commands.executeCommand('convolab.runChecks', typescript.uri);
    const { told, request } = await waitFor('the mirrored run', () =>
      view.runs.slice(before).find(({ ended }) => ended),
    );
    assert.equal(request.preserveFocus, true);
    const [failed] = told.filter(({ what }) => what === 'failed');
    assert.ok(failed, reasons(told));
    assert.equal(failed.messages[0]!.location!.range.start.line, lineOf(document.getText(), 'on purpose'));
  });

  it('can be cancelled, which leaves what was not decided skipped', async () => {
    const document = await typescript.open();
    await write(document, typescript.withBody(typescript.words.endless));
    const item = await begun(typescript.uri);
    const cancel = new vscode.CancellationTokenSource();
    const before = view.runs.length;
    const running = profile().runHandler(new vscode.TestRunRequest([item], [], profile()), cancel.token);
    await waitFor('the run to begin', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        typescript.uri,
      );
      return lenses.some(({ command }) => command?.command === 'convolab.cancel');
    });
    cancel.cancel();
    await running;
    const [run] = view.runs.slice(before);
    assert.equal(run!.ended, true);
    assert.deepEqual([...new Set(run!.told.map(({ what }) => what))], ['skipped']);
  });

  it('runs again on every save in a continuous run, until that ends', async () => {
    const document = await python.open();
    const item = await begun(python.uri);
    const end = new vscode.CancellationTokenSource();
    await profile().runHandler(new vscode.TestRunRequest([item], [], profile(), true), end.token);
    const before = view.runs.length;
    await write(document, python.program('solution'));
    await document.save();
    const run = await waitFor('a run after saving', () => view.runs.slice(before).find(({ ended }) => ended));
    assert.ok(run.told.length > 0 && run.told.every(({ what }) => what === 'passed'));
    end.cancel();
    await write(document, `${python.program('solution')}\n`);
    await document.save();
    assert.equal(view.runs.length, before + 1);
  });
});
