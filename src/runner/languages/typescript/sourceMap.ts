import type { CompiledFile } from './compile';

/**
 * What leads a debugger from the JavaScript back to the learner's file, as a comment to end it with: source map version 3
 * (https://tc39.es/ecma426/). Guards and looks stand on the learner's lines, so lines are all that it tells.
 *
 * @param sourceUrl the file's
 */
export function sourceMapComment({ javascript, mappings }: CompiledFile, sourceUrl: string): string {
  // A mapping a line: column 0 of the code is column 0 of the source, one line further than the mapping before (`C`).
  const sameLines = `AAAA${';AACA'.repeat(javascript.split('\n').length - 1)}`;
  const map = { version: 3, sources: [sourceUrl], names: [], mappings: mappings ?? sameLines };
  // A URL is ASCII, which is all that base64 is made of here.
  return `\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}`;
}
