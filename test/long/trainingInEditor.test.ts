import assert from 'node:assert/strict';
import { useEditor } from '../e2e/editor';
import { ExerciseProgram } from '../e2e/exerciseProgram';
import { story } from '../e2e/story';

const program = new ExerciseProgram('16_training', 'typescript');
const LONGEST_MS = 25 * 60_000;

story('a learner who trains the network to the end', () => {
  const editor = useEditor({
    files: { [program.file]: program.text('solution') },
    viewport: { width: 1600, height: 1000 },
    settings: { 'editor.minimap.enabled': false, 'convolab.language': 'typescript' },
  });

  it('reads how many unseen photographs are right, and sees the whole way in the chart', async () => {
    const { exercises, panel } = editor();
    await exercises.open(program.title);
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await panel.showTab('Results');
    await panel.content.getByRole('button', { name: 'Train the network' }).click();
    const start = performance.now();
    await panel.content.getByText(/^The bar is reached: /).waitFor({ timeout: LONGEST_MS });
    console.log(`      in ${((performance.now() - start) / 60_000).toFixed(1)} min`);
    await editor().screenshot('training-reached');
    assert.deepEqual(await panel.seriousProblems(), []);
  });
});
