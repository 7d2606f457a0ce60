import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';

const SOLUTION = path.join(__dirname, '../../exercises/squeezenet/12_logits/typescript/solution.ts');
const LONG_LINE = 'Few channels, then many';

describe('a learner who has scrolled to the end of a long line', () => {
  const editor = useEditor({
    files: { 'squeezenet/logits.ts': fs.readFileSync(SOLUTION, 'utf8') },
    viewport: { width: 1200, height: 800 },
    settings: { 'convolab.language': 'typescript' },
  });

  it('sees the beginning of the line of the layer that they click', async () => {
    const { code, exercises, page, panel } = editor();
    await exercises.open('Logits by global average pooling');
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /checks passed/ }).waitFor();
    await panel.showTab('Results');

    const lines = fs.readFileSync(SOLUTION, 'utf8').split('\n');
    await code.goToLine(lines.findIndex((line) => line.includes(LONG_LINE)) + 1);
    await page.keyboard.press('End');
    await code.scrolledFromMargin(true);
    await panel.layers.filter({ hasText: 'conv1' }).click();
    await code.scrolledFromMargin(false);
  });

  it('sees the block of that line marked in the drawing of the network', async () => {
    await editor().panel.currentBlock.filter({ hasText: 'conv1' }).waitFor();
  });

  it('sees what that layer, and another one, makes of an image', async () => {
    const { panel } = editor();
    await panel.maps.open('conv1');
    await panel.maps.ofLayer('conv1', '64 maps of 24×24').waitFor();
    await panel.maps.chooseImage('4, cat');
    await panel.maps.chooseLayer('pool2');
    await panel.maps.ofLayer('pool2', '128 maps of 6×6').waitFor();
  });
});
