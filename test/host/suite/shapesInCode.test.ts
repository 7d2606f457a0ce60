import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, lineOf, write } from '../learnerFolder';
import { BOTH, type LearnersFile, python } from '../learnersFile';
import { waitFor } from '../waitFor';

/** Labels of the hints by the text of their lines. */
async function hintsOf(document: vscode.TextDocument): Promise<Map<string, string>> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return new Map(hints.map(({ position, label }) => [document.lineAt(position).text.trim(), text(label)]));
}

function text(label: string | vscode.InlayHintLabelPart[]): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

async function hoverAt(document: vscode.TextDocument, part: string): Promise<string> {
  const line = lineOf(document.getText(), part);
  const position = new vscode.Position(line, document.lineAt(line).text.indexOf(part));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
    .join();
}

const BODY: Record<LearnersFile['language'], { body: string; made: string; returned: string; wrong: string }> = {
  python: {
    body: 'maps = tf.nn.relu(conv_layer)\n        return tf.reduce_mean(maps, axis=[1, 2])',
    made: 'maps = tf.nn.relu(conv_layer)',
    returned: 'return tf.reduce_mean(maps, axis=[1, 2])',
    wrong: 'maps = tf.nn.relu(conv_layer)\n        return maps + tf.zeros([7, 7, 7, 7])',
  },
  typescript: {
    body: 'const maps = tf.relu(convLayer);\n    return tf.mean(maps, [1, 2]);',
    made: 'const maps = tf.relu(convLayer);',
    returned: 'return tf.mean(maps, [1, 2]);',
    wrong: 'const maps = tf.relu(convLayer);\n    return tf.add(maps, tf.zeros([7, 7, 7, 7]));',
  },
};

for (const file of BOTH) {
  describe(`shapes in the code in ${file.language}`, () => {
    afterEach(cleanUp);
    const { body, made, returned, wrong } = BODY[file.language];

    it('stand after the lines that made tensors, and as what was once the text has changed', async () => {
      const document = await file.open();
      await write(document, file.withBody(body));
      // Another test's run of a file of this name may be remembered, but of no text like this.
      const before = [...(await hintsOf(document)).values()];
      assert.deepEqual(
        before.filter((hint) => hint.startsWith('→')),
        [],
      );
      await vscode.commands.executeCommand('convolab.runChecks', file.uri);
      const hints = await hintsOf(document);
      assert.equal(hints.get(made), '→ (N, 6, 6, 10)');
      assert.equal(hints.get(returned), '→ (N, 10)');
      const hover = await hoverAt(document, returned);
      assert.match(
        hover,
        /From the last run[^]*mean[^]*Input: \(N, 6, 6, 10\)[^]*Output: \(N, 10\)[^]*40 bytes[^]*Values: [\d.]+ … [\d.]+, mean [\d.]+ `[ ▁▂▃▄▅▆▇█]{12}`/,
      );

      const { comment } = file.words;
      await write(
        document,
        `${comment('first')}\n${file.withBody(body.replace(returned, `${returned} ${comment('x')}`))}`,
      );
      await waitFor('hints of the run before', async () => (await hintsOf(document)).get(made) === 'was (N, 6, 6, 10)');
      assert.equal((await hintsOf(document)).get(`${returned} ${comment('x')}`), undefined);
      assert.match(await hoverAt(document, made), /run before the last change/);
      assert.equal(await hoverAt(document, returned), '');
    });

    it('are given with the verdict to an editor that has asked before it was there', async () => {
      const document = await file.open();
      await write(document, file.withBody(body.replaceAll('maps', 'grids')));
      let isOver = false;
      const run = vscode.commands.executeCommand('convolab.runChecks', file.uri).then(() => (isOver = true));
      let hints = new Map<string, string>();
      while (!isOver) hints = await hintsOf(document);
      await run;
      // The last ones that were asked for while it ran.
      assert.equal(hints.get(made.replaceAll('maps', 'grids')), '→ (N, 6, 6, 10)');
    });

    it('name the operands of an expression that failed', async () => {
      const document = await file.open();
      await write(document, file.withBody(wrong));
      await vscode.commands.executeCommand('convolab.runChecks', file.uri);
      const [diagnostic] = vscode.languages.getDiagnostics(file.uri).filter(({ source }) => source === 'Convolab');
      assert.match(
        await hoverAt(document, document.getText(diagnostic!.range)),
        /Operands:\n- `maps` \(N, \d+, \d+, \d+\)/,
      );
    });
  });
}

describe('shapes in the code', () => {
  afterEach(cleanUp);

  it('are turned off by a setting', async () => {
    const document = await python.open();
    await write(document, python.program('solution'));
    await vscode.commands.executeCommand('convolab.runChecks', python.uri);
    assert.notEqual((await hintsOf(document)).size, 0);
    const settings = vscode.workspace.getConfiguration('convolab');
    await settings.update('inlayHints', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal((await hintsOf(document)).size, 0);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
