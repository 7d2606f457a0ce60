/** As long as a learner's file may be; the longest exercise's class is a hundredth of it. */
const LONGEST = 1024 ** 2;
/** What the editor shows for bytes that are no text in the encoding that it opened the file with. */
const REPLACEMENT = /\uFFFD/g;
/** A few may be meant; a page of another encoding has them at every accent. */
const MANY_REPLACEMENTS = 10;

export type TextProblem = 'too long' | 'not text';

/** Why a document's text is not run, nor searched for a method; undefined where nothing speaks against it. */
export function textProblem(text: string): TextProblem | undefined {
  if (text.length > LONGEST) return 'too long';
  if (text.includes('\0') || (text.match(REPLACEMENT)?.length ?? 0) >= MANY_REPLACEMENTS) return 'not text';
  return undefined;
}
