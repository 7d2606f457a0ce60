import type { Location } from '../protocol/location';
import type { Language } from '../protocol/runResult';
import { maskPython, maskTypeScript } from './sourceMask';

/** A range in one file: a `Location` without the file. */
export type MethodRange = Omit<Location, 'file'>;

/**
 * The range of a method's name where it is declared, or null. Comments and strings are skipped, and so are calls; the
 * source need not be complete or correct. Lines and columns count from 1, columns in UTF-16 units.
 *
 * In TypeScript a method is what stands directly in a class's body (also as a property that holds a function); an
 * overload's signature gives way to the declaration with a body. In Python it is any `def` of that name.
 */
export function findMethod(source: string, language: Language, method: string): MethodRange | null {
  const offset = methodOffset(source, language, method);
  return offset === null ? null : rangeAt(source, offset, method.length);
}

/** Offset of a method's name where it is declared, or null. */
export function methodOffset(source: string, language: Language, method: string): number | null {
  return language === 'python' ? findDef(maskPython(source), method) : findMember(maskTypeScript(source), method);
}

function findDef(code: string, method: string): number | null {
  const found = new RegExp(`^[ \\t]*(?:async[ \\t]+)?def[ \\t]+(${escape(method)})[ \\t]*\\(`, 'mu').exec(code);
  return found ? found.index + found[0].lastIndexOf(method) : null;
}

const MODIFIERS = new Set(
  'public private protected static async override readonly abstract declare accessor get set'.split(' '),
);

const IN_WORD = String.raw`[\p{ID_Continue}$]`;
const LAST_TOKEN = new RegExp(`(?:${IN_WORD}+|=>|\\S)$`, 'u');
/** No token that tells what a name is is longer. */
const LONGEST_TOKEN = 100;

function findMember(code: string, method: string): number | null {
  if (!code.includes(method)) return null;
  const telling = new RegExp(`(?<!${IN_WORD})(?:class|${escape(method)})(?!${IN_WORD})|[(){}[\\]]`, 'gu');
  /** What is open around a place, `class` for a class's body. */
  const open: string[] = [];
  let classAhead = false;
  let signature: number | null = null;
  for (const { 0: text, index } of code.matchAll(telling)) {
    if (text === '{') {
      open.push(classAhead ? 'class' : '{');
      classAhead = false;
    } else if (text === '(' || text === '[') open.push(text);
    else if (text === ')' || text === ']' || text === '}') open.pop();
    else if (text === method && open.at(-1) === 'class' && startsMember(code, index)) {
      const after = index + text.length;
      if (isSignature(code, after)) signature ??= index;
      else if (isAt(code, after, /\s*(?:[(<:?!]|=(?!>))/y)) return index;
    }
    if (text === 'class' && isAt(code, index + text.length, /\s*[\p{ID_Start}$_{]/uy))
      classAhead ||= tokenBefore(code, index).text !== '.';
  }
  return signature;
}

/** The token before a place; empty at the beginning. */
function tokenBefore(code: string, offset: number): { text: string; onLineBefore: boolean } {
  const before = code.slice(0, offset);
  const trimmed = before.trimEnd();
  const [text] = LAST_TOKEN.exec(trimmed.slice(-LONGEST_TOKEN)) ?? [''];
  return { text, onLineBefore: before.slice(trimmed.length).includes('\n') };
}

/** @param pattern one that sticks to its place */
function isAt(code: string, offset: number, pattern: RegExp): boolean {
  pattern.lastIndex = offset;
  return pattern.test(code);
}

/** A member begins after a modifier, after what ends another one, or on a line of its own after a value. */
function startsMember(code: string, offset: number): boolean {
  const { text, onLineBefore } = tokenBefore(code, offset);
  if (text === '' || MODIFIERS.has(text) || '{};*'.includes(text)) return true;
  return onLineBefore && /^[\p{ID_Continue}$)\]]+$/u.test(text);
}

/** `name(…): Type;` without a body, whose parameters begin at an offset. */
function isSignature(code: string, offset: number): boolean {
  if (!isAt(code, offset, /\s*\(/y)) return false;
  let depth = 0;
  for (const [text] of code.slice(offset).matchAll(/[()[\]{};]/g)) {
    if ('([{'.includes(text)) {
      if (text === '{' && depth === 0) return false;
      depth++;
    } else if (')]}'.includes(text)) depth--;
    else if (depth === 0) return true;
    if (depth < 0) return true;
  }
  return false;
}

function rangeAt(source: string, offset: number, length: number): MethodRange {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(0, lineStart).split('\n').length;
  const column = offset - lineStart + 1;
  return { line, column, endLine: line, endColumn: column + length };
}

function escape(name: string): string {
  return name.replace(/[$]/g, '\\$&');
}
