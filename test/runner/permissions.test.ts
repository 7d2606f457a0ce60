import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runnerFlags } from '../../src/runs/permissionFlags';

/** Tries everything that a runner must not do, with nothing taken away from it: only Node's flags are in the way. */
const SCRIPT = `
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const { Worker } = require('node:worker_threads');
const attempt = (action) => {
  try {
    action();
    return 'done';
  } catch (error) {
    return error.code ?? String(error);
  }
};
process.on('message', ({ inside, outside, written }) => {
  process.send({
    'read inside': attempt(() => fs.readFileSync(inside)),
    'read outside': attempt(() => fs.readFileSync(outside)),
    'list outside': attempt(() => fs.readdirSync(require('node:path').dirname(outside))),
    'write inside': attempt(() => fs.writeFileSync(inside, 'changed')),
    'write outside': attempt(() => fs.writeFileSync(written, 'written')),
    'process': attempt(() => spawnSync(process.execPath, ['--version'])),
    'thread': attempt(() => new Worker('', { eval: true })),
    'native module': attempt(() => process.dlopen({ exports: {} }, inside)),
  });
  process.disconnect();
});
`;

const REFUSED = 'ERR_ACCESS_DENIED';

describe('a runner’s permission flags', function () {
  this.timeout(30_000);
  // Flags go by real paths.
  const temp = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-permissions-')));
  const folder = path.join(temp, 'runner');
  const inside = path.join(folder, 'inside.txt');
  const outside = path.join(temp, 'recorded.json');
  const written = path.join(temp, 'written.txt');
  const script = path.join(folder, 'script.cjs');
  before(() => {
    fs.mkdirSync(folder);
    fs.writeFileSync(script, SCRIPT);
    fs.writeFileSync(inside, 'inside');
    fs.writeFileSync(outside, '{}');
  });
  after(() => fs.rmSync(temp, { recursive: true, force: true }));

  it('let it read its own folder, and nothing else', async () => {
    const { all, needed } = runnerFlags(folder);
    const names = ['--permission', '--experimental-permission'];
    if (!names.some((name) => process.allowedNodeEnvironmentFlags.has(name))) {
      assert.deepEqual(all, needed, 'this Node knows no permission flag, and so a runner gets none');
      return;
    }
    assert.deepEqual(await attempts(all), {
      'read inside': 'done',
      'read outside': REFUSED,
      'list outside': REFUSED,
      'write inside': REFUSED,
      'write outside': REFUSED,
      process: REFUSED,
      thread: REFUSED,
      'native module': 'ERR_DLOPEN_DISABLED',
    });
    assert.equal(fs.readFileSync(inside, 'utf8'), 'inside');
    assert.equal(fs.existsSync(written), false);
  });

  it('are what refuses: without them the same script may do it all', async () => {
    const done = await attempts(runnerFlags(folder).needed);
    assert.deepEqual(
      { ...done, 'native module': '' },
      {
        'read inside': 'done',
        'read outside': 'done',
        'list outside': 'done',
        'write inside': 'done',
        'write outside': 'done',
        process: 'done',
        thread: 'done',
        'native module': '',
      },
    );
  });

  it('are called as the Node in question calls them', () => {
    const permissions = (...known: string[]): string[] => {
      const { all, needed } = runnerFlags('/runner', new Set(known));
      assert.deepEqual(all.slice(0, needed.length), needed);
      return all.slice(needed.length);
    };
    assert.deepEqual(permissions('--permission', '--experimental-permission'), [
      '--permission',
      '--allow-fs-read=/runner',
    ]);
    assert.deepEqual(permissions('--experimental-permission'), [
      '--experimental-permission',
      '--allow-fs-read=/runner',
    ]);
    assert.deepEqual(permissions(), []);
  });

  function attempts(flags: string[]): Promise<object> {
    const child = fork(script, [], { execArgv: flags, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`the script ended with ${signal ?? code} and said nothing`)),
      );
      child.once('message', (done) => resolve(done as object));
      child.send({ inside, outside, written });
    });
  }
});
