import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { mistakeFiles, mistakeHeader } from '../../src/runs/mistakePrograms';
import type { Language } from '../../src/protocol/runResult';
import { languagesOf, loadPacks, programPath } from '../../src/runs/packFiles';

const { packs } = loadPacks(path.join(__dirname, '../../exercises'));

/**
 * A mistake is a class with the exercise's method and nothing else, so that what is wrong with it is what its message
 * says: the rest comes from the network's reference. Starters and solutions are whole.
 */
for (const exercise of packs.flatMap((pack) => pack.exercises)) {
  for (const language of languagesOf(exercise)) {
    const method = exercise.exercise.method[language];
    const around = (program: string): Around => aroundMethod[language](program, method);
    const read = (name: 'starter' | 'solution'): string =>
      fs.readFileSync(programPath(exercise, language, name), 'utf8');
    const checks = exercise.exercise.checks.map((check) => check.id);

    describe(`programs of ${exercise.id} in ${language}`, () => {
      it(`leaves only ${method} open in the starter`, () => {
        assert.deepEqual(around(read('starter')), around(read('solution')));
      });

      for (const file of mistakeFiles(exercise, language)) {
        const name = path.basename(file);
        const source = fs.readFileSync(file, 'utf8');
        const { check, message } = mistakeHeader(source);

        it(`${name} has ${method} and no other method of the course`, () => {
          const others = new Set(membersOf[language](read('solution')));
          others.delete(method);
          const members = membersOf[language](source);
          assert.deepEqual(
            members.filter((member) => others.has(member)),
            [],
          );
        });

        it(`${name} names a check of the exercise and has a message for the learner`, () => {
          assert.ok(checks.includes(check), `there is no check "${check}"`);
          assert.match(message, /^[A-Z`].*[.!?]$/);
        });
      }
    });
  }
}

const membersOf: Record<Language, (program: string) => string[]> = {
  typescript: (program) => Array.from(program.matchAll(/^ {2}(?:async )?(\w+)\(/gm), ([, name]) => name!),
  python: (program) => Array.from(program.matchAll(/^ {4}def (\w+)\(/gm), ([, name]) => name!),
};

/** The text before and after a method. */
interface Around {
  before: string;
  after: string;
}

const aroundMethod: Record<Language, (program: string, method: string) => Around> = {
  /** Members of the class are indented by two spaces. */
  typescript(program, method) {
    const start = program.search(new RegExp(`^ {2}(?:async )?${method}\\(`, 'm'));
    assert.ok(start >= 0, `there is no method ${method}`);
    const end = program.indexOf('\n  }\n', start);
    assert.ok(end >= 0, `${method} does not end`);
    return { before: program.slice(0, start), after: program.slice(end) };
  },
  /** They are indented by four, and a method ends where a line begins that is indented no more. */
  python(program, method) {
    const start = program.search(new RegExp(`^ {4}def ${method}\\(`, 'm'));
    assert.ok(start >= 0, `there is no method ${method}`);
    const body = program.indexOf('\n', start) + 1;
    const length = program.slice(body).search(/^ {0,4}\S/m);
    return { before: program.slice(0, body), after: length < 0 ? '' : program.slice(body + length) };
  },
};
