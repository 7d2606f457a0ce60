/** A statement that is longer is not looked at to its end. */
const MOST_LINES = 60;

/** Strings and comments of both languages, whose brackets count for nothing. */
const WORDS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|#.*$|\/\/.*$/g;

/** The line, from 1, on which the statement ends that begins on one: where its brackets are closed. */
export function lastLineOfStatement(lines: (line: number) => string | undefined, first: number): number {
  let depth = 0;
  for (let line = first; line < first + MOST_LINES; line++) {
    const text = lines(line);
    if (text === undefined) break;
    for (const [bracket] of text.replace(WORDS, '').matchAll(/[()[\]]/g)) depth += /[([]/.test(bracket) ? 1 : -1;
    if (depth <= 0) return line;
  }
  return first;
}

const HEADER = /^\s*(?:async\s+)?def\s|^(?!\s*(?:if|for|while|switch|catch|else|\}|do|try)\b).*\)[^()]*\{\s*$/;

/** The line, from 1, of the head of the function that a line is in, by indentation; 1 where it is in none. */
export function firstLineOfFunction(lines: (line: number) => string | undefined, line: number): number {
  let indent = indentOf(lines(line) ?? '');
  for (let above = line; above >= 1; above--) {
    const text = lines(above) ?? '';
    if (text.trim() === '' || (above < line && indentOf(text) >= indent)) continue;
    if (HEADER.test(text)) return above;
    indent = Math.min(indent, indentOf(text));
  }
  return 1;
}

function indentOf(text: string): number {
  return text.search(/\S|$/);
}
