import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('01_initialisation', 'typescript');
const TITLE = 'Get started with CNN exercises';

story('a learner who follows the walkthrough', () => {
  const editor = useEditor({ settings: { 'editor.minimap.enabled': false }, viewport: { width: 1600, height: 900 } });
  const step = (title: string) => editor().page.locator('.getting-started-step', { hasText: title });
  const done = (title: string) => step(title).getByRole('checkbox', { checked: true }).waitFor();
  const isOpen = (title: string) => step(title).getByRole('checkbox', { checked: false }).waitFor();
  const show = () => editor().code.tab('Welcome').click();

  /** Unfolds a step, and clicks the button in it. */
  const press = async (title: string, button: string) => {
    await step(title).click();
    await step(title).getByRole('button', { name: button }).click();
  };

  it('finds no step done yet', async () => {
    await editor().runCommand('Welcome: Open Walkthrough...');
    await editor().pick(TITLE);
    await isOpen('Open an exercise');
    const steps = editor().page.locator('.getting-started-step');
    assert.equal(await steps.count(), 6);
    assert.equal(await steps.getByRole('checkbox', { checked: true }).count(), 0);
  });

  it('opens an exercise and answers the question for the language, which are two steps', async () => {
    const { code, panel } = editor();
    await press('Open an exercise', 'Open an Exercise');
    await editor().pick(program.title);
    await editor().pick('TypeScript');
    await code.tab('initialisation.ts').waitFor();
    await panel.instructions.waitFor();
    await show();
    await done('Open an exercise');
    await done('Write in Python or TypeScript');
    await isOpen('Run the checks');
  });

  it('runs the checks of that exercise, which shows the shapes', async () => {
    await press('Run the checks', 'Run Checks');
    await editor()
      .page.getByRole('button', { name: `${program.title}, Your code threw an exception` })
      .waitFor();
    await done('Run the checks');
    await done('Read the shapes');
    await isOpen('Take a hint when you are stuck');
  });

  it('takes a hint', async () => {
    const { code, panel } = editor();
    await press('Take a hint when you are stuck', 'Show the Next Hint');
    await done('Take a hint when you are stuck');
    await isOpen('Pass, compare, go on');
    // The walkthrough has a webview of its own while it is shown.
    await code.tab('initialisation.ts').click();
    await panel.content.locator('.instructions details[open]').waitFor();
  });

  it('passes, and is led to the exercises', async () => {
    const { exercises, panel } = editor();
    fs.writeFileSync(path.join(editor().workspace, program.file), program.text('solution'));
    await panel.content.getByText('The code has changed since this run').waitFor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await show();
    await done('Pass, compare, go on');
    await press('Pass, compare, go on', 'Show the Exercises');
    await exercises.item(`${program.title}, passed`).waitFor();
  });
});
