import assert from 'node:assert/strict';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('16_training', 'typescript');

story('a learner who trains the network', () => {
  const editor = useEditor({
    files: { [program.file]: program.text('solution') },
    viewport: { width: 1600, height: 1000 },
    settings: { 'editor.minimap.enabled': false, 'convolab.language': 'typescript' },
  });
  const button = (name: string | RegExp) => editor().panel.content.getByRole('button', { name });
  const headline = (text: RegExp) => editor().panel.content.getByText(text);
  let paused = 0;

  it('passes the checks and starts it with a button of the panel', async () => {
    const { exercises, panel } = editor();
    await exercises.open(program.title);
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await panel.showTab('Results');
    await button('Train the network').click();
    await headline(/^Training…$/).waitFor();
    await editor().page.locator('.statusbar-item', { hasText: 'Training:' }).waitFor();
  });

  it('sees the loss in a chart while it goes on, and pauses it', async () => {
    const { panel } = editor();
    await panel.content.getByRole('progressbar', { name: 'Steps taken' }).waitFor();
    await panel.content
      .getByText(/^step \d+ of 2,000$/)
      .first()
      .waitFor();
    await button('Pause').click();
    const shown = headline(/^Paused at step \d+$/);
    await shown.waitFor();
    paused = Number(/\d+/.exec(await shown.innerText())![0]);
    await button('Resume').scrollIntoViewIfNeeded();
    await editor().screenshot('training-dark');
    assert.deepEqual(await panel.seriousProblems(), []);
  });

  it('finds it again after the window was reloaded, and goes on from the checkpoint', async () => {
    await editor().reload();
    await headline(new RegExp(`^Interrupted at step ${paused} of 2,000$`)).waitFor();
    await button(`Resume at step ${paused}`).click();
    await headline(/^Training…$/).waitFor();
  });

  it('stops it, and keeps what it has learnt', async () => {
    await button('Pause').waitFor();
    await button('Stop').click();
    const shown = headline(/^Stopped at step \d+$/);
    await shown.waitFor();
    assert.ok(Number(/\d+/.exec(await shown.innerText())![0]) >= paused);
    await button(/^Resume at step \d+$/).waitFor();
    await editor().setTheme('light');
    await editor().screenshot('training-light');
    assert.deepEqual(await editor().panel.seriousProblems(), []);
  });
});
