import { memberRange } from '../../src/exercises/classMembers';
import { methodOffset } from '../../src/exercises/methodLocation';
import { maskPython, maskTypeScript } from '../../src/exercises/sourceMask';
import type { Language } from '../../src/protocol/runResult';

/** A program that differs from a solution in one place of the exercise's method. */
export interface Mutant {
  /** From 1. */
  line: number;
  /** The line before and after, without its indentation; '' when the statement was taken out. */
  was: string;
  now: string;
  source: string;
}

interface Change {
  start: number;
  end: number;
  text: string;
}

const COMPARISONS: Record<string, string[]> = {
  '<': ['<=', '>'],
  '>': ['>=', '<'],
  '<=': ['<'],
  '>=': ['>'],
  '===': ['!=='],
  '==': ['!='],
};
const ARITHMETIC: Record<string, string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '//': ['*'],
  '?': [],
};
const WORDS: Record<string, string[]> = {
  true: ['false'],
  false: ['true'],
  True: ['False'],
  False: ['True'],
};
/** What is easily taken for one another: a function, a class or a method after a dot. */
const NEIGHBOURS = [
  ['mean', 'sum', 'max', 'min'],
  ['reduce_mean', 'reduce_sum', 'reduce_max'],
  ['argMax', 'argMin'],
  ['argmax', 'argmin'],
  ['add', 'sub'],
  ['mul', 'div'],
  ['maximum', 'minimum'],
  ['sqrt', 'square'],
  ['floor', 'ceil', 'round'],
  ['equal', 'notEqual'],
  ['equal', 'not_equal'],
  ['maxPooling2d', 'averagePooling2d'],
  ['MaxPool2D', 'AveragePooling2D'],
  ['AveragePooling2D', 'MaxPool2D'],
  ['random_flip_left_right', 'random_flip_up_down'],
  ['softmaxCrossEntropy', 'sigmoidCrossEntropy'],
  ['customConv2d', 'customMaxPooling2d'],
  ['custom_conv2d', 'custom_max_pooling2d'],
  ['fireModule', 'multiFireModule'],
  ['adam', 'sgd', 'rmsprop'],
  ['Adam', 'SGD', 'RMSprop'],
  ['originalDim', 'resizeDim', 'outputSize'],
  ['original_dim', 'resize_dim', 'output_size'],
  ['int32', 'int64', 'float32'],
];
const STRINGS: Record<string, string[]> = {
  same: ['valid'],
  valid: ['same'],
  relu: ['linear', 'tanh', 'sigmoid'],
  float32: ['int32'],
};

/**
 * Every program that differs from a solution in one place of a method: a number, an operator, a comparison, a name, a
 * function, a text, an argument or a statement.
 *
 * @throws when the class has no such method
 */
export function mutants(solution: string, language: Language, method: string): Mutant[] {
  const range = memberRange(solution, language, method);
  const name = methodOffset(solution, language, method);
  if (!range || name === null) throw new Error(`no method ${method} in the solution`);
  const code = (language === 'python' ? maskPython : maskTypeScript)(solution);
  const signatureEnd = code.indexOf(language === 'python' ? ':\n' : '{\n', name) + 2;
  const body: Body = { solution, code, start: signatureEnd, end: range.end, language };
  const locals = localNames(body, code.slice(name, signatureEnd));
  const changes = [
    ...numbers(body),
    ...operators(body),
    ...words(body, locals),
    ...texts(body),
    ...namedArguments(body),
    ...statements(body),
  ];
  const known = new Set([solution]);
  return changes.flatMap((change) => {
    const source = solution.slice(0, change.start) + change.text + solution.slice(change.end);
    if (known.has(source)) return [];
    known.add(source);
    return { ...linesOf(solution, source, change), source };
  });
}

/** A method's body in a program; `code` is the program with spaces in the place of comments and strings. */
interface Body {
  solution: string;
  code: string;
  start: number;
  end: number;
  language: Language;
}

function* matches(text: string, pattern: RegExp, { start, end }: Body): Generator<RegExpExecArray> {
  const within = new RegExp(pattern.source, 'gm');
  within.lastIndex = start;
  for (let found = within.exec(text); found && found.index < end; found = within.exec(text)) yield found;
}

function numbers(body: Body): Change[] {
  return [...matches(body.code, /(?<![\w.])\d+(?:\.\d+)?(?![\w.])/, body)].flatMap(({ 0: digits, index }) => {
    const value = Number(digits);
    const others = digits.includes('.') ? [value * 2, value / 2, value * 100] : [value + 1, value - 1, -value - 1];
    return others.map((other) => ({ start: index, end: index + digits.length, text: String(other) }));
  });
}

/** Operators with spaces around them, as a formatter leaves all that have two operands. */
function operators(body: Body): Change[] {
  const table = { ...COMPARISONS, ...ARITHMETIC };
  const changes = [...matches(body.code, /(?<=[\w)\]] )(?:[<>=!]=+|[<>+*-]|\/\/?)(?= )/, body)];
  return changes.flatMap(({ 0: sign, index }) =>
    (table[sign] ?? []).map((text) => ({ start: index, end: index + sign.length, text })),
  );
}

/** Names and functions: a local name becomes another one, a function its neighbour. */
function words(body: Body, locals: string[]): Change[] {
  return [...matches(body.code, /[A-Za-z_]\w*/, body)].flatMap(({ 0: word, index }) => {
    const end = index + word.length;
    const [before, after] = [body.code.slice(0, index), body.code.slice(end)];
    const isMember = before.endsWith('.') && !before.endsWith('...');
    const isKey = /^\s*(?:=(?!=)|:)/.test(after) || /(?:const|let|for|def) $/.test(before);
    const neighbours = NEIGHBOURS.filter((group) => group.includes(word)).flat();
    const others = isMember
      ? neighbours
      : isKey
        ? []
        : [...(WORDS[word] ?? []), ...(locals.includes(word) ? locals : [])];
    return others.filter((other) => other !== word).map((text) => ({ start: index, end, text }));
  });
}

function texts(body: Body): Change[] {
  return [...matches(body.solution, /(["'])(\w+)\1/, body)].flatMap(({ 0: quoted, 1: quote, 2: text, index }) => {
    // In a comment it is no text of the program.
    if (body.code.slice(index, index + quoted.length).trim() !== '' || isComment(body, index)) return [];
    return (STRINGS[text!] ?? [`${text}_2`]).map((other) => ({
      start: index,
      end: index + quoted.length,
      text: `${quote}${other}${quote}`,
    }));
  });
}

function isComment({ solution, language }: Body, index: number): boolean {
  const line = solution.slice(solution.lastIndexOf('\n', index) + 1, index);
  return line.trimStart().startsWith(language === 'python' ? '#' : '//');
}

/** Leaves an argument with a name out. */
function namedArguments(body: Body): Change[] {
  const value = /(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|\[[^\]\n]*\]|[\w.]+(?:\([^()\n]*\))?)/.source;
  const pattern =
    body.language === 'python'
      ? new RegExp(`, \\w+=${value}(?=[,)])`)
      : new RegExp(`(?<=\\{ )\\w+: ${value}, |, \\w+(?:: ${value})?(?= \\}|, \\w+(?:: |,| \\}))`);
  return [...matches(body.solution, pattern, body)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text: '',
  }));
}

/** Leaves a statement of one line out: where a name would be missing after it, the program fails as it should. */
function statements(body: Body): Change[] {
  const pattern =
    body.language === 'python'
      ? /^ +(?!with|for|if|else|while)\S.*[^:(,[{\n]$/
      : /^ +(?!const|let|\}|\)|\]|return)\S.*;$/;
  return [...matches(body.solution, pattern, body)].flatMap(({ 0: line, index }) => {
    if (body.code.slice(index, index + line.length).trim() === '') return [];
    const indentation = /^ */.exec(line)![0];
    return { start: index, end: index + line.length, text: body.language === 'python' ? `${indentation}pass` : '' };
  });
}

/** The method's parameters and what its body assigns to. */
function localNames(body: Body, signature: string): string[] {
  const text = body.code.slice(body.start, body.end);
  const parameters = [...signature.matchAll(/[(,]\s*([A-Za-z_]\w*)/g)];
  const assigned =
    body.language === 'python'
      ? [...text.matchAll(/^ +((?:\w+, )*\w+) = /gm), ...text.matchAll(/\bfor ((?:\w+, )*\w+) in /g)]
      : [...text.matchAll(/\b(?:const|let) \[?([\w, ]+)\]?/g)];
  const names = [...parameters, ...assigned].flatMap(({ 1: list }) => list!.split(',').map((name) => name.trim()));
  return [...new Set(names)].filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'self');
}

function linesOf(before: string, after: string, { start, text }: Change): Pick<Mutant, 'line' | 'was' | 'now'> {
  const line = before.slice(0, start).split('\n').length;
  const [was, now] = [before, after].map((source) => source.split('\n')[line - 1]!.trim());
  return { line, was: was!, now: text === '' && now === was ? '' : now! };
}
