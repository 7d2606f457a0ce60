import type { LineShape } from '../protocol/lineShape';

/** Names as they stand in both languages: `x`, `self.x`, `this.x`. */
const NAMES = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g;

/**
 * What the variables of an expression held before a line ran: for each name the shapes of the last line above that gave
 * it one, within the same function.
 *
 * @param from first line of the function @param to the line
 */
export function variableShapes(expression: string, shapes: LineShape[], from: number, to: number): LineShape[] {
  const names = [...new Set((expression.match(NAMES) ?? []).flatMap(withOwners))];
  return names.flatMap((name) => {
    const known = shapes.filter((each) => each.name === name && each.line >= from && each.line <= to);
    const last = Math.max(...known.map(({ line }) => line));
    return known.filter(({ line }) => line === last);
  });
}

/** `x.mean` is a name of its own, or else the method of `x`. */
function withOwners(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
