import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { type RunResult, RunResultSchema } from '../../src/protocol/runResult';
import { programPath } from '../../src/runs/packFiles';
import { waitFor } from '../host/waitFor';
import { BODY_LINE, CLI_PATH, logits, solution, withBody } from './learnerCode';
import { isRunning, residentMegabytes, runnersOf } from './processes';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-terminal-'));

function convolab(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI_PATH, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, stdout, stderr };
}

/** Standard output has to be one RunResult and nothing else. */
function checkJson(...args: string[]): { code: number | null; result: RunResult } {
  const { code, stdout } = convolab('check', ...args, '--json');
  return { code, result: v.parse(RunResultSchema, JSON.parse(stdout)) };
}

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  fs.writeFileSync(target, content);
  return target;
}

describe('convolab in the terminal', function () {
  this.timeout(120_000);
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('passes the solution: exit code 0, the exercise found by the folder', () => {
    const { code, result } = checkJson(programPath(logits, 'typescript', 'solution'));
    assert.equal(code, 0);
    assert.equal(result.status, 'passed');
    assert.equal(result.exercise, 'logits');
    assert.equal(result.error, null);
    assert.deepEqual(new Set(result.checks.map(({ status }) => status)), new Set(['passed']));
    assert.equal(
      result.layers.reduce((total, { params }) => total + params, 0),
      146_570,
    );
    assert.deepEqual(result.layers.at(-1)?.outputShape, [null, 10]);
    assert.equal(result.predictions?.logits.length, 40);
  });

  it('lists plain operations as layers too, with the shapes that go in and out', () => {
    const { code, result } = checkJson(
      file('logits.ts', withBody('const mean = tf.mean(convLayer, [1, 2]);\nreturn mean;')),
    );
    assert.equal(code, 0);
    const { name, type, inputShapes, outputShape, expectedShape, learnerPart, line } = result.layers.at(-1)!;
    assert.deepEqual(
      { name, type, inputShapes, outputShape, expectedShape, learnerPart, line },
      {
        name: 'mean',
        type: 'tf.mean',
        inputShapes: [[null, 6, 6, 10]],
        outputShape: [null, 10],
        expectedShape: [null, 10],
        learnerPart: true,
        line: BODY_LINE,
      },
    );
  });

  it('fails the starter with a helpful check: exit code 1', () => {
    const { code, result } = checkJson(programPath(logits, 'typescript', 'starter'));
    assert.equal(code, 1);
    assert.equal(result.status, 'failed');
    const failed = result.checks.find(({ status }) => status === 'failed');
    assert.ok(failed?.help && failed.rationale && failed.expected && failed.actual && failed.location);
  });

  it('finds the exercise by the file’s name', () => {
    assert.equal(checkJson(file('logits.ts', solution)).code, 0);
  });

  it('takes the exercise by its id', () => {
    assert.equal(checkJson(file('anything.ts', solution), '--exercise', 'logits').code, 0);
  });

  it('writes a report for people', () => {
    const { code, stdout } = convolab('check', file('logits.ts', withBody('return convLayer.max([1, 2]);')));
    assert.equal(code, 1);
    assert.match(stdout, /logits: failed/);
    assert.match(stdout, /✗ .*mean of its whole map/);
    assert.match(stdout, /fire1\/squeeze\s+Conv2D\s+\(N, 12, 12, 32\)\s+2080\s+294912/);
  });

  const failures: [name: string, source: string, kind: string][] = [
    ['a syntax error', 'class {', 'syntax'],
    ['an exception', withBody('throw new Error("no");'), 'exception'],
    ['a missing method', solution.replaceAll('getLogits', 'other'), 'missing'],
    ['an empty file', '', 'missing'],
  ];
  for (const [name, source, kind] of failures) {
    it(`${name} is a failure: exit code 1`, () => {
      const { code, result } = checkJson(file('logits.ts', source));
      assert.equal(code, 1);
      assert.equal(result.status, 'failed');
      assert.equal(result.error?.kind, kind);
    });
  }

  const unjudged: [name: string, args: () => string[], message: RegExp][] = [
    ['a folder', () => [folder], /suffix/],
    [
      'a folder with a program’s name',
      () => {
        fs.mkdirSync(path.join(folder, 'folder.ts'), { recursive: true });
        return [path.join(folder, 'folder.ts')];
      },
      /is a folder/,
    ],
    ['a file that is not there', () => [path.join(folder, 'none.ts')], /can't be read.*ENOENT/],
    ['a binary file', () => [file('logits.ts', Uint8Array.of(1, 0, 2))], /binary/],
    ['a file that is not UTF-8', () => [file('logits.ts', Uint8Array.of(0x63, 0xe9, 0x20))], /not UTF-8/],
    ['a file of 50 MB', () => [file('big.ts', new Uint8Array(50 * 1024 ** 2).fill(32))], /52428800 bytes/],
    ['a language that is not known', () => [file('logits.rb', 'x')], /suffix, \.ts or \.py/],
    [
      'an exercise that is not known',
      () => [file('logits.ts', solution), '--exercise', 'nope'],
      /no exercise "nope".*logits/,
    ],
    ['a name that says no exercise', () => [file('unknown.ts', solution)], /--exercise ID/],
    ['a backend that is not known', () => [file('logits.ts', solution), '--backend', 'abacus'], /no backend "abacus"/],
    ['no file', () => [], /Name one file/],
    ['two files', () => [file('logits.ts', solution), 'b.ts'], /Name one file/],
    ['an unknown option', () => [file('logits.ts', solution), '--fast'], /--fast/],
  ];
  for (const [name, args, message] of unjudged) {
    it(`${name} can not be judged: exit code 2`, () => {
      const { code, result } = checkJson(...args());
      assert.equal(code, 2);
      assert.equal(result.status, 'error');
      assert.match(result.error?.message ?? '', message);
    });
  }

  it('a backend that is not here is replaced by one that is, and the report says so', () => {
    const { code, stdout } = convolab('check', file('logits.ts', solution), '--backend', 'cuda');
    assert.equal(code, 0);
    assert.match(stdout, /^wasm .*\ncuda can't be used: .*wasm was used instead\.$/m);
  });

  it('without --json says what is wrong on standard error', () => {
    const { code, stdout, stderr } = convolab('check', 'none.ts');
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /can't be read/);
  });

  it('lists the exercises', () => {
    const { code, stdout } = convolab('list', '--json');
    assert.equal(code, 0);
    const exercises = JSON.parse(stdout) as { id: string; languages: string[] }[];
    assert.equal(exercises[0]?.id, 'initialisation', 'in the order of the course');
    const logits = exercises.find(({ id }) => id === 'logits');
    assert.deepEqual(logits?.languages.toSorted(), ['python', 'typescript']);
    assert.match(convolab('list').stdout, /^initialisation .*(\n.*)*^logits /m);
  });

  it('tells how it is used', () => {
    assert.equal(convolab('--help').code, 0);
    assert.equal(convolab('frobnicate').code, 2);
  });

  it('checks a file whose text has a byte order mark and Windows line ends', () => {
    assert.equal(checkJson(file('logits.ts', `\uFEFF${solution.replaceAll('\n', '\r\n')}`)).code, 0);
  });

  it('survives a reader that goes away', async () => {
    const child = spawn(process.execPath, [CLI_PATH, 'check', file('logits.ts', solution), '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 0);
    assert.equal(stderr, '');
  });

  /** Its loop has begun once the memory before it is taken: 400 MB, twice what a runner has otherwise. */
  const LOOP = 'const taken = new Uint8Array(400 * 1024 ** 2).fill(1);\nwhile (true) taken[0];';

  async function looping(): Promise<{ cli: ChildProcess; runner: number }> {
    const cli = spawn(process.execPath, [CLI_PATH, 'check', file('logits.ts', withBody(LOOP))], { stdio: 'ignore' });
    const runner = await waitFor('the runner', () => runnersOf(cli.pid!)[0]);
    await waitFor('the loop', () => residentMegabytes(runner) > 450);
    return { cli, runner };
  }

  const end = (child: ChildProcess): Promise<number | string | null> =>
    new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));

  it('ends its runner when it is ended itself', async () => {
    const { cli, runner } = await looping();
    const ended = end(cli);
    cli.kill('SIGTERM');
    assert.equal(await ended, 2);
    await waitFor('the runner to be gone', () => !isRunning(runner));
  });

  it('killed without a chance to tidy up leaves its runner no longer than a run may take', async () => {
    const { cli, runner } = await looping();
    const ended = end(cli);
    cli.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    // The guard in the loop throws when the run's time (10 s) is up; then the runner sees that its parent is gone.
    await waitFor('the runner to be gone', () => !isRunning(runner));
  });
});
