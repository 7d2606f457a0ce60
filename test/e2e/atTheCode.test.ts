import assert from 'node:assert/strict';
import { clickUntil } from './clickUntil';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'typescript');
const LINE = program.lineOf(program.openLine);
const MISSPELT =
  "    return tf.logSofmax(tf.layers.globalAveragePooling2d({ name: 'means' }).apply(convLayer) as tf.Tensor2D);";
const COLUMN = MISSPELT.indexOf('Sofmax');

story('a learner who stays in the code', () => {
  const editor = useEditor({
    files: { [program.file]: program.text('starter').replace(`    ${program.openLine}`, MISSPELT) },
    settings: { 'convolab.language': 'typescript', 'editor.minimap.enabled': false },
    viewport: { width: 1600, height: 1000 },
  });
  const openHints = () => editor().panel.content.locator('.instructions details[open]');

  it('takes a hint from above the method', async () => {
    const { exercises, code } = editor();
    await exercises.open(program.title);
    await code.goToLine(LINE);
    await code.clickLens('Hint', openHints());
  });

  it('is led by the lamp at a mark to the layer that the line made', async () => {
    const { code, panel } = editor();
    await panel.runButton.click();
    await code.errors.first().waitFor();
    await code.goToLine(LINE, COLUMN);
    await code.chooseFromLamp('Show “means” in the table of layers');
    await panel.layers.filter({ hasText: 'means' }).locator('button:focus').waitFor();
  });

  it('gets the next hint from it', async () => {
    const { code } = editor();
    await code.goToLine(LINE, COLUMN);
    await code.chooseFromLamp('Show a hint');
    await openHints().nth(1).waitFor();
  });

  it('has the misspelt name put right by it', async () => {
    const { code } = editor();
    await code.goToLine(LINE, COLUMN);
    await code.chooseFromLamp('Change to “logSoftmax”');
    await code.text.locator('.view-line', { hasText: 'tf.logSoftmax' }).waitFor();
  });

  it('passes, and reads so above the method and in the status bar, which brings the panel back', async () => {
    const { code, panel, page } = editor();
    await code.retypeLine(LINE, program.solutionLines());
    await code.clickLens('Run checks', code.lens(/All \d+ checks passed/));
    await code.close(program.title);
    assert.equal(await panel.isOpen(), false);
    await clickUntil(
      page.getByRole('button', { name: new RegExp(`^${program.title}, All \\d+ checks passed`) }),
      panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }),
    );
  });

  it('goes on to the next exercise from above the method', async () => {
    const { code, panel } = editor();
    await code.clickLens('Next: The loss', editor().page.locator('.quick-input-list'));
    await editor().pick('The course’s code so far');
    await code.tab('loss.ts').waitFor();
    await panel.verdict.filter({ hasText: 'Not run yet' }).waitFor();
  });
});
