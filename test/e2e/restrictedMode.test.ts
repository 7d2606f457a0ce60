import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { useEditor } from './editor';
import { story } from './story';

const STARTER = path.join(__dirname, '../../exercises/squeezenet/12_logits/python/starter.py');
const METHOD_LINE =
  fs
    .readFileSync(STARTER, 'utf8')
    .split('\n')
    .findIndex((line) => /def get_logits/.test(line)) + 1;
const EXERCISE = 'Logits by global average pooling';

story('in a folder that is not trusted', () => {
  const editor = useEditor({ restricted: true, settings: { 'convolab.language': 'python' } });

  it('an exercise can be opened and read, and the panel says why it is not run', async () => {
    const { exercises, code, panel } = editor();
    await exercises.open(EXERCISE);
    await code.tab('logits.py').waitFor();
    await panel.instructions.waitFor();
    await panel.content
      .getByRole('note')
      .getByText(/Restricted Mode/)
      .waitFor();
    assert.equal(await panel.runButton.getAttribute('aria-disabled'), 'true');
    await editor().screenshot('restricted-dark');
  });

  it('the CodeLens runs nothing, and explains', async () => {
    const { code, panel, page } = editor();
    await code.goToLine(METHOD_LINE);
    await code.clickLens('Run checks', page.locator('.notification-toast', { hasText: /Restricted Mode/ }));
    assert.match(await panel.verdict.innerText(), /Not run yet/);
  });

  it('runs once the folder is trusted', async () => {
    const { page, panel } = editor();
    await page.locator('.notification-toast').getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await page.getByRole('button', { name: 'Trust', exact: true }).click();
    await page.getByRole('button', { name: 'Close Modal Editor' }).click();
    await page.locator('.monaco-modal-editor-block').waitFor({ state: 'detached' });
    await panel.content.getByRole('note').waitFor({ state: 'detached' });
    await panel.runButton.click();
    await panel.verdict.filter({ hasText: /failed$/ }).waitFor();
  });
});
