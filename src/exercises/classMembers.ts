import type { Language } from '../protocol/runResult';
import { methodOffset } from './methodLocation';
import { maskPython, maskTypeScript } from './sourceMask';

/** Offsets of a part of a text. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * The lines of a class's method, with the comment or the decorators above it, up to the end of its last line; null where
 * there is none. The text need not be complete or correct.
 */
export function memberRange(source: string, language: Language, method: string): TextRange | null {
  const name = methodOffset(source, language, method);
  if (name === null) return null;
  const start = beginning(source, lineStart(source, name), language);
  const end = language === 'python' ? pythonEnd(source, name) : typescriptEnd(source, name);
  return end === null ? null : { start, end };
}

/** Where a class begins, with the comment or the decorators above it; null where there is none. */
export function classStart(source: string, language: Language, className: string): number | null {
  const found = classDeclaration(mask(source, language), className);
  return found && beginning(source, lineStart(source, found.index), language);
}

/** The code without comments and strings' contents, and without what is blank. */
export function codeOf(source: string, language: Language): string {
  return mask(source, language).replace(/\s+/g, ' ').trim();
}

/** Where a further member of a class is to be put: the end of its last member's last line; null where there is no class. */
export function classEnd(source: string, language: Language, className: string): number | null {
  const code = mask(source, language);
  const found = classDeclaration(code, className);
  if (!found) return null;
  if (language === 'python') return pythonEnd(source, found.index + found[0].length - 1);
  const opening = code.indexOf('{', found.index);
  const closing = opening < 0 ? null : closingBrace(code, opening);
  return closing === null ? null : trimmedEnd(source, closing);
}

function classDeclaration(code: string, className: string): RegExpExecArray | null {
  return new RegExp(`^[ \\t]*(?:export[ \\t]+(?:default[ \\t]+)?)?class[ \\t]+${className}\\b`, 'm').exec(code);
}

function mask(source: string, language: Language): string {
  return language === 'python' ? maskPython(source) : maskTypeScript(source);
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** The comment or the decorators directly above a line belong to what it declares. */
function beginning(source: string, start: number, language: Language): number {
  const before = source.slice(0, start);
  const above =
    language === 'python'
      ? /(?:^[ \t]*[@#].*\n)+$/m
      : /^[ \t]*\/\*(?:(?!\*\/)[^])*\*\/[ \t]*\n$|(?:^[ \t]*(?:\/\/|@).*\n)+$/m;
  return above.exec(before)?.index ?? start;
}

/** A block ends before the next line that is indented no more than the line that begins it. */
function pythonEnd(source: string, declaration: number): number {
  const code = maskPython(source);
  const indentation = /^[ \t]*/.exec(code.slice(lineStart(code, declaration)))![0].length;
  const body = bodyStart(code, declaration);
  for (let at = body; at < code.length; at = nextLine(code, at)) {
    const line = code.slice(at, nextLine(code, at));
    // A line of a string or a comment is no code: it ends nothing.
    if (line.trim() !== '' && /^[ \t]*/.exec(line)![0].length <= indentation) return trimmedEnd(source, at);
  }
  return trimmedEnd(source, code.length);
}

/** After the parameters, which may take several lines, and the colon. */
function bodyStart(code: string, declaration: number): number {
  let depth = 0;
  for (let at = declaration; at < code.length; at++) {
    const char = code.charAt(at);
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ':' && depth === 0) return nextLine(code, at);
  }
  return code.length;
}

function nextLine(code: string, at: number): number {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : end + 1;
}

/** A method ends with the brace that closes its body; braces before may be those of a type. */
function typescriptEnd(source: string, name: number): number | null {
  const code = maskTypeScript(source);
  const parameters = code.indexOf('(', name);
  let at = parameters < 0 ? null : closing(code, parameters, '(', ')');
  while (at !== null) {
    const opening = code.indexOf('{', at);
    if (opening < 0) return null;
    at = closingBrace(code, opening);
    // `): { mean: number } {` and `): Promise<{ … }> {` go on after the type.
    if (at !== null && !/^\s*[>\]|&]*\s*\{/.test(code.slice(at + 1))) return nextLine(source, at);
  }
  return null;
}

function closingBrace(code: string, opening: number): number | null {
  return closing(code, opening, '{', '}');
}

/** Offset of what closes a bracket. */
function closing(code: string, opening: number, open: string, close: string): number | null {
  let depth = 0;
  for (let at = opening; at < code.length; at++) {
    if (code.charAt(at) === open) depth++;
    else if (code.charAt(at) === close && --depth === 0) return at;
  }
  return null;
}

/** The end of the last line before an offset that is not empty. */
function trimmedEnd(source: string, offset: number): number {
  const text = source.slice(0, offset).trimEnd();
  return nextLine(source, text.length);
}
