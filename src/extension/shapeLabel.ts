import type { LineShape } from '../protocol/lineShape';
import { formatShape } from '../protocol/shape';

/** More of one variable are for the tooltip. */
const SHAPES_OF_A_NAME = 2;
const NAMES_OF_A_LINE = 3;

/**
 * What stands after a line that gave tensors to variables, or gave one back: `→ (N, 12, 12, 128)`. Parameters, and
 * several variables, are called by their names: `inputs (N, 12, 12, 64)`.
 *
 * @param shapes all of one line @param isStale the text has changed since they were seen: then they were so
 */
export function shapeLabel(shapes: LineShape[], text: string, isStale: boolean): string {
  const names = [...new Set(shapes.map(({ name }) => name))];
  const shapesOf = (name: string): string => {
    const all = shapes.filter((each) => each.name === name).map(({ shape }) => formatShape(shape));
    return all.slice(0, SHAPES_OF_A_NAME).join(' or ') + (all.length > SHAPES_OF_A_NAME ? ' or …' : '');
  };
  const [only = ''] = names;
  const sign = isStale ? 'was' : '→';
  if (names.length === 1 && isMade(only, text)) return `${sign} ${shapesOf(only)}`;
  const named = names.slice(0, NAMES_OF_A_LINE).map((name) => `${name ? `${name} ` : '→ '}${shapesOf(name)}`);
  return [isStale ? 'was ' : '', named.join(', '), names.length > NAMES_OF_A_LINE ? ', …' : ''].join('');
}

/** Whether a line makes it; else it is a parameter, or a loop's variable. */
function isMade(name: string, text: string): boolean {
  if (/^\s*(async\s+)?def\s/.test(text)) return false;
  return name === '' || new RegExp(`(^|[^\\w.])${escaped(name)}\\s*(:[^=]*)?=(?!=)`).test(text);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
