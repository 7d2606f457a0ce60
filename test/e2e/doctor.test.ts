import assert from 'node:assert/strict';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'typescript');

story('a learner who asks what computes', () => {
  const editor = useEditor({
    files: { [program.file]: program.text('solution') },
    viewport: { width: 1600, height: 1000 },
    settings: { 'editor.minimap.enabled': false, 'convolab.language': 'typescript' },
  });
  const status = () => editor().page.locator('.statusbar-item', { hasText: 'wasm' });

  it('reads the backend and its device in the status bar after a run', async () => {
    const { exercises, panel } = editor();
    await exercises.open(program.title);
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await status().waitFor();
    assert.match(await status().innerText(), /wasm · SIMD · CPU/);
  });

  it('comes to the doctor with a click on it, and sees every backend tested', async () => {
    const { doctor } = editor();
    await status().click();
    await doctor.content.getByRole('heading', { name: 'Backends', exact: true }).waitFor();
    await doctor.content.getByText(/^\d of \d backends available/).waitFor();
    for (const name of ['wasm', 'cpu', 'webgpu', 'tensorflow']) {
      await doctor.content.getByText(name, { exact: true }).first().waitFor();
    }
    await editor().screenshot('doctor-dark');
    assert.deepEqual(await doctor.seriousProblems(), []);
  });

  for (const [theme, width, height] of [
    ['light', 1600, 1000],
    ['high contrast', 1600, 1000],
    ['dark', 800, 900],
  ] as const) {
    it(`meets no serious barrier there in the theme ${theme}, ${width} px wide`, async () => {
      await editor().setTheme(theme);
      await editor().doctor.waitForTheme(theme);
      await editor().resize(width, height);
      await editor().screenshot(`doctor-${theme.replaceAll(' ', '-')}-${width}`);
      assert.deepEqual(await editor().doctor.seriousProblems(), []);
    });
  }
});
