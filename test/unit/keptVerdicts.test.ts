import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { KeptVerdicts, type Verdict } from '../../src/extension/keptVerdicts';
import { printOf } from '../../src/extension/textPrint';

const PASSED: Verdict = { status: 'passed', print: printOf('right') };
const FAILED: Verdict = { status: 'failed', print: printOf('wrong') };

describe('kept verdicts', () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-verdicts-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const window = (): KeptVerdicts => new KeptVerdicts(path.join(folder, 'verdicts'));

  it('of two windows on one folder are all kept', async () => {
    const [one, other] = [window(), window()];
    await one.keep('file:///a/logits.ts', PASSED);
    assert.deepEqual(await other.of('file:///a/logits.ts'), PASSED);
    await Promise.all([one.keep('file:///a/squeeze.ts', FAILED), other.keep('file:///a/fire.ts', PASSED)]);
    const later = window();
    const uris = ['logits', 'squeeze', 'fire'].map((name) => `file:///a/${name}.ts`);
    const statuses = (await Promise.all(uris.map((uri) => later.of(uri)))).map((verdict) => verdict?.status);
    assert.deepEqual(statuses, ['passed', 'failed', 'passed']);
  });

  it('are the last ones', async () => {
    const verdicts = window();
    await Promise.all([verdicts.keep('file:///a.ts', FAILED), verdicts.keep('file:///a.ts', PASSED)]);
    assert.equal((await verdicts.of('file:///a.ts'))?.status, 'passed');
  });

  it('go with the file', async () => {
    const verdicts = window();
    await verdicts.keep('file:///a.ts', PASSED);
    await verdicts.forget('file:///a.ts');
    await verdicts.forget('file:///never-kept.ts');
    assert.equal(await window().of('file:///a.ts'), undefined);
  });

  it('are as if there were none where they cannot be read', async () => {
    await window().keep('file:///a.ts', PASSED);
    const [name] = fs.readdirSync(path.join(folder, 'verdicts'));
    for (const text of ['', 'half {', '{"version":2}']) {
      fs.writeFileSync(path.join(folder, 'verdicts', name!), text);
      assert.equal(await window().of('file:///a.ts'), undefined, text);
    }
  });

  it('that cannot be written are told, and do not keep later ones away', async () => {
    const verdicts = window();
    fs.writeFileSync(path.join(folder, 'verdicts'), 'in the way');
    await assert.rejects(verdicts.keep('file:///a.ts', PASSED));
    fs.rmSync(path.join(folder, 'verdicts'));
    await verdicts.keep('file:///a.ts', PASSED);
    assert.equal((await verdicts.of('file:///a.ts'))?.status, 'passed');
  });
});
