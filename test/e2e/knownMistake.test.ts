import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';
import { story } from './story';

const FOLDER = path.join(__dirname, '../../exercises/squeezenet/12_logits/typescript');
const read = (program: string): string => fs.readFileSync(path.join(FOLDER, program), 'utf8');
/** The mistake as a learner would have it: without the header that names it. */
const mistake = read('mistakes/maxPooling.ts').replace(/^\/\/ (?:check|message):.*\n/gm, '');

story('a learner with a known mistake', () => {
  const editor = useEditor({
    files: { 'squeezenet/logits.ts': mistake },
    viewport: { width: 1600, height: 1000 },
    settings: { 'editor.minimap.enabled': false, 'convolab.language': 'typescript' },
  });

  it('keeps the file that is there when the exercise is opened', async () => {
    await editor().exercises.open('Logits by global average pooling');
    await editor().panel.instructions.waitFor();
    assert.equal(editor().read('squeezenet/logits.ts'), mistake);
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
    fs.writeFileSync(path.join(editor().workspace, 'squeezenet/logits.ts'), read('solution.ts'));
    await panel.content.getByText('The code has changed since this run').waitFor();
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    const images = panel.content.getByRole('heading', { name: 'Predictions' });
    await images.waitFor();
    await images.scrollIntoViewIfNeeded();
    await editor().screenshot('panel-passing');
  });
});
