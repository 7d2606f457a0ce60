/** A name that is not there, and the one that is near to it in spelling. */
export interface Misspelling {
  wrong: string;
  right: string;
}

const MEANT = /Did you mean:? '?([\w.]+)'?\?/;
/** What a message calls the name that is not there: ours, and CPython's. */
const NOT_THERE = [
  /^tfjs has no ([\w.]+)\. /,
  /has no attribute '(\w+)'/,
  /name '(\w+)' is not defined/,
  /cannot import name '(\w+)'/,
  /unexpected keyword argument '(\w+)'/,
];
const METHOD = /The class has no method (\w+)\.[^]*the nearest in spelling is (\w+)/;

/** The misspelling that an error's message tells of; null where it tells of none. */
export function misspellingIn(message: string): Misspelling | null {
  const method = METHOD.exec(message);
  if (method) return { wrong: method[2]!, right: method[1]! };
  const meant = MEANT.exec(message)?.[1];
  const missing = NOT_THERE.map((pattern) => pattern.exec(message)?.[1]).find((name) => name !== undefined);
  if (meant === undefined || missing === undefined) return null;
  // `tf.layers.dens` and `tf.layers.dense`: the last of the names is the one that is wrong.
  return { wrong: lastName(missing), right: lastName(meant) };
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Offsets of a name as a whole word in a text. */
export function occurrences(text: string, name: string): number[] {
  return [...text.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))].map(({ index }) => index);
}
