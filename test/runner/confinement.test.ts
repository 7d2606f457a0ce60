import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import * as path from 'node:path';

/** Names that code which got hold of the runner's process may call, and be refused. */
const REFUSED = [
  'process.exit(0)',
  'process.reallyExit(0)',
  'process.abort()',
  'process.kill(process.ppid)',
  'process._kill(1, 9)',
  'process._getActiveHandles()',
  'process._getActiveRequests()',
  "process.binding('fs')",
  "process._linkedBinding('fs')",
  "process.dlopen({}, 'x')",
];
/** Not there at all. */
const ABSENT = ['typeof fetch', 'typeof WebSocket', 'typeof navigator', 'typeof process.mainModule'];

describe('a process that is confined', function () {
  this.timeout(30_000);

  it('refuses to signal, to end, to hand out its pipes, and to load modules', async () => {
    const outcomes = await confined(REFUSED);
    for (const call of REFUSED) assert.match(outcomes[call] ?? '', /is not available in an exercise/, call);
  });

  it('has no network and no way to Node’s modules', async () => {
    const outcomes = await confined(ABSENT);
    for (const expression of ABSENT) assert.equal(outcomes[expression], 'gave undefined', expression);
    const builtin = "process.getBuiltinModule('fs')";
    assert.match((await confined([builtin]))[builtin] ?? '', /is not (available in an exercise|a function)/);
  });

  it('knows nothing of the environment', async () => {
    const expression = 'Object.keys(process.env).length';
    assert.equal((await confined([expression]))[expression], 'gave 0');
  });
});

/** What each expression gave, or the message of what it threw. */
function confined(expressions: string[]): Promise<Record<string, string>> {
  const child = fork(path.join(__dirname, 'confinedProcess.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the process ended with ${signal ?? code}`)));
    child.once('message', (outcomes) => {
      resolve(outcomes as Record<string, string>);
      child.kill('SIGKILL');
    });
    child.send(expressions);
  });
}
