import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { type RunResult, RunResultSchema } from '../../../src/protocol/runResult';
import { programPath } from '../../../src/runs/packFiles';
import { courseClass } from '../../content/courseClass';
import { CLI_PATH, logits } from '../learnerCode';
import { BODY_LINE, solution, withBody } from './learnerCode';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-no-python-'));
/** The whole PATH: an empty folder. */
const PATH = path.join(folder, 'path');

function convolab(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI_PATH, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH },
  });
  return { code: status, stdout, stderr };
}

function checkJson(file: string): { code: number | null; result: RunResult } {
  const { code, stdout, stderr } = convolab('check', file, '--json');
  assert.equal(stderr, '');
  return { code, result: v.parse(RunResultSchema, JSON.parse(stdout)) };
}

function file(content: string): string {
  const target = path.join(folder, 'logits.py');
  fs.writeFileSync(target, content);
  return target;
}

describe('convolab in the terminal, for Python where there is no Python', function () {
  this.timeout(120_000);
  before(() => fs.mkdirSync(PATH));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('runs without any Python on the PATH', function () {
    if (process.platform === 'win32') this.skip();
    for (const name of ['python3', 'python']) {
      const { status, stdout } = spawnSync('/bin/sh', ['-c', `command -v ${name}`], {
        encoding: 'utf8',
        env: { PATH },
      });
      assert.notEqual(status, 0);
      assert.equal(stdout, '');
    }
  });

  it('passes the solution: exit code 0', () => {
    const { code, result } = checkJson(programPath(logits, 'python', 'solution'));
    assert.equal(code, 0);
    assert.equal(result.status, 'passed');
    assert.equal(result.language, 'python');
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

  it('passes the class as learners bring it from the course, unchanged', () => {
    const { code, result } = checkJson(file(courseClass));
    assert.equal(result.error, null);
    assert.deepEqual(new Set(result.checks.map(({ status }) => status)), new Set(['passed']));
    assert.equal(code, 0);
  });

  it('fails the starter with a helpful check: exit code 1', () => {
    const { code, result } = checkJson(programPath(logits, 'python', 'starter'));
    assert.equal(code, 1);
    assert.equal(result.status, 'failed');
    assert.equal(result.error, null);
    const failed = result.checks.find(({ status }) => status === 'failed');
    assert.match(failed?.mistake?.message ?? '', /return/);
    assert.ok(failed?.rationale && failed.expected && failed.actual && failed.location);
  });

  it('has an exception’s expression: exit code 1', () => {
    const { code, result } = checkJson(file(withBody('x = tf.reshape(conv_layer, [7])')));
    assert.equal(code, 1);
    assert.equal(result.error?.kind, 'exception');
    assert.match(result.error.message, /720.*7/s);
    const { line, column, endColumn } = result.error.location!;
    assert.deepEqual([line, column, endColumn], [BODY_LINE, 13, 40]);
  });

  it('has a syntax error’s place: exit code 1', () => {
    const { code, result } = checkJson(file(withBody('x = (1')));
    assert.equal(code, 1);
    assert.equal(result.error?.kind, 'syntax');
    assert.match(result.error.message, /'\(' was never closed/);
    assert.deepEqual([result.error.location?.line, result.error.location?.column], [BODY_LINE, 13]);
  });

  it('writes a report for people, of a file that passes', () => {
    const { code, stdout, stderr } = convolab('check', file(solution));
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^logits: passed \(6 of 6 checks passed\)$/m);
    assert.match(stdout, /^ {2}fire1\/squeeze\s+Conv2D\s+\(N, 12, 12, 32\)\s+2080\s+294912$/m);
    assert.match(stdout, /^ {2}total\s+146570\s+11261952$/m);
  });

  it('writes a report for people, of a file that raises and of one that is no Python', () => {
    const raising = convolab('check', file(withBody('print("so far")\nraise ValueError("not today")')));
    assert.equal(raising.code, 1);
    assert.match(raising.stdout, /^logits: failed \(0 of 6 checks passed\)$/m);
    assert.match(raising.stdout, new RegExp(`logits\\.py:${BODY_LINE + 1}:9$`, 'm'));
    assert.match(raising.stdout, /^ {2}exception: ValueError: not today$/m);
    assert.match(raising.stdout, /so far/);

    const broken = convolab('check', file('class SqueezeNetModel(:\n'));
    assert.equal(broken.code, 1);
    assert.match(broken.stdout, /logits\.py:1:23$/m);
    assert.match(broken.stdout, /^ {2}syntax: Syntax error: invalid syntax$/m);
    assert.match(broken.stdout, /Skipped: it builds on/);
  });

  it('lists the exercises', () => {
    const { code, stdout } = convolab('list');
    assert.equal(code, 0);
    assert.match(stdout, /logits/);
  });
});
