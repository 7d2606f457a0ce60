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

interface Token {
  text: string;
  offset: number;
  /** The first token of its line. */
  startsLine: boolean;
}

const MODIFIERS = new Set(
  'public private protected static async override readonly abstract declare accessor get set'.split(' '),
);

function findMember(code: string, method: string): number | null {
  const tokens = [...tokensOf(code)];
  /** What is open around a token, `class` for a class's body. */
  const open: string[] = [];
  let classAhead = false;
  let signature: number | null = null;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const { text } = token;
    if (text === 'class' && previous?.text !== '.' && /^[\p{ID_Start}$_{]/u.test(tokens[index + 1]?.text ?? ''))
      classAhead = true;
    else if (text === '{') {
      open.push(classAhead ? 'class' : '{');
      classAhead = false;
    } else if (text === '(' || text === '[') open.push(text);
    else if (text === ')' || text === ']' || text === '}') open.pop();
    else if (text === method && open.at(-1) === 'class' && startsMember(previous, token)) {
      if (isSignature(tokens, index)) signature ??= token.offset;
      else if (isFunction(tokens, index)) return token.offset;
    }
  }
  return signature;
}

function* tokensOf(code: string): Generator<Token> {
  let lineOfLast = 0;
  for (const { 0: text, 1: word, index } of code.matchAll(/([\p{ID_Continue}$]+)|=>|\n|[^\s]/gu)) {
    if (text === '\n') lineOfLast = -1;
    else {
      yield { text, offset: index, startsLine: lineOfLast === -1 && word !== undefined };
      lineOfLast = 0;
    }
  }
}

/** A member begins after a modifier, after what ends another one, or on a line of its own after a value. */
function startsMember(previous: Token | undefined, token: Token): boolean {
  if (!previous || MODIFIERS.has(previous.text) || '{};*'.includes(previous.text)) return true;
  return token.startsLine && /^[\p{ID_Continue}$)\]]+$/u.test(previous.text);
}

/** Whether what follows the name can be a function: `name(`, `name<T>(`, `name = …`, `name: Type = …`. */
function isFunction(tokens: Token[], index: number): boolean {
  const next = tokens[index + 1]?.text;
  return next !== undefined && '(<=:?!'.includes(next);
}

/** `name(…): Type;` without a body. */
function isSignature(tokens: Token[], index: number): boolean {
  if (tokens[index + 1]?.text !== '(') return false;
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const { text } = tokens[at]!;
    if ('([{'.includes(text)) {
      if (text === '{' && depth === 0) return false;
      depth++;
    } else if (')]}'.includes(text)) depth--;
    else if (text === ';' && depth === 0) return true;
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
