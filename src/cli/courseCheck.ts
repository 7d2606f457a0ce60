import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { memberRange } from '../exercises/classMembers';
import { DEFAULT_LIMITS } from '../protocol/limits';
import type { Language, RunResult } from '../protocol/runResult';
import { mistakeFiles, mistakeHeader } from '../runs/mistakePrograms';
import { LANGUAGE_SUFFIX, languagesOf, type LoadedExercise, programPath } from '../runs/packFiles';
import type { Runs } from '../runs/runs';

/** One thing that was looked at; `problem` says what is wrong with it and what to do. */
export interface CourseFinding {
  what: string;
  problem: string | null;
}

/** A line of a solution that a hint may hold: shorter ones are in every program. */
const TELLING = 24;
/** An author's own machine may be slow, and a mistake may be an endless loop. */
const LIMITS = { ...DEFAULT_LIMITS, startMs: 60_000 };

/** Programs that run at once: each keeps a core busy, and takes some 200 MB. */
const AT_ONCE = Math.min(os.availableParallelism(), 4);

/** Looks at a course as its learners will meet it: every program is run, every text is read. */
export async function* checkCourse(exercises: LoadedExercise[], runs: Runs): AsyncGenerator<CourseFinding> {
  for (const exercise of exercises) {
    yield* checkTexts(exercise);
    for (const language of languagesOf(exercise)) yield* checkPrograms(exercise, language, runs);
  }
}

async function* checkPrograms(exercise: LoadedExercise, language: Language, runs: Runs): AsyncGenerator<CourseFinding> {
  const check = (file: string): Promise<RunResult> => {
    const source = fs.readFileSync(file, 'utf8');
    const request = { exercise, language, source, file: path.basename(file), backend: 'auto', limits: LIMITS } as const;
    return runs.check(request, () => undefined);
  };
  const named = (program: string): string => `${exercise.id}: ${language}/${program}`;

  const starter = await check(programPath(exercise, language, 'starter'));
  yield { what: `${named('starter')} fails, and says what to do`, problem: starterProblem(starter) };

  const solution = await check(programPath(exercise, language, 'solution'));
  yield { what: `${named('solution')} passes`, problem: solution.status === 'passed' ? null : reasonOf(solution) };

  const mistake = async (file: string): Promise<CourseFinding> => {
    const name = named(`mistakes/${path.basename(file)}`);
    const expected = headerOf(file);
    const what = expected.check === null ? name : `${name} fails “${expected.check}” with its own message`;
    return {
      what,
      problem: expected.problem ?? mistakeProblem(await check(file), expected.check!, expected.message!),
    };
  };
  const files = mistakeFiles(exercise, language);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    yield* await Promise.all(files.slice(at, at + AT_ONCE).map(mistake));
  }
}

function starterProblem({ status, error, checks }: RunResult): string | null {
  if (status === 'passed') return 'It passes: nothing is left to do.';
  const failed = checks.find((check) => check.status === 'failed');
  // Of an unfinished method, others in the network may get nothing and raise.
  if (failed?.mistake && (!error || error.kind === 'exception')) return null;
  if (error) return `It ends with an error: ${error.message}`;
  return 'Its failure is not recognised: add the unfinished method to the mistakes, and record again.';
}

function mistakeProblem(result: RunResult, check: string, message: string): string | null {
  const failed = result.checks.find(({ status }) => status === 'failed');
  if (!failed)
    return result.status === 'passed' ? 'It passes: the probes do not tell it from the solution.' : reasonOf(result);
  if (failed.id !== check) return `It fails “${failed.id}” first: ${failed.actual?.text ?? ''}`;
  if (failed.mistake?.message === message) return null;
  return failed.mistake
    ? `It is taken for the mistake “${failed.mistake.id}”: the probes do not tell the two apart.`
    : 'It is not recognised: record again (`npm run record`), or its values differ from run to run.';
}

function headerOf(file: string): { check: string | null; message?: string; problem?: string } {
  try {
    return mistakeHeader(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return { check: null, problem: (error as Error).message };
  }
}

function reasonOf({ error, checks }: RunResult): string {
  const failed = checks.find(({ status }) => status === 'failed' || status === 'error');
  if (failed) return `“${failed.title}”: expected ${failed.expected?.text}, got ${failed.actual?.text}`;
  return error?.message ?? 'Not all checks passed.';
}

function* checkTexts(exercise: LoadedExercise): Generator<CourseFinding> {
  const texts = ['instructions.md', 'hints.md', 'notice.md'];
  const read = (name: string): string | null => {
    const file = path.join(exercise.folder, name);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
  };
  const instructions = read('instructions.md');
  yield {
    what: `${exercise.id}: has instructions`,
    problem: instructions?.trim() ? null : 'instructions.md is missing or empty.',
  };
  for (const name of texts) {
    const text = read(name);
    if (text !== null)
      yield { what: `${exercise.id}: ${name} has nothing that the panel leaves out`, problem: textProblem(text) };
  }
  yield {
    what: `${exercise.id}: no hint gives the solution away`,
    problem: hintProblem(exercise, read('hints.md') ?? ''),
  };
}

/** The panel shows no HTML, no images, and links to web pages alone. */
function textProblem(text: string): string | null {
  const prose = text.replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, '');
  const image = /!\[[^\]]*\]\([^)]*\)/.exec(prose)?.[0];
  if (image) return `Images are not shown: ${image}. Draw shapes as the exercise's "figure".`;
  const html = /<\/?[a-z][^>]*>/i.exec(prose)?.[0];
  if (html) return `HTML is not shown as such: ${html}`;
  for (const [link, address = ''] of prose.matchAll(/\]\(([^)\s]*)[^)]*\)/g)) {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      return `This is no address of a web page: ${link}`;
  }
  return null;
}

function hintProblem(exercise: LoadedExercise, hints: string): string | null {
  const words = (text: string): string => text.replace(/\s+/g, ' ');
  const told = words(hints);
  for (const language of languagesOf(exercise)) {
    const [solution, starter] = (['solution', 'starter'] as const).map((name) =>
      fs.readFileSync(programPath(exercise, language, name), 'utf8'),
    ) as [string, string];
    const range = memberRange(solution, language, exercise.exercise.method[language]);
    const lines = range ? solution.slice(range.start, range.end).split('\n') : [];
    const given = words(starter);
    const line = lines
      .map((each) => words(each.trim()))
      .find((each) => each.length >= TELLING && told.includes(each) && !given.includes(each));
    if (line) return `A line of the ${LANGUAGE_SUFFIX[language]} solution stands in hints.md: ${line}`;
  }
  return null;
}
