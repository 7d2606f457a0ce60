import assert from 'node:assert/strict';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'typescript');
const { file: FILE, openLine: OPEN_LINE, title: EXERCISE } = program;

story('a learner with the first exercise in TypeScript', () => {
  const editor = useEditor({ settings: { 'convolab.language': 'typescript' } });

  it('finds it in the CNN view and opens it: instructions beside a starter file', async () => {
    const { exercises, code, panel } = editor();
    await exercises.open(EXERCISE);
    await code.tab('logits.ts').waitFor();
    await panel.instructions.waitFor();
    assert.match(await panel.verdict.innerText(), /Not run yet/);
    assert.match(editor().read(FILE), /Your code here/);
  });

  it('reads in the panel why the starter fails, after a click on the CodeLens', async () => {
    const { code, panel } = editor();
    await code.goToLine(program.lineOf('getLogits(convLayer'));
    await code.clickLens('Run checks', panel.verdict.filter({ hasText: /failed|error|exception|missing|not found/i }));
    await panel.showTab('Results');
    await panel.content.getByText('What to do').first().waitFor();
    await editor().screenshot('failing-dark-wide');
  });

  it('meets no serious barrier in the panel of a failed run', async () => {
    assert.deepEqual(await editor().panel.seriousProblems(), []);
  });

  it('sees the error at its line in the file', async () => {
    await editor().code.errors.first().waitFor();
  });

  it('types the solution, runs it from the panel, unsaved, and sees it pass', async () => {
    const { code, panel, exercises } = editor();
    await code.retypeLine(program.lineOf(OPEN_LINE), program.solutionLines());
    await panel.content.getByText('The code has changed since this run').waitFor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await exercises.item(`${EXERCISE}, passed`).waitFor();
    assert.equal(await code.errors.count(), 0);
    assert.match(editor().read(FILE), /Your code here/, 'the run does not save the file');
  });

  it('sees the shape of every layer, with the own part marked', async () => {
    const { panel } = editor();
    const rows = await panel.layers.allInnerTexts();
    assert.match(rows[0] ?? '', /conv1[\s\S]*Conv2D[\s\S]*\(N, 24, 24, 64\)/);
    assert.match(rows.at(-1) ?? '', /logits[\s\S]*Flatten[\s\S]*\(N, 10\)/);
  });

  it('goes to the line that made a layer with a click on its row', async () => {
    const { panel, code, page } = editor();
    await panel.layers.last().click();
    await page.locator('.editor-instance.active, .editor-group-container.active').first().waitFor();
    await code.text.locator('.view-line', { hasText: "name: 'logits'" }).waitFor();
    const line = program.lineOf("name: 'logits'", 'solution');
    await page.getByRole('button', { name: new RegExp(`^Ln ${line},`) }).waitFor();
  });

  it('sees in the drawing of the network what the line of the cursor made', async () => {
    await editor()
      .panel.content.locator('[aria-current]', { hasText: /logits/ })
      .first()
      .waitFor();
  });

  it('sees the shapes in the code, and the result in the status bar', async () => {
    const { code, page } = editor();
    await code.text
      .locator('.view-line', { hasText: /→\s\(N,\s10\)/ })
      .first()
      .waitFor();
    await page.locator('.statusbar-item', { hasText: EXERCISE }).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${EXERCISE}, All \\d+ checks passed`) }).waitFor();
  });

  it('finds the panel and its results again after the window was reloaded', async () => {
    await editor().page.keyboard.press('Control+S');
    await editor().reload();
    await editor()
      .panel.verdict.filter({ hasText: /checks passed/ })
      .waitFor();
  });

  for (const theme of ['dark', 'light', 'high contrast', 'high contrast light'] as const) {
    it(`has a panel without serious barriers in the theme ${theme}`, async () => {
      await editor().setTheme(theme);
      await editor().panel.verdict.scrollIntoViewIfNeeded();
      await editor().screenshot(`passing-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await editor().panel.seriousProblems(), []);
    });
  }

  it('finds no serious barrier in a narrow window either', async () => {
    const { panel } = editor();
    await editor().setTheme('dark');
    await editor().resize(900, 700);
    await panel.verdict.scrollIntoViewIfNeeded();
    await editor().screenshot('passing-dark-narrow');
    assert.deepEqual(await panel.seriousProblems(), []);
    await editor().resize(1920, 1080);
    await panel.verdict.scrollIntoViewIfNeeded();
    await editor().screenshot('passing-dark-very-wide');
  });

  it('gets the same verdict in the terminal', async () => {
    await editor().exercises.open(EXERCISE);
    await editor().code.hasFocus();
    await editor().runCommand('Convolab: Check File in Terminal');
    await editor().terminal.getByText('logits: passed').waitFor();
    await editor().screenshot('terminal-dark');
  });
});
