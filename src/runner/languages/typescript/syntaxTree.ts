import { parse, type ParseResult } from '@babel/parser';

/** A node of Babel's syntax tree, as far as walking it needs. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** What Babel says of a file that is not TypeScript. `position` is an offset in UTF-16 units. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem';
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

/** @throws SyntaxProblem for the first thing that is not TypeScript. */
export function parseTypeScript(source: string): SyntaxNode {
  let result: ParseResult;
  try {
    result = parse(source, {
      sourceType: 'module',
      plugins: ['typescript'],
      createImportExpressions: true,
      createParenthesizedExpressions: true,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxProblem('The code is nested too deeply.', 0);
    const { message, pos } = error as SyntaxError & { pos?: number };
    if (pos === undefined) throw error;
    throw new SyntaxProblem(worded(message.replace(/\s*\(\d+:\d+\)$/, '')), Math.min(pos, source.length));
  }
  return result.program as unknown as SyntaxNode;
}

function worded(message: string): string {
  const plugin = /parser plugin.*?"(\w+)/.exec(message)?.[1];
  if (!plugin) return message;
  const feature = plugin.startsWith('decorator') ? 'Decorators and accessors' : `This (${plugin})`;
  return `${feature} can't be used in an exercise: not every editor's JavaScript has them.`;
}

/** Names that stand where a value is needed: not in types, and not in the import statements themselves. */
export function valueNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration' || (node.type.startsWith('TS') && !VALUE_HOLDERS.has(node.type)))
      return false;
    if (node.type === 'Identifier') names.add(node['name'] as string);
    return true;
  });
  return names;
}

/** TypeScript's own kinds of nodes that have values in them. */
const VALUE_HOLDERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSParameterProperty',
  'TSExportAssignment',
]);

/** Visits a node and all below it, parents first; what is below a node for which `visit` gives false is left out. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | void): void {
  const pending: SyntaxNode[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (visit(next) === false) continue;
    for (const [field, value] of Object.entries(next)) {
      if (field === 'loc' || field.endsWith('Comments')) continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) pending.push(child);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
