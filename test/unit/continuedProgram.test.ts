import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { memberRange } from '../../src/exercises/classMembers';
import { continuedProgram } from '../../src/exercises/continuedProgram';
import { languagesOf, loadPacks, programPath } from '../../src/runs/packFiles';

const { packs } = loadPacks(path.join(__dirname, '../../exercises'));
const python = (own: string, starter: string): string | null =>
  continuedProgram(own, starter, 'python', 'Model', 'second');
const typescript = (own: string, starter: string): string | null =>
  continuedProgram(own, starter, 'typescript', 'Model', 'second');

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

  for (const { pack, exercises, network } of packs) {
    for (const [index, next] of exercises.entries()) {
      const before = exercises[index - 1];
      if (!before) continue;
      for (const language of languagesOf(next)) {
        it(`is, of the solution of ${before.id}, the starter of ${next.id} but for words (${pack.id}, ${language})`, () => {
          const own = fs.readFileSync(programPath(before, language, 'solution'), 'utf8');
          const starter = fs.readFileSync(programPath(next, language, 'starter'), 'utf8');
          const method = next.exercise.method[language];
          const program = continuedProgram(own, starter, language, network.className, method)!;
          const opened = (text: string): string => {
            const range = memberRange(text, language, method)!;
            return text.slice(range.start, range.end);
          };
          assert.equal(opened(program), opened(starter));
          assert.ok(memberRange(program, language, before.exercise.method[language]), 'what was done before is there');
        });
      }
    }
  }
});
