import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Instructions } from '../../src/extension/instructions';
import type { Language } from '../../src/protocol/runResult';
import type { LoadedExercise } from '../../src/runs/packFiles';

describe('instructions', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-instructions-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const write = (files: Record<string, string>): LoadedExercise => {
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    return { folder, exercise: { summary: 'The summary' } } as LoadedExercise;
  };
  const render = (files: Record<string, string>, language: Language = 'python'): Promise<string> =>
    new Instructions().html(write(files), language);

  it('are rendered from Markdown', async () => {
    assert.equal(await render({ 'instructions.md': 'Take the **mean**.' }), '<p>Take the <strong>mean</strong>.</p>\n');
  });

  it('fall back to the summary', async () => {
    assert.equal(await render({}), '<p>The summary</p>\n');
  });

  it('show HTML of the course as text', async () => {
    const html = await render({ 'instructions.md': '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>' });
    assert.doesNotMatch(html, /<(script|img)/);
  });

  it('link to the web and nowhere else', async () => {
    const addresses = ['https://a.example', 'command:x', 'javascript:alert(1)', 'vscode://x', 'file:///x', 'b.md'];
    const html = await render({ 'instructions.md': addresses.map((address) => `[link](${address})`).join('\n') });
    assert.deepEqual(html.match(/href="[^"]*"/g), ['href="https://a.example"']);
  });

  it('load no image', async () => {
    assert.doesNotMatch(await render({ 'instructions.md': '![map](https://a.example/x.png)' }), /<img/);
  });

  it('end with the hints, each closed until it is opened', async () => {
    const hints = '## First\n\nOne.\n\n```python\n## no heading\n```\n\n## Second `x`\n\nTwo.\n';
    const html = await render({ 'instructions.md': 'Text', 'hints.md': hints });
    const parts = [...html.matchAll(/<details><summary>(.*?)<\/summary>([^]*?)<\/details>/g)];
    assert.deepEqual(
      parts.map(([, title]) => title),
      ['First', 'Second <code>x</code>'],
    );
    assert.match(parts[0]![2]!, /One\.[^]*## no heading/);
    assert.match(parts[1]![2]!, /Two\./);
  });

  describe('of an exercise in two languages', () => {
    const both = 'Before\n\n```typescript\nlet x;\n```\n\n```python\nx = 1\n```\n\n```text\n1 2 3\n```\n\nAfter\n';

    it('show code in the language that is written, and other blocks', async () => {
      assert.deepEqual(codeIn(await render({ 'instructions.md': both }, 'python')), ['x = 1\n', '1 2 3\n']);
      assert.deepEqual(codeIn(await render({ 'instructions.md': both }, 'typescript')), ['let x;\n', '1 2 3\n']);
    });

    it('show it in hints and in lists too', async () => {
      const hints = '## One\n\n- A\n\n  ```typescript\n  let x;\n  ```\n\n  ```python\n  x = 1\n  ```\n';
      assert.deepEqual(codeIn(await render({ 'instructions.md': 'Text', 'hints.md': hints }, 'python')), ['x = 1\n']);
    });

    it('are kept for each language', async () => {
      const instructions = new Instructions();
      const exercise = write({ 'instructions.md': both });
      assert.notEqual(await instructions.html(exercise, 'python'), await instructions.html(exercise, 'typescript'));
    });
  });
});

function codeIn(html: string): string[] {
  return [...html.matchAll(/<pre><code[^>]*>([^]*?)<\/code><\/pre>/g)].map(([, code]) => code!);
}
