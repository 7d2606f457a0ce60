import { isNode, type SyntaxNode, walk } from './syntaxTree';

/** Name under which the learner's code has its values looked at. */
export const LOOK = '__convolabLook';

/** Where a value gets a name, or is given back: what the editor shows a shape for. */
export interface LookPlace {
  /** The learner's name for it; empty for what a function gives back. */
  name: string;
  /** Offset in the learner's text of the end of the statement, or of a function's name for its parameters. */
  at: number;
}

export interface Looks {
  places: LookPlace[];
  /** Expressions to be passed through the look: place, and the offsets between which they stand. */
  wrapped: { place: number; start: number; end: number }[];
  /** Calls at the head of functions' bodies, of the values that their parameters have. */
  heads: { at: number; text: string }[];
}

/**
 * Finds what to look at: variables that get a value, returned values, and parameters with a name of their own. An
 * expression that is passed through a call keeps its value, its place and its order, so that the program is the same.
 */
export function findLooks(source: string, program: SyntaxNode): Looks {
  const looks: Looks = { places: [], wrapped: [], heads: [] };
  const wrap = (name: string, value: unknown, statementEnd: number): void => {
    if (!isNode(value) || !isPlain(value)) return;
    looks.wrapped.push({ place: looks.places.length, start: value.start, end: value.end });
    looks.places.push({ name, at: statementEnd });
  };
  walk(program, (node) => {
    if (node.type.startsWith('TS') && !node.type.endsWith('Expression')) return false;
    const name = targetOf(node, source);
    if (node.type === 'VariableDeclarator') {
      if (name) wrap(name, node['init'], node.end);
    } else if (node.type === 'AssignmentExpression') {
      if (name && node['operator'] === '=') wrap(name, node['right'], node.end);
    } else if (node.type === 'ReturnStatement') {
      wrap('', node['argument'], node.end);
    }
    const head = headOf(node, looks.places.length);
    if (!head) return true;
    looks.heads.push(head);
    looks.places.push(...head.names.map((each) => ({ name: each, at: head.nameEnd })));
    return true;
  });
  return looks;
}

/** A function gets its name from the variable that it is put into, and a sequence would become several arguments. */
function isPlain({ type }: SyntaxNode): boolean {
  return !/Function|^Class|^SequenceExpression$|Literal$/.test(type);
}

/** The name on the left, as it is written: `x`, `this.x`. */
function targetOf(node: SyntaxNode, source: string): string {
  const target = node['id'] ?? node['left'];
  if (!isNode(target)) return '';
  if (target.type === 'Identifier') return target['name'] as string;
  const isField = target.type === 'MemberExpression' && target['computed'] !== true;
  return isField ? source.slice(target.start, target.end).replace(/\s+/g, '') : '';
}

function headOf(
  node: SyntaxNode,
  first: number,
): { at: number; text: string; names: string[]; nameEnd: number } | null {
  const body = node['body'];
  if (!/Function|^ClassMethod$|^ObjectMethod$/.test(node.type) || !isNode(body) || body.type !== 'BlockStatement') {
    return null;
  }
  const parameters = (node['params'] as SyntaxNode[]).map((each) => (each['left'] as SyntaxNode | undefined) ?? each);
  // TypeScript's `this` is a parameter in types only.
  const names = parameters
    .filter(({ type, name }) => type === 'Identifier' && name !== 'this')
    .map(({ name }) => name as string);
  if (names.length === 0 || (body['directives'] as SyntaxNode[]).length > 0) return null;
  const text = names.map((name, index) => ` ${LOOK}(${first + index}, ${name});`).join('');
  const key = node['key'] ?? node['id'];
  return { at: body.start + 1, text, names, nameEnd: isNode(key) ? key.end : node.start };
}
