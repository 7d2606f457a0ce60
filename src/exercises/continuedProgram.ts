import type { Language } from '../protocol/runResult';
import { classEnd, memberRange } from './classMembers';

/**
 * A learner's own program with the open method of the next exercise: in place of theirs where they have one of that name,
 * else at the end of the class.
 *
 * @param own the learner's program @param starter that of the next exercise @returns null where the two can't be joined
 */
export function continuedProgram(
  own: string,
  starter: string,
  language: Language,
  className: string,
  method: string,
): string | null {
  const opened = memberRange(starter, language, method);
  if (!opened) return null;
  const text = starter.slice(opened.start, opened.end).trimEnd();
  const present = memberRange(own, language, method);
  if (present) return `${own.slice(0, present.start)}${text}\n${own.slice(present.end)}`;
  const end = classEnd(own, language, className);
  if (end === null) return null;
  const before = own.slice(0, end).trimEnd();
  return `${before}\n\n${text}\n${own.slice(end)}`;
}
