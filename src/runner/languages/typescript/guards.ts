import { findLooks, LOOK, type LookPlace } from './looks';
import { isNode, type SyntaxNode, valueNames, walk } from './syntaxTree';

/** Name under which the learner's code reaches its guard. */
export const GUARD = '__convolabGuard';

/** A text with calls of the guard and of looks put in, and the way back to the learner's own positions. */
export interface GuardedSource {
  text: string;
  /** What each look is at: look number → name and offset in the learner's text. */
  looks: LookPlace[];
  /** Where each guard stands in the learner's text: guard number → offsets of the loop or function. */
  places: { start: number; end: number }[];
  /** Offset in the guarded text → offset in the learner's. */
  originalOffset(offset: number): number;
}

interface Insertion {
  at: number;
  text: string;
}

/**
 * Puts a call of the guard at the head of every loop's and function's body, so that an endless loop (or an endless
 * chain of calls) can be ended from inside, at a line that is known; and has tensors looked at on their way into
 * variables. Insertions never contain a line break.
 */
export function insertGuards(source: string, program: SyntaxNode): GuardedSource {
  const openers: Insertion[] = [];
  const closers: Insertion[] = [];
  const places: GuardedSource['places'] = [];
  walk(program, (node) => {
    const body = guardedBody(node);
    if (!body) return;
    const call = `${GUARD}(${places.length});`;
    places.push(headOf(node, body));
    if (node.type === 'ArrowFunctionExpression' && body.type !== 'BlockStatement') {
      openers.push({ at: body.start, text: `(${GUARD}(${places.length - 1}), ` });
      closers.unshift({ at: body.end, text: ')' });
    } else if (body.type === 'BlockStatement') {
      const directive = (body['directives'] as SyntaxNode[]).at(-1);
      // A directive may end without a semicolon.
      openers.push(directive ? { at: directive.end, text: `; ${call}` } : { at: body.start + 1, text: ` ${call}` });
    } else {
      openers.push({ at: body.start, text: `{${call}` });
      closers.unshift({ at: body.end, text: '}' });
    }
  });
  const { places: looks, wrapped, heads } = findLooks(source, program);
  openers.push(...heads);
  for (const { place, start, end } of wrapped) {
    openers.push({ at: start, text: `${LOOK}(${place}, ` });
    closers.unshift({ at: end, text: ')' });
  }
  // Where several meet: what closes comes before what opens, and what was opened last closes first.
  const insertions = [...closers, ...typeModifiers(program), ...openers].sort((a, b) => a.at - b.at);
  return { text: apply(source, insertions), looks, places, originalOffset: (offset) => original(offset, insertions) };
}

/**
 * `import { Tensor4D, relu }` → `import { type Tensor4D, relu }`: TypeScript drops an import that is used as a type only,
 * and so must we, since types are no exports of the module.
 */
function typeModifiers(program: SyntaxNode): Insertion[] {
  const used = valueNames(program);
  return (program['body'] as SyntaxNode[])
    .filter(({ type, importKind }) => type === 'ImportDeclaration' && importKind !== 'type')
    .flatMap((statement) => statement['specifiers'] as SyntaxNode[])
    .filter(({ type, importKind, local }) => {
      const isNamed = type === 'ImportSpecifier' && importKind !== 'type';
      return isNamed && !used.has((local as { name: string }).name);
    })
    .map(({ start }) => ({ at: start, text: 'type ' }));
}

function guardedBody(node: SyntaxNode): SyntaxNode | null {
  const body = node['body'];
  if (!isNode(body)) return null;
  const isLoop = /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
  // Functions too: promises that call each other for ever contain no loop.
  const isFunction =
    /Function|ClassMethod|ClassPrivateMethod|ObjectMethod/.test(node.type) && !node.type.startsWith('TS');
  return isLoop || isFunction ? body : null;
}

/** What to point at: the loop's head, not its whole body. */
function headOf(node: SyntaxNode, body: SyntaxNode): { start: number; end: number } {
  return node.type === 'DoWhileStatement'
    ? { start: node.start, end: node.start + 'do'.length }
    : { start: node.start, end: Math.max(node.start + 1, body.start) };
}

function apply(source: string, insertions: Insertion[]): string {
  let text = '';
  let from = 0;
  for (const insertion of insertions) {
    text += source.slice(from, insertion.at) + insertion.text;
    from = insertion.at;
  }
  return text + source.slice(from);
}

function original(offset: number, insertions: Insertion[]): number {
  let shift = 0;
  for (const { at, text } of insertions) {
    if (at + shift >= offset) break;
    shift += Math.min(text.length, offset - at - shift);
  }
  return offset - shift;
}
