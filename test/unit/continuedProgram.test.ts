import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { codeOf, memberRange } from '../../src/exercises/classMembers';
import { continuedProgram } from '../../src/exercises/continuedProgram';
import { languagesOf, loadPacks, programPath } from '../../src/runs/packFiles';

const { packs } = loadPacks(path.join(__dirname, '../../exercises'));
const step = (starter: string, solution: string) => ({
  solution,
  starter,
  className: 'Model',
  method: 'second',
  forward: 'first',
});
const python = (own: string, starter: string, solution = starter): string | null =>
  continuedProgram(own, 'python', step(starter, solution));
const typescript = (own: string, starter: string, solution = starter): string | null =>
  continuedProgram(own, 'typescript', step(starter, solution));

const PYTHON_STARTER = `class Model:
    def first(self):
        return 1

    def second(self, x):
        """Doubles.

    Args: x
        """
        # Your code here.
`;
const TYPESCRIPT_STARTER = `export class Model {
  first() {
    return 1;
  }

  /** Doubles. */
  second(x: { size: number }): { size: number } {
    // Your code here.
  }
}
`;

describe('a learner’s own program in the next exercise', () => {
  it('gets the open method at the end of its class, and keeps all that is its own, in Python', () => {
    const own =
      'import math\n\nclass Model:\n    def first(self):\n        return math.pi  # mine\n\n\ndef helper():\n    pass\n';
    const program = python(own, PYTHON_STARTER)!;
    const method = PYTHON_STARTER.slice(PYTHON_STARTER.indexOf('    def second'));
    assert.equal(
      program,
      `import math\n\nclass Model:\n    def first(self):\n        return math.pi  # mine\n\n${method}\n\ndef helper():\n    pass\n`,
    );
  });

  it('gets the open method at the end of its class, and keeps all that is its own, in TypeScript', () => {
    const own =
      'const half = 0.5;\n\nexport class Model {\n  first() {\n    return "}";\n  }\n}\n\nfunction helper() {}\n';
    const program = typescript(own, TYPESCRIPT_STARTER)!;
    const method = TYPESCRIPT_STARTER.slice(TYPESCRIPT_STARTER.indexOf('  /** Doubles'), -2);
    assert.equal(
      program,
      `const half = 0.5;\n\nexport class Model {\n  first() {\n    return "}";\n  }\n\n${method}}\n\nfunction helper() {}\n`,
    );
  });

  it('has the open method in place of its own of that name', () => {
    const own =
      'class Model:\n    @cached\n    def second(self):\n        return 2\n\n    def third(self):\n        return 3\n';
    const program = python(own, PYTHON_STARTER)!;
    assert.doesNotMatch(program, /cached|return 2/);
    assert.match(program, /# Your code here\.\n\n {4}def third/);
  });

  it('is not continued where it has no such class', () => {
    assert.equal(python('class Other:\n    pass\n', PYTHON_STARTER), null);
    assert.equal(typescript('not a program {', TYPESCRIPT_STARTER), null);
  });

  it('goes on with the network’s method where the course does, and only there', () => {
    const own = 'class Model:\n    def first(self):\n        return 10 - 9  # mine\n';
    const reworded = PYTHON_STARTER.replace('        return 1', '        # In other words.\n        return 1');
    assert.match(python(own, reworded, PYTHON_STARTER)!, /return 10 - 9 {2}# mine/);
    const further = PYTHON_STARTER.replace('return 1', 'return self.second(1)');
    const program = python(own, further, PYTHON_STARTER)!;
    assert.match(program, /def first\(self\):\n {8}return self\.second\(1\)\n/);
    assert.doesNotMatch(program, /mine/);
  });

  it('gets what the course declares above its class for the first time', () => {
    const own = '/** Mine. */\nexport class Model {\n  first() {\n    return 1;\n  }\n}\n';
    const further = `/** A pair. */\ntype Pair = [number, number];\n\n${TYPESCRIPT_STARTER}`;
    const program = typescript(own, further, TYPESCRIPT_STARTER)!;
    assert.ok(
      program.startsWith('/** A pair. */\ntype Pair = [number, number];\n\n/** Mine. */\nexport class Model {'),
    );
    assert.equal(typescript(program, further, TYPESCRIPT_STARTER)!.split('type Pair').length, 2);
  });

  for (const { pack, exercises, network } of packs) {
    for (const [index, next] of exercises.entries()) {
      const before = exercises[index - 1];
      if (!before) continue;
      for (const language of languagesOf(next)) {
        it(`is, of the solution of ${before.id}, the starter of ${next.id} but for words (${pack.id}, ${language})`, () => {
          const own = fs.readFileSync(programPath(before, language, 'solution'), 'utf8');
          const starter = fs.readFileSync(programPath(next, language, 'starter'), 'utf8');
          const method = next.exercise.method[language];
          const forward = network.forward[language];
          const course = { solution: own, starter, className: network.className, method, forward };
          const program = continuedProgram(own, language, course)!;
          const opened = (text: string): string => {
            const range = memberRange(text, language, method)!;
            return text.slice(range.start, range.end);
          };
          assert.equal(opened(program), opened(starter));
          assert.ok(memberRange(program, language, before.exercise.method[language]), 'what was done before is there');
          // Strings and comments of several lines are words; of the code, nothing is missing and nothing is too much.
          const code = (text: string): string[] => codeOf(text, language).split(' ').sort();
          assert.deepEqual(code(program), code(starter));
        });
      }
    }
  }
});
