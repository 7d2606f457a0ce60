import { encodedMap, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { transformSync } from 'amaro';
import type { Location } from '../../../protocol/location';
import { LearnerError } from '../../errors';
import { insertGuards } from './guards';
import { SourceText } from './sourceText';
import { parseTypeScript, type SyntaxNode, SyntaxProblem, walk } from './syntaxTree';

/** Under this name the learner's class leaves its module, exported or not. */
export const SUBJECT_EXPORT = '__convolabSubject';

/** A learner's TypeScript as JavaScript, with the way back to their own lines and columns. */
export interface CompiledFile {
  javascript: string;
  source: SourceText;
  /** Where the text was transformed, the way back as source map version 3; null: each line is the learner's of the same number. */
  mappings: string | null;
  /** Names of the classes at the top level. */
  classes: string[];
  /** Whether the learner's class has a constructor of its own. */
  hasConstructor: boolean;
  /** The learner's location for a position in the JavaScript (from 1), over the expression that stands there. */
  location(line: number, column: number): Location | null;
  /** The learner's line for a position in the JavaScript: what `location` says, at a fraction of its cost. */
  line(line: number, column: number): number | null;
  /** Where a name stands on or after a place in the JavaScript. */
  nameLocation(name: string, line: number, column: number): Location | null;
  /** Where a module is imported. */
  importLocation(specifier: string): Location | null;
  /** The loop or function in which a guard stands. */
  guardLocation(guard: number): Location | null;
  /** Line and name of what a look is at. */
  lookPlace(look: number): { line: number; name: string } | null;
}

/**
 * Types are blanked out, so that positions stay; where that is not enough (enums, parameter properties) the text is
 * transformed and its source map leads back.
 * @throws LearnerError of kind `syntax`
 */
export function compileTypeScript(text: string, file: string, className: string): CompiledFile {
  const source = new SourceText(text, file);
  const program = parse(source);
  const guarded = insertGuards(text, program);
  const classes = topLevelClasses(program);
  // Appended, so no position moves.
  const exported = classes.includes(className) ? `\nexport { ${className} as ${SUBJECT_EXPORT} };` : '';
  const { code, map } = stripTypes(guarded.text + exported, source);

  const guardedSource = new SourceText(guarded.text, file);
  return {
    javascript: code,
    source,
    mappings: map && encodedMap(map).mappings,
    classes,
    hasConstructor: hasConstructor(program, className),
    location(line, column) {
      const position = map ? mapped(map, line, column) : { line, column };
      if (!position) return null;
      const offset = guarded.originalOffset(guardedSource.offset(position.line, position.column));
      const [start, end] = expressionAt(program, offset) ?? [offset, offset + 1];
      return source.location(start, Math.min(end, text.length));
    },
    line(line, column) {
      // Blanked types and guards move no line.
      return map ? (mapped(map, line, column)?.line ?? null) : line;
    },
    nameLocation(name, line, column) {
      const position = map ? mapped(map, line, column) : { line, column };
      if (!position) return null;
      const from = guarded.originalOffset(guardedSource.offset(position.line, position.column));
      let found: SyntaxNode | null = null;
      walk(program, (node) => {
        if (node.type !== 'Identifier' || node['name'] !== name || node.start < from) return;
        if (!found || node.start < found.start) found = node;
      });
      const first = found as SyntaxNode | null;
      return first && source.location(first.start, first.start + name.length);
    },
    importLocation(specifier) {
      const statement = (program['body'] as SyntaxNode[]).find(
        ({ source: from }) => (from as { value?: string } | null | undefined)?.value === specifier,
      );
      return statement ? source.location(statement.start, statement.end) : null;
    },
    guardLocation(guard) {
      const place = guarded.places[guard];
      return place ? source.location(place.start, place.end) : null;
    },
    lookPlace(look) {
      const place = guarded.looks[look];
      return place ? { line: source.position(place.at).line, name: place.name } : null;
    },
  };
}

/** A course's own class as JavaScript that exports it: no guards, no way back to its lines. */
export function compileReference(text: string, className: string): string {
  const exported = `${text}\nexport { ${className} as ${SUBJECT_EXPORT} };`;
  return transformSync(exported, { mode: 'strip-only', deprecatedTsModuleAsError: false }).code;
}

function parse(source: SourceText): SyntaxNode {
  try {
    return parseTypeScript(source.text);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const location = source.location(error.position, error.position + 1);
    throw new LearnerError({ kind: 'syntax', message: `Syntax error: ${error.message}`, location, traceback: '' });
  }
}

function stripTypes(text: string, source: SourceText): { code: string; map: TraceMap | null } {
  const options = { filename: source.file, deprecatedTsModuleAsError: false };
  try {
    return { code: transformSync(text, { ...options, mode: 'strip-only' }).code, map: null };
  } catch {
    // Enums, parameter properties and the like can't be blanked out: transform instead.
  }
  try {
    const { code, map } = transformSync(text, { ...options, mode: 'transform', sourceMap: true });
    return { code, map: new TraceMap(map as string) };
  } catch (error) {
    // swc draws a picture of the place; its first line is the message.
    const [message] = String(error).trim().replace(/^x /, '').split('\n');
    throw new LearnerError({ kind: 'syntax', message: `Syntax error: ${message}`, location: null, traceback: '' });
  }
}

function mapped(map: TraceMap, line: number, column: number): { line: number; column: number } | null {
  const position = originalPositionFor(map, { line, column: column - 1 });
  return position.line === null ? null : { line: position.line, column: position.column + 1 };
}

/** V8 names a call by the place of its callee's last name: the smallest call, `new` or access around it is meant. */
function expressionAt(program: SyntaxNode, offset: number): [number, number] | null {
  let found: SyntaxNode | null = null;
  walk(program, (node) => {
    if (!/^(Optional)?(Call|Member|New)Expression$|^ThrowStatement$|^AwaitExpression$/.test(node.type)) return;
    if (node.start > offset || node.end <= offset) return;
    if (!found || node.end - node.start <= found.end - found.start) found = node;
  });
  const innermost = found as SyntaxNode | null;
  if (!innermost) return null;
  // `x.mean` inside `x.mean([1, 2])`: the call is what failed.
  let call = innermost;
  if (/MemberExpression$/.test(innermost.type)) {
    walk(program, (node) => {
      if (/CallExpression$/.test(node.type) && (node['callee'] as SyntaxNode | undefined) === innermost) call = node;
    });
  }
  return [call.start, call.end];
}

function topLevelClasses(program: SyntaxNode): string[] {
  return (program['body'] as SyntaxNode[]).flatMap((statement) => {
    const declaration = (statement['declaration'] as SyntaxNode | null | undefined) ?? statement;
    if (declaration.type === 'ClassDeclaration')
      return [(declaration['id'] as { name: string } | null)?.name ?? []].flat();
    if (declaration.type !== 'VariableDeclaration') return [];
    return (declaration['declarations'] as { id: { name: string }; init?: SyntaxNode }[])
      .filter(({ init }) => init?.type === 'ClassExpression')
      .map(({ id }) => id.name);
  });
}

function hasConstructor(program: SyntaxNode, className: string): boolean {
  let found = false;
  walk(program, (node) => {
    if (!node.type.startsWith('Class') || (node['id'] as { name?: string } | null | undefined)?.name !== className)
      return;
    const members = (node['body'] as SyntaxNode)['body'] as SyntaxNode[];
    found ||= members.some(({ kind }) => kind === 'constructor');
  });
  return found;
}
