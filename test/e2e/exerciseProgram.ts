import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const COURSE = path.join(__dirname, '../../exercises/squeezenet');
const LANGUAGES = { python: ['py', '# Your code here.'], typescript: ['ts', '// Your code here.'] } as const;

export type Program = 'starter' | 'solution';

/** What a learner types to come from an exercise's starter to its solution. */
export class ExerciseProgram {
  /** What stands on the starter's open line. */
  readonly openLine: string;
  /** In the learner's folder. */
  readonly file: string;
  readonly title: string;
  private readonly suffix: string;

  /** @param folder of the exercise in the course, as `12_logits` */
  constructor(
    private readonly folder: string,
    private readonly language: keyof typeof LANGUAGES,
  ) {
    [this.suffix, this.openLine] = LANGUAGES[language];
    this.file = `squeezenet/${folder.replace(/^\d+_/, '')}.${this.suffix}`;
    const manifest = path.join(COURSE, folder, 'exercise.json');
    this.title = (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { title: string }).title;
  }

  /** The whole text of `starter`, `solution` or a file of `mistakes/`. */
  text(program: string): string {
    return fs.readFileSync(path.join(COURSE, this.folder, this.language, `${program}.${this.suffix}`), 'utf8');
  }

  /** The line of a program that holds a text, from 1. */
  lineOf(text: string, program: Program = 'starter'): number {
    const line =
      this.text(program)
        .split('\n')
        .findIndex((each) => each.includes(text)) + 1;
    assert.ok(line > 0, `${program} of ${this.folder} has no line with "${text}"`);
    return line;
  }

  /** The lines of the solution that stand where the starter has its open line. */
  solutionLines(): string[] {
    const [starter, solution] = [this.text('starter').split('\n'), this.text('solution').split('\n')];
    const start = this.lineOf(this.openLine) - 1;
    return solution.slice(start, start + solution.length - starter.length + 1);
  }
}

/** The folders of the course's exercises, in their order. */
export function exerciseFolders(): string[] {
  return fs
    .readdirSync(COURSE)
    .filter((name) => /^\d+_/.test(name))
    .sort();
}
