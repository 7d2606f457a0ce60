import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { findSystemNode, NoSystemNodeError } from '../../src/runs/backends/systemNode';

describe('the Node for native backends', function () {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-path-'));
  const own = process.env['PATH'];
  // The stand-ins are shell scripts.
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(() => (process.env['PATH'] = own));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** A folder with a program called `node`. */
  function nodeThat(name: string, script: string): string {
    const file = path.join(folder, name, 'node');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path.dirname(file);
  }
  const answering = (version: string, electron: boolean): string =>
    `echo '${JSON.stringify({ version, electron, flags: [] })}'`;
  const editor = path.join(nodeThat('editor', answering('v22.0.0', true)), 'node');

  it('is the one that runs this', async () => {
    const { path: file, flags } = await findSystemNode();
    assert.equal(file, process.execPath);
    assert.ok(flags.size > 0);
  });

  it('is the first on the PATH that is new enough, where an editor runs this', async () => {
    const real = nodeThat('real', `exec ${JSON.stringify(process.execPath)} "$@"`);
    const old = nodeThat('old', answering('v16.20.0', false));
    const silent = nodeThat('silent', 'exit 1');
    process.env['PATH'] = [silent, old, real].join(path.delimiter);
    const { path: file, version } = await findSystemNode(editor);
    assert.equal(file, path.join(real, 'node'));
    assert.equal(version, process.version);
  });

  it('is missed with what was found instead and what to do', async () => {
    process.env['PATH'] = nodeThat('old', answering('v16.20.0', false));
    await assert.rejects(findSystemNode(editor), (error: unknown) => {
      assert.ok(error instanceof NoSystemNodeError);
      assert.match(error.message, /too old ones: .*old\/node is v16\.20\.0/);
      assert.match(error.next, /Node 20 or later/);
      return true;
    });
    process.env['PATH'] = folder;
    await assert.rejects(findSystemNode(editor), /there is none/);
  });
});
