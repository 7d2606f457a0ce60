import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { mistakeFiles, mistakeHeader } from '../../src/runs/mistakePrograms';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { Language, RunResult } from '../../src/protocol/runResult';
import { createRuns } from '../../src/runs/createRuns';
import {
  LANGUAGE_SUFFIX,
  languagesOf,
  type LoadedExercise,
  loadPacks,
  loadRecorded,
  programPath,
} from '../../src/runs/packFiles';
import { mistakeVariants } from './pythonMistakes';
import { pythonReformulations } from './pythonReformulations';
import { reformulations, reformulationsIn } from './reformulations';
import { runAhead } from '../programs/runAhead';
import { type Judged, SharedRuns } from '../programs/sharedRuns';

const root = path.resolve(__dirname, '../..');
const runs = createRuns({ runnerPath: path.join(root, 'dist/runner.js') });
const { packs, problems } = loadPacks(path.join(root, 'exercises'));

const limits = { ...DEFAULT_LIMITS, startMs: 60_000, runMs: 60_000 };
/** For the hundreds of programs that are to tell one thing from another; what learners get is tried with the solution. */
const shared = new SharedRuns(limits);
after(async () => {
  runs.dispose();
  await shared.end();
});

function checkFile(exercise: LoadedExercise, language: Language, path: string): Promise<RunResult> {
  const [source, file] = [fs.readFileSync(path, 'utf8'), exercise.id + LANGUAGE_SUFFIX[language]];
  return runs.check({ exercise, language, source, file, backend: 'auto', limits }, () => undefined);
}

/** All programs take minutes: where they are tried beside all other tests, every third one is. */
function tried<T>(programs: T[]): T[] {
  return process.env['CONVOLAB_PROGRAMS'] === 'third' ? programs.filter((_, place) => place % 3 === 0) : programs;
}

function firstFailed(result: Judged) {
  return result.checks.find(({ status }) => status === 'failed');
}

describe('courses', () => {
  it('can all be read', () => assert.deepEqual(problems, []));
});

for (const exercise of packs.flatMap((pack) => pack.exercises)) {
  for (const language of languagesOf(exercise)) {
    describe(`${exercise.id} in ${language}`, function () {
      this.timeout(120_000);
      after(() => runs.cool());

      it('has a starter that fails with a friendly message', async () => {
        const source = fs.readFileSync(programPath(exercise, language, 'starter'), 'utf8');
        const result = await shared.judged(exercise, language, source);
        assert.equal(result.status, 'failed');
        // Other methods raise when they find that an unfinished constructor has kept nothing.
        assert.ok(result.error === null || result.error.kind === 'exception', result.error?.message);
        const failed = firstFailed(result);
        assert.ok(failed?.mistake, 'the unfinished method is recognised');
        assert.match(failed.mistake.message, /\w{3,}.*\./);
      });

      it('has a solution that passes every check', async () => {
        const result = await checkFile(exercise, language, programPath(exercise, language, 'solution'));
        assert.deepEqual(
          result.checks.filter(({ status }) => status !== 'passed'),
          [],
        );
        assert.equal(result.status, 'passed');
      });

      const files = tried(mistakeFiles(exercise, language));
      const results = runAhead(files, (file) => shared.judged(exercise, language, fs.readFileSync(file, 'utf8')));
      for (const [index, file] of files.entries()) {
        it(`recognises the mistake ${path.basename(file)}`, async () => {
          const { check, message } = mistakeHeader(fs.readFileSync(file, 'utf8'));
          const result = await results(index);
          assert.equal(result.status, 'failed');
          const failed = firstFailed(result);
          assert.equal(failed?.id, check, `the check that fails first; ${JSON.stringify(result.error)}`);
          assert.equal(failed?.mistake?.message, message);
          assert.ok(failed.expected && failed.actual && failed.rationale && failed.help);
        });
      }
    });
  }

  describe(`recorded answers of ${exercise.id}`, () => {
    it('name the checks and messages that the mistakes have now', () => {
      const recorded = loadRecorded(exercise);
      for (const language of languagesOf(exercise)) {
        const now = mistakeFiles(exercise, language).map((file) => ({
          id: path.basename(file, LANGUAGE_SUFFIX[language]),
          ...mistakeHeader(fs.readFileSync(file, 'utf8')),
        }));
        const then = recorded.mistakes
          .filter((mistake) => mistake.language === language)
          .map(({ id, check, message }) => ({ id, check, message }));
        assert.deepEqual(then, now, 'recorded.json is stale: npm run record');
      }
    });

    it('have an answer for every probe, and a check for every recorded mistake', () => {
      const { solution, mistakes } = loadRecorded(exercise);
      const probes = exercise.exercise.probes.map(({ id }) => id);
      assert.deepEqual(Object.keys(solution.outcomes), probes, 'recorded.json is stale: npm run record');
      const checks = new Set(exercise.exercise.checks.map(({ id }) => id));
      assert.deepEqual(
        mistakes.filter(({ check }) => !checks.has(check)),
        [],
      );
    });
  });
}

const logits = packs.flatMap((pack) => pack.exercises).find(({ id }) => id === 'logits')!;

for (const exercise of packs.flatMap((pack) => pack.exercises)) {
  for (const language of languagesOf(exercise)) {
    const own = language === 'python' ? pythonReformulations : reformulations;
    const programs = tried([...reformulationsIn(exercise.id, language), ...(exercise === logits ? own : [])]);
    describe(`correct answers of ${exercise.id} in other styles pass in ${language}`, function () {
      this.timeout(120_000);
      after(() => runs.cool());

      const results = runAhead(programs, ({ source }) => shared.judged(exercise, language, source));
      for (const [index, { name }] of programs.entries()) {
        it(name, async () => {
          const result = await results(index);
          assert.equal(result.error, null);
          assert.deepEqual(
            result.checks.filter(({ status }) => status !== 'passed'),
            [],
          );
        });
      }
    });
  }
}

describe('known mistakes that are written in another way are recognised in python', function () {
  this.timeout(120_000);

  const results = runAhead(mistakeVariants, ({ source }) => shared.judged(logits, 'python', source));
  for (const [index, { name, mistake }] of mistakeVariants.entries()) {
    it(`${mistake}: ${name}`, async () => {
      const result = await results(index);
      assert.equal(firstFailed(result)?.mistake?.id, mistake, JSON.stringify(result.error));
    });
  }
});
