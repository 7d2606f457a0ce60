import type { Language } from '../protocol/runResult';
import { classEnd, classStart, codeOf, memberRange } from './classMembers';

/** What the next exercise of a course begins with, and what its course had for the one before. */
export interface CourseStep {
  /** The course's solution of the exercise that the learner's program is from. */
  solution: string;
  /** The next exercise's. */
  starter: string;
  className: string;
  /** The next exercise's. */
  method: string;
  /** The method that the whole network is run by. */
  forward: string;
}

/**
 * A learner's own program with the open method of the next exercise: in place of theirs where they have one of that name,
 * else at the end of the class. Where the course itself goes on with the network's method, or declares something new above
 * the class, so does the program.
 *
 * @param own the learner's program @returns null where it can't be joined with the starter
 */
export function continuedProgram(own: string, language: Language, step: CourseStep): string | null {
  const { starter, className, method, forward } = step;
  const opened = memberText(starter, language, method);
  if (opened === null || classEnd(own, language, className) === null) return null;
  const goesOn = forward !== method && memberRange(own, language, forward) && changed(step, language, forward);
  const program = goesOn ? withMember(own, language, step, forward) : own;
  return withDeclarations(withMember(program, language, step, method), language, step);
}

/** The program with the starter's method, in place of its own or at the class's end. */
function withMember(own: string, language: Language, { starter, className }: CourseStep, method: string): string {
  const text = memberText(starter, language, method)!;
  const present = memberRange(own, language, method);
  if (present) return `${own.slice(0, present.start)}${text}\n${own.slice(present.end)}`;
  const end = classEnd(own, language, className)!;
  return `${own.slice(0, end).trimEnd()}\n\n${text}\n${own.slice(end)}`;
}

/** The program with what stands above the starter's class and above no class before: a type, an import. */
function withDeclarations(own: string, language: Language, { solution, starter, className }: CourseStep): string {
  const above = (text: string): string => text.slice(0, classStart(text, language, className) ?? 0);
  const known = `${above(solution)}\n${own}`;
  const added = above(starter)
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !known.includes(block));
  const at = classStart(own, language, className);
  if (added.length === 0 || at === null) return own;
  return `${own.slice(0, at)}${added.join('\n\n')}\n\n${own.slice(at)}`;
}

/** Whether the course's own code of a method is another in the next exercise, but for words. */
function changed({ solution, starter }: CourseStep, language: Language, method: string): boolean {
  const [before, after] = [solution, starter].map((text) => memberText(text, language, method));
  if (before === null || after === null) return false;
  return codeOf(before!, language) !== codeOf(after!, language);
}

function memberText(source: string, language: Language, method: string): string | null {
  const range = memberRange(source, language, method);
  return range && source.slice(range.start, range.end).trimEnd();
}
