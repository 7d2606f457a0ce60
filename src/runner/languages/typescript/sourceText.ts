import type { Location } from '../../../protocol/location';

/** A learner's text with its lines, to turn offsets into locations. */
export class SourceText {
  private readonly lineStarts = [0];

  constructor(
    readonly text: string,
    readonly file: string,
  ) {
    for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) this.lineStarts.push(match.index + match[0].length);
  }

  /** Offset of a line and column, both from 1. */
  offset(line: number, column: number): number {
    return (this.lineStarts[line - 1] ?? this.text.length) + column - 1;
  }

  location(start: number, end: number): Location {
    const from = this.position(start);
    const to = this.position(Math.max(start, end));
    return { file: this.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }
}
