import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';
import { ExerciseProgram } from './exerciseProgram';
import { story } from './story';

const program = new ExerciseProgram('12_logits', 'typescript');
const python = new ExerciseProgram('12_logits', 'python');
const { file: FILE, title: EXERCISE } = program;
const SOLUTION = 'logits.ts: yours ↔ the solution';

story('a learner at the menus of the exercise tree', () => {
  const editor = useEditor({
    files: { 'courses/broken/pack.json': '{' },
    settings: {
      'convolab.courses': ['courses'],
      'convolab.language': 'typescript',
      'diffEditor.useInlineViewWhenSpaceIsLimited': false,
      'editor.minimap.enabled': false,
    },
    viewport: { width: 1600, height: 900 },
  });
  const line = (text: RegExp) => editor().code.text.locator('.view-line', { hasText: text });
  const answer = (button: string) => editor().dialogButton(button).click();
  const question = (text: string) => editor().page.locator('.monaco-dialog-box', { hasText: text }).waitFor();

  it('reads what is wrong with a course of another author, beside those that can be read', async () => {
    const { exercises } = editor();
    await exercises.show();
    const problem = exercises.item(/courses.broken.pack\.json: it is not valid JSON/);
    await problem.getByText('A course cannot be read').waitFor();
    await exercises.item(`${EXERCISE}, not begun`).waitFor();
  });

  it('opens an exercise with the icon of its row', async () => {
    const { exercises, code, panel } = editor();
    await exercises.clickIcon(EXERCISE, 'Open Exercise…');
    await code.tab('logits.ts').waitFor();
    await panel.instructions.waitFor();
    await exercises.item(`${EXERCISE}, begun`).waitFor();
  });

  it('gets a hint in place of the solution before their own code has passed', async () => {
    const { exercises, panel } = editor();
    await exercises.choose(EXERCISE, 'Compare with the Solution');
    await question('Show the solution of');
    await answer('Show a Hint');
    await panel.content.locator('.instructions details[open]').first().waitFor();
  });

  it('sees the solution then only after two questions', async () => {
    const { exercises, code } = editor();
    await exercises.choose(EXERCISE, 'Compare with the Solution');
    await answer('Show the Solution');
    await question('Really show it now?');
    assert.equal(await code.tab(SOLUTION).count(), 0);
    await answer('Show the Solution');
    await code.tab(SOLUTION).waitFor();
    await code.inDiff('modified', 'averagePooling2d').first().waitFor();
  });

  it('sees it without a question once their own code has passed', async () => {
    const { exercises, code, panel } = editor();
    await code.close(SOLUTION);
    fs.writeFileSync(path.join(editor().workspace, FILE), `// mine\n${program.text('solution')}`);
    await line(/averagePooling2d/).waitFor();
    await exercises.choose(EXERCISE, 'Run Checks');
    await panel.verdict.filter({ hasText: /^All \d+ checks passed$/ }).waitFor();
    await exercises.clickIcon(`${EXERCISE}, passed`, 'Compare with the Solution');
    await code.tab(SOLUTION).waitFor();
    await code.close(SOLUTION);
  });

  it('resets the exercise, and gets what they had back from the message', async () => {
    const { exercises, code, page } = editor();
    await exercises.clickIcon(EXERCISE, 'Reset Exercise…');
    await question('Put logits.ts back to where the exercise begins?');
    await answer('Reset');
    const message = page.locator('.notification-toast', { hasText: 'logits.ts is the starter again' });
    await message.getByRole('button', { name: 'Open Backup' }).click();
    await code.tab(/^logits\.backup-/).waitFor();
    await line(/\/\/\smine/).waitFor();
    assert.equal(editor().read(FILE), program.text('starter'));
    await exercises.item(`${EXERCISE}, changed since its checks ran`).waitFor();
  });

  it('finds the code that passed all the same', async () => {
    const { exercises, code } = editor();
    await exercises.choose(EXERCISE, 'Show the Code That Passed');
    await code.tab(/^squeezenet\/logits\.ts: passed .* ↔ now/).waitFor();
    await code.inDiff('original', /\/\/\smine/).waitFor();
  });

  it('changes the language of all exercises in the menu of the view', async () => {
    const { exercises, code, page } = editor();
    await exercises.chooseForAll('Choose Language…');
    await editor().pick('Python');
    await exercises.item(`${EXERCISE}, not begun`).waitFor();
    const offer = page.locator('.notification-toast', { hasText: 'Exercises open in Python from now on' });
    await offer.getByRole('button', { name: 'Open It in Python' }).click();
    await code.tab('logits.py').waitFor();
    await exercises.item(`${EXERCISE}, begun`).waitFor();
    assert.equal(editor().read(python.file), python.text('starter'));
  });

  it('comes back to the other language of one exercise in its menu', async () => {
    const { exercises, panel } = editor();
    await exercises.choose(EXERCISE, 'Open in TypeScript');
    await panel.content.getByText('TypeScript', { exact: true }).waitFor();
  });
});
