import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { loadNamedPacks } from '../../src/runs/packFiles';
import { makeSecondCourse } from './secondCourse';

const CLI = path.resolve(__dirname, '../../dist/cli.js');

describe('convolab author check', function () {
  this.timeout(120_000);
  let original: string;
  let course: string;

  const check = (folder = course): Promise<{ code: number; text: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [CLI, 'author', 'check', folder], (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
      );
    });
  const edit = (name: string, change: (text: string) => string): void => {
    const file = path.join(course, name);
    fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
  };

  before(async () => {
    original = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-course-'));
    await makeSecondCourse(original);
  });
  beforeEach(() => {
    course = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-course-'));
    fs.cpSync(original, course, { recursive: true });
  });
  afterEach(() => fs.rmSync(course, { recursive: true, force: true }));
  after(() => fs.rmSync(original, { recursive: true, force: true }));

  it('finds nothing wrong with a course of another network that keeps its promises', async () => {
    const { code, text } = await check();
    assert.equal(code, 0, text);
    assert.match(
      text,
      /solution passes[\s\S]*largest\.py fails “values” with its own message[\s\S]*\d passed, 0 failed/,
    );
  });

  const broken: [name: string, breakIt: () => void, message: RegExp, code: number][] = [
    [
      'a starter that passes',
      () =>
        edit('01_brightness/python/starter.py', (text) =>
          text.replace('pass\n', 'return tf.reduce_mean(maps, [1, 2])\n'),
        ),
      /✗ brightness: python\/starter[^]*nothing is left to do/,
      1,
    ],
    [
      'a solution that fails',
      () => edit('01_brightness/python/solution.py', (text) => text.replace('reduce_mean', 'reduce_sum')),
      /✗ brightness: python\/solution passes[^]*“Means”: expected/,
      1,
    ],
    [
      'a mistake that fails another check',
      () => edit('01_brightness/python/mistakes/largest.py', (text) => text.replace('check: values', 'check: network')),
      /✗ brightness: python\/mistakes\/largest\.py[^]*It fails “values” first/,
      1,
    ],
    [
      'a mistake that is not recorded as it is',
      () => edit('01_brightness/python/mistakes/largest.py', (text) => text.replace('reduce_max', 'reduce_min')),
      /✗ brightness: python\/mistakes\/largest\.py[^]*record again/,
      1,
    ],
    [
      'a mistake without a message',
      () => edit('01_brightness/python/mistakes/largest.py', (text) => text.replace(/# message.*\n/, '')),
      /✗ brightness: python\/mistakes\/largest\.py[^]*begins with the lines/,
      1,
    ],
    [
      'HTML in its instructions',
      () => edit('01_brightness/instructions.md', (text) => `${text}<b>now</b>\n`),
      /✗ brightness: instructions\.md[^]*HTML is not shown as such: <b>/,
      1,
    ],
    [
      'a link that leads nowhere',
      () => edit('01_brightness/instructions.md', (text) => `${text}[more](more.md)\n`),
      /no address of a web page: \]\(more\.md\)/,
      1,
    ],
    [
      'a hint that is the solution',
      () =>
        fs.writeFileSync(
          path.join(course, '01_brightness/hints.md'),
          '## 1\n\n`return tf.reduce_mean(maps, axis=[1, 2])`\n',
        ),
      /✗ brightness: no hint gives the solution away/,
      1,
    ],
    [
      'a description that is not of the form',
      () => edit('01_brightness/exercise.json', (text) => text.replace('"output"', '"taste"')),
      /exercise\.json: checks\.0\.kind/,
      2,
    ],
  ];
  for (const [name, breakIt, message, expected] of broken) {
    it(`says what is wrong with ${name}`, async () => {
      breakIt();
      const { code, text } = await check();
      assert.match(text, message);
      assert.equal(code, expected);
    });
  }

  it('says so where there is no course', async () => {
    const { code, text } = await check(path.join(course, 'network'));
    assert.match(text, /pack\.json/);
    assert.equal(code, 2);
  });

  it('is of a course that a setting can name, by itself or in a folder of courses', () => {
    const ids = (folder: string) => loadNamedPacks(folder).packs.map(({ pack }) => pack.id);
    assert.deepEqual(ids(course), ['two-colours']);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-courses-'));
    fs.cpSync(course, path.join(folder, 'one'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'broken'));
    fs.writeFileSync(path.join(folder, 'broken/pack.json'), '{');
    assert.deepEqual(ids(folder), ['two-colours']);
    assert.match(loadNamedPacks(folder).problems[0]!.message, /broken.*not valid JSON/);
    fs.rmSync(folder, { recursive: true });
    assert.match(loadNamedPacks(folder).problems[0]!.message, /can't be read/);
  });
});
