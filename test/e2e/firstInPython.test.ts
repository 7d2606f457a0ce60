import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'python');
const { file: FILE, openLine: OPEN_LINE, title: EXERCISE } = program;
/** A pool of a fixed size, larger than the map that comes. */
const TOO_LARGE = [
  '        pool = tf.keras.layers.AveragePooling2D(13, 1)',
  '        return tf.keras.layers.Flatten()(pool(conv_layer))',
];

story('a learner without Python on their machine', () => {
  const noPrograms = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-path-'));
  after(() => fs.rmSync(noPrograms, { recursive: true, force: true }));
  const editor = useEditor({
    env: { PATH: noPrograms },
    settings: { 'editor.minimap.enabled': false },
    viewport: { width: 1600, height: 900 },
  });

  it('is asked for the language with the first exercise, and gets its starter with the instructions beside it', async () => {
    const { exercises, code, panel, page } = editor();
    await exercises.open(EXERCISE);
    await page.locator('.quick-input-list').getByText('TypeScript', { exact: true }).waitFor();
    await editor().screenshot('python-question');
    await editor().pick('Python');
    await code.tab('logits.py').waitFor();
    await panel.instructions.waitFor();
    assert.match(editor().read(FILE), /import tensorflow as tf/);
  });

  it('reads in the panel why the starter fails, after a click on the CodeLens', async () => {
    const { code, panel } = editor();
    await code.goToLine(program.lineOf('def get_logits'));
    await code.clickLens('Run checks', panel.verdict.filter({ hasText: /failed/ }));
    await panel.showTab('Results');
    await panel.content.getByText('What to do').first().waitFor();
    assert.deepEqual(await panel.seriousProblems(), []);
  });

  it('sees an error at the expression that failed, with the sizes that do not fit', async () => {
    const { code, panel } = editor();
    await code.retypeLine(program.lineOf(OPEN_LINE), TOO_LARGE);
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /raised an exception/ }).waitFor();
    await panel.showTab('Results');
    const [pool, map] = [/\b13\b/, /\b6\b/].map((size) => panel.content.getByText(size).first());
    await pool!.waitFor();
    await map!.waitFor();
    const expression = code.text.locator('.view-line', { hasText: 'pool(conv_layer)' });
    assert.match(await expression.innerText(), /pool.conv_layer/);
    await code.errors.first().waitFor();
    const [line, squiggle] = [await expression.boundingBox(), await code.errors.first().boundingBox()];
    assert.ok(line && squiggle && squiggle.y >= line.y && squiggle.y < line.y + line.height + 4);
    assert.ok(squiggle.x > line.x + 100, 'the expression is marked, and not the whole line');
    await editor().screenshot('python-failing-dark-wide');
  });

  for (const [name, theme, width, height] of [
    ['python-failing-light-wide', 'light', 1600, 900],
    ['python-failing-light-narrow', 'light', 900, 700],
    ['python-failing-dark-narrow', 'dark', 900, 700],
    ['python-failing-dark-very-wide', 'dark', 1920, 1080],
  ] as const) {
    it(`meets no serious barrier there (${name})`, async () => {
      await editor().setTheme(theme);
      await editor().resize(width, height);
      await editor().panel.verdict.scrollIntoViewIfNeeded();
      await editor().screenshot(name);
      assert.deepEqual(await editor().panel.seriousProblems(), []);
    });
  }

  it('types the solution, runs it, unsaved, and sees it pass', async () => {
    const { code, panel, exercises } = editor();
    await editor().resize(1600, 900);
    const first = program.lineOf(OPEN_LINE);
    await code.retypeLine(first + 1, ['']);
    await code.retypeLine(first, program.solutionLines());
    await panel.content.getByText('The code has changed since this run').waitFor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await exercises.item(`${EXERCISE}, passed`).waitFor();
    assert.equal(await code.errors.count(), 0);
    assert.match(editor().read(FILE), /Your code here/, 'the run does not save the file');
  });

  it('sees the shape of every layer, and goes to the line that made one with a click on its row', async () => {
    const { panel, code, page } = editor();
    await panel.showTab('Results');
    const rows = await panel.layers.allInnerTexts();
    assert.match(rows[0] ?? '', /conv1[\s\S]*Conv2D[\s\S]*\(N, 24, 24, 64\)/);
    assert.match(rows.at(-1) ?? '', /logits[\s\S]*Flatten[\s\S]*\(N, 10\)/);
    await panel.layers.filter({ hasText: 'fire1/squeeze' }).first().click();
    await code.text.locator('.view-line', { hasText: 'tf.keras.layers.Conv2D' }).waitFor();
    await page.getByRole('button', { name: `Ln ${program.lineOf('layer = tf.keras.layers.Conv2D') + 1}, ` }).waitFor();
  });

  it('gets the same verdict in the terminal', async () => {
    await editor().page.keyboard.press('Control+S');
    await editor().exercises.open(EXERCISE);
    await editor().code.hasFocus();
    await editor().runCommand('Convolab: Check File in Terminal');
    await editor().terminal.getByText('logits: passed').waitFor();
    await editor().runCommand('View: Hide Panel');
  });

  it('finds the panel and its results again after the window was reloaded', async () => {
    await editor().reload();
    await editor()
      .panel.verdict.filter({ hasText: /checks passed/ })
      .waitFor();
    await editor().screenshot('python-passing-dark-wide');
  });

  it('resets the exercise, which keeps what they had', async () => {
    const { panel, page } = editor();
    await panel.content.getByRole('button', { name: 'Reset…' }).click();
    await editor().dialogButton('Reset').click();
    await page.locator('.notification-toast', { hasText: 'logits.py is the starter again' }).waitFor();
    const names = fs.readdirSync(path.join(editor().workspace, 'squeezenet'));
    const backup = names.find((name) => /^logits\.backup-.*\.py$/.test(name));
    assert.match(editor().read(`squeezenet/${backup}`), /Flatten\(name="logits"\)/);
    assert.match(editor().read(FILE), /Your code here/);
  });

  it('opens the exercise in the other language from the menu, with a file and a verdict of its own', async () => {
    const { exercises, code, panel, page } = editor();
    await exercises.show();
    await exercises.item(EXERCISE).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open in TypeScript' }).hover();
    await page.keyboard.press('Enter');
    await code.tab('logits.ts').waitFor();
    await panel.content.getByText('TypeScript', { exact: true }).waitFor();
    assert.match(await panel.verdict.innerText(), /Not run yet/);
    await editor().screenshot('python-other-language');
  });
});
