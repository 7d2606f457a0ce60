import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { loadPack, loadPacks, loadRecorded } from '../../src/runs/packFiles';

const COURSE = path.resolve(__dirname, '../../exercises/squeezenet');

describe('a course on disk', () => {
  let folder: string;
  const inCourse = (name: string): string => path.join(folder, 'course', name);
  const edit = (name: string, from: string | RegExp, to: string): void => {
    const text = fs.readFileSync(inCourse(name), 'utf8');
    const edited = text.replace(from, to);
    assert.notEqual(edited, text);
    fs.writeFileSync(inCourse(name), edited);
  };
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-course-'));
    fs.cpSync(COURSE, path.join(folder, 'course'), { recursive: true });
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is loaded with its exercises in order', () => {
    const { packs, problems } = loadPacks(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      packs[0]?.exercises.map(({ id }) => id),
      packs[0]?.pack.exercises,
    );
  });

  const exercise = '12_logits/exercise.json';
  const broken: [name: string, breakIt: () => void, message: RegExp][] = [
    ['no JSON', () => fs.writeFileSync(inCourse('pack.json'), '{'), /pack\.json: it is not valid JSON/],
    ['a file that is missing', () => fs.rmSync(inCourse('network/network.json')), /network\.json: .*ENOENT/],
    [
      'a field of the wrong type',
      () => edit('pack.json', /"title": ".*"/, '"title": 7'),
      /pack\.json: title: .*string/,
    ],
    ['an exercise without a folder', () => edit('pack.json', '"logits"', '"logits", "nope"'), /no folder for "nope"/],
    [
      'a check on a probe that is not there',
      () => edit(exercise, /"probes": \["square", /, '"probes": ["gone", '),
      /check "output" names a probe "gone"/,
    ],
    [
      'a check that depends on a later one',
      () => edit(exercise, '"id": "output",', '"id": "output", "dependsOn": ["network"],'),
      /"output" depends on "network"/,
    ],
    [
      'an unknown kind of check',
      () => edit(exercise, '"kind": "output"', '"kind": "taste"'),
      /exercise\.json: checks\.0\.kind/,
    ],
  ];
  for (const [name, breakIt, message] of broken) {
    it(`with ${name} says so, and takes no other down`, () => {
      fs.cpSync(COURSE, path.join(folder, 'other'), { recursive: true });
      breakIt();
      const { packs, problems } = loadPacks(folder);
      assert.equal(packs.length, 1);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  it('without a recorded answer for a probe says so', () => {
    edit('12_logits/recorded.json', '"wide":', '"other":');
    const logits = loadPack(path.join(folder, 'course')).exercises.find(({ id }) => id === 'logits')!;
    assert.throws(() => loadRecorded(logits), /recorded\.json: it has no answer for the probe "wide"/);
  });
});
