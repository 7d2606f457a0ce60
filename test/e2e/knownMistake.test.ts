import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'typescript');
/** The mistake as a learner would have it: without the header that names it. */
const mistake = program.text('mistakes/maxPooling').replace(/^\/\/ (?:check|message):.*\n/gm, '');

story('a learner with a known mistake', () => {
  const editor = useEditor({
    files: { [program.file]: mistake },
    viewport: { width: 1600, height: 1000 },
    settings: { 'editor.minimap.enabled': false, 'convolab.language': 'typescript' },
  });

  it('keeps the file that is there when the exercise is opened', async () => {
    await editor().exercises.open(program.title);
    await editor().panel.instructions.waitFor();
    assert.equal(editor().read(program.file), mistake);
  });

  it('reads what the mistake is, with the values that were expected and those that came out', async () => {
    const { panel } = editor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /checks? failed/ }).waitFor();
    await panel.showTab('Results');
    const check = panel.check('Each logit is the mean of its whole map');
    await check.getByText('This is the largest value of each map, not its mean').waitFor();
    await check.getByText('Expected').first().waitFor();
    await check.getByText('Got').first().waitFor();
    await editor().screenshot('panel-failing');
  });

  it('mends it and sees what the network takes the images for', async () => {
    const { panel } = editor();
    fs.writeFileSync(path.join(editor().workspace, program.file), program.text('solution'));
    await panel.content.getByText('The code has changed since this run').waitFor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    const images = panel.content.getByRole('heading', { name: 'Predictions' });
    await images.waitFor();
    await images.scrollIntoViewIfNeeded();
    await editor().screenshot('panel-passing');
  });
});
