import inspect from 'object-inspect';

/** Longest text of one value. */
const LONGEST = 10_000;

/** Writes values as one text, as `console.log` does: strings as they are, and what is in anything else. */
export function printed(...values: unknown[]): string {
  return values
    .map((value) => (typeof value === 'string' ? value : inspect(value, { depth: 3, maxStringLength: LONGEST })))
    .join(' ');
}
