import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { RunResult } from '../../../src/protocol/runResult';
import { answerMessages, cleanUp, lineOf, panelTab, workspaceFolder, write } from '../learnerFolder';
import { BOTH, type LearnersFile, python, typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

const run = async ({ uri }: LearnersFile): Promise<RunResult | undefined> =>
  vscode.commands.executeCommand('convolab.runChecks', uri);

const lensesOf = ({ uri }: LearnersFile): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);

/** Starts a run and waits until it has its text and is under way, as the lens then says. */
async function started(file: LearnersFile): Promise<{ result: Promise<RunResult | undefined> }> {
  const result = run(file);
  await waitFor('the run to begin', async () =>
    (await lensesOf(file)).some(({ command }) => command?.command === 'convolab.cancel'),
  );
  return { result };
}

const found = ({ uri }: LearnersFile): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Convolab');

for (const file of BOTH) {
  describe(`running the checks in ${file.language}`, () => {
    afterEach(cleanUp);

    const { method, throws, endless, pause, comment } = file.words;

    it('passes the solution, unsaved, and finds nothing to complain about', async () => {
      const document = await file.open();
      await write(document, file.program('solution'));
      const result = await run(file);
      assert.equal(result?.status, 'passed');
      assert.equal(result.language, file.language);
      assert.ok(document.isDirty);
      assert.deepEqual(found(file), []);
    });

    it('marks a failed check at the method, until the text is edited', async () => {
      const document = await file.open();
      const text = file.program('mistakes/sum');
      await write(document, text);
      assert.equal((await run(file))?.status, 'failed');
      const [diagnostic, ...others] = await waitFor('a diagnostic', () => found(file).length > 0 && found(file));
      assert.deepEqual(others, []);
      assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(diagnostic.code, 'values');
      assert.match(diagnostic.message, /sums of the maps[^]*Expected: [^]*Actual: /);
      const declaration = lineOf(text, method);
      assert.ok(diagnostic.range.start.line >= declaration && diagnostic.range.start.line <= document.lineCount);

      await write(document, `${text}\n`);
      await waitFor('the diagnostic to go', () => found(file).length === 0);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      await waitFor('the diagnostic to come back with the text', () => found(file).length === 1);
    });

    it('marks a syntax error at its place', async () => {
      const document = await file.open();
      const text = file.program('solution').replace(method, `${method}(`);
      await write(document, text);
      const result = await run(file);
      assert.equal(result?.error?.kind, 'syntax');
      const [diagnostic, ...others] = found(file);
      assert.deepEqual(others, []);
      assert.equal(diagnostic?.code, 'syntax');
      assert.equal(diagnostic.range.start.line, lineOf(text, `${method}(`));
    });

    it('marks an exception at the line that threw', async () => {
      const document = await file.open();
      const text = file.withBody(throws('on purpose'));
      await write(document, text);
      const result = await run(file);
      assert.equal(result?.error?.kind, 'exception');
      const thrown = found(file).filter(({ message }) => message.includes('on purpose'));
      assert.equal(thrown.length, 1);
      assert.equal(thrown[0]?.range.start.line, lineOf(text, 'on purpose'));
    });

    it('joins twenty clicks at once into one run', async () => {
      const document = await file.open();
      await write(document, file.program('solution'));
      const results = await Promise.all(Array.from({ length: 20 }, () => run(file)));
      assert.equal(results[0]?.status, 'passed');
      assert.equal(new Set(results).size, 1);
    });

    it('cancels the run of an older text when the text has changed', async () => {
      const document = await file.open();
      await write(document, file.withBody(endless));
      const first = await started(file);
      await write(document, file.program('solution'));
      const [older, newer] = await Promise.all([first.result, run(file)]);
      assert.equal(older, undefined);
      assert.equal(newer?.status, 'passed');
      assert.deepEqual(found(file), []);
    });

    it('can be cancelled, which leaves no verdict', async () => {
      const document = await file.open();
      await write(document, file.withBody(endless));
      const { result } = await started(file);
      await vscode.commands.executeCommand('convolab.cancel');
      assert.equal(await result, undefined);
      assert.deepEqual(found(file), []);
    });

    it('goes on while the panel is closed, and still marks what it finds', async () => {
      const document = await file.open();
      await write(document, `${file.program('mistakes/sum')}\n${pause(8)}\n`);
      const { result } = await started(file);
      let ended = false;
      void result.finally(() => (ended = true));
      await vscode.window.tabGroups.close(await waitFor('the panel', () => panelTab()));
      assert.equal(ended, false, 'the panel was closed too late for this test');
      assert.equal((await result)?.status, 'failed');
      assert.equal(found(file).length, 1);
    });

    it('does not mark a text that has changed while it ran', async () => {
      const document = await file.open();
      await write(document, `${file.program('mistakes/sum')}\n${pause(2)}\n`);
      const { result } = await started(file);
      await write(document, file.program('solution'));
      assert.equal((await result)?.status, 'failed');
      assert.deepEqual(found(file), []);
    });

    it('forgets its marks with the file', async () => {
      const document = await file.open();
      await write(document, file.program('mistakes/sum'));
      await document.save();
      await run(file);
      assert.equal(found(file).length, 1);
      fs.rmSync(path.dirname(file.uri.fsPath), { recursive: true });
      await waitFor('the diagnostics to go', () => found(file).length === 0);
    });

    it('runs what is in the editor when the file was deleted under it', async () => {
      const document = await file.open();
      await write(document, file.program('mistakes/sum'));
      await document.save();
      await run(file);
      assert.equal(found(file).length, 1);
      fs.rmSync(file.uri.fsPath);
      await waitFor('the deletion to be noticed', () => found(file).length === 0);
      await write(document, file.program('solution'));
      assert.equal((await run(file))?.status, 'passed');
      assert.equal(fs.existsSync(file.uri.fsPath), false);
      assert.ok(await document.save());
      assert.equal(fs.readFileSync(file.uri.fsPath, 'utf8'), file.program('solution'));
    });

    const unfit: [string, () => string, RegExp][] = [
      ['that is binary', () => `${file.program('solution')}\0`, /logits\.\w+ is not UTF-8 text/],
      [
        'of another encoding',
        () => file.program('solution') + comment('\uFFFD').repeat(20),
        /logits\.\w+ is not UTF-8 text/,
      ],
      ['that is too long', () => file.program('solution') + ' '.repeat(1024 ** 2), /logits\.\w+ is too long/],
    ];
    for (const [what, text, message] of unfit) {
      it(`does not run a text ${what}, nor looks for the method in it, and says why`, async () => {
        const document = await file.open();
        await write(document, text());
        const errors = answerMessages('showErrorMessage', undefined);
        try {
          assert.equal(await run(file), undefined);
        } finally {
          errors.restore();
        }
        assert.match(errors.asked.join(), message);
        const ours = (await lensesOf(file)).filter(({ command }) => command?.command === 'convolab.runChecks');
        assert.deepEqual(
          ours.map(({ range }) => range.start.line),
          [0],
        );
      });
    }

    it('does the same in a terminal, whose exit code says what came of it', async () => {
      const document = await file.open();
      const endOf = async (text: string): Promise<number | undefined> => {
        await write(document, text);
        const ended = new Promise<number | undefined>((resolve) => {
          const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
            listener.dispose();
            resolve(exitCode);
          });
        });
        await vscode.commands.executeCommand('convolab.checkInTerminal', file.uri);
        return ended;
      };
      assert.equal(await endOf(file.program('solution')), 0);
      assert.equal(await endOf(file.program('mistakes/sum')), 1);
    });

    it('says what to do for a file that belongs to no exercise', async () => {
      const name = `other${file.words.suffix}`;
      const uri = vscode.Uri.file(path.join(workspaceFolder(), name));
      fs.writeFileSync(uri.fsPath, file.program('solution'));
      const errors = answerMessages('showErrorMessage', undefined);
      try {
        assert.equal(await vscode.commands.executeCommand('convolab.runChecks', uri), undefined);
      } finally {
        errors.restore();
      }
      assert.ok(errors.asked.join().includes(`${name} belongs to no exercise`), errors.asked.join());
    });

    it('says what to do for a file that has gone', async () => {
      const errors = answerMessages('showErrorMessage', undefined);
      try {
        assert.equal(await run(file), undefined);
      } finally {
        errors.restore();
      }
      assert.match(errors.asked.join(), /logits\.\w+ cannot be run/);
    });
  });
}

describe('running the checks of an exercise in both languages', () => {
  afterEach(cleanUp);

  it('gives each file a verdict of its own', async () => {
    await write(await typescript.open(), typescript.program('mistakes/sum'));
    await write(await python.open(), python.program('solution'));
    const [inPython, inTypescript] = await Promise.all([run(python), run(typescript)]);
    assert.deepEqual([inPython?.status, inTypescript?.status], ['passed', 'failed']);
    assert.deepEqual([found(python).length, found(typescript).length], [0, 1]);
  });

  it('marks the columns of the expression that failed in Python, counted as the editor counts', async () => {
    const document = await python.open();
    const line = 'title = "Straße 😀"; return tf.nn.relu(conv_layer + tf.zeros([7, 7, 7, 7]))';
    const text = python.withBody(line);
    await write(document, text);
    const result = await run(python);
    assert.equal(result?.error?.kind, 'exception');
    const [diagnostic, ...others] = found(python);
    assert.deepEqual(others, []);
    assert.equal(document.getText(diagnostic!.range), 'conv_layer + tf.zeros([7, 7, 7, 7])');
  });
});
