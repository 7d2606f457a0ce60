import type { Location } from '../../../protocol/location';
import type { CompiledFile } from './compile';

/** Names the learner's module in stack traces; nothing else has this name. */
export const MODULE_IDENTIFIER = 'convolab-learner.ts';

const FRAME = /^\s*at (?:(?<name>.*?) \()?(?:async )?convolab-learner\.ts:(?<line>\d+):(?<column>\d+)\)?$/;

export interface LearnerFrame {
  name: string;
  line: number;
  column: number;
}

/** The learner's own frames of a stack, innermost first. The stack may be anything: their code can throw anything. */
export function learnerFrames(stack: unknown): LearnerFrame[] {
  if (typeof stack !== 'string') return [];
  return stack.split('\n').flatMap((text) => {
    const groups = FRAME.exec(text)?.groups;
    return groups
      ? [{ name: groups['name'] ?? '', line: Number(groups['line']), column: Number(groups['column']) }]
      : [];
  });
}

/**
 * The learner's innermost frame that is running now; null outside of their file. Asked for at every operation, so the
 * stack is read as V8's call sites, without writing it out as text.
 */
export function runningFrame(): { line: number; column: number } | null {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const prepare = Error.prepareStackTrace;
  const holder: { stack?: NodeJS.CallSite[] } = {};
  try {
    Error.prepareStackTrace = (_, sites) => sites;
    Error.captureStackTrace(holder, runningFrame);
    const site = holder.stack?.find((candidate) => candidate.getScriptNameOrSourceURL() === MODULE_IDENTIFIER);
    return site ? { line: site.getLineNumber() ?? 1, column: site.getColumnNumber() ?? 1 } : null;
  } finally {
    Error.prepareStackTrace = prepare;
  }
}

/** Location of the innermost frame, and all frames as text in the learner's own positions. */
export function explainFrames(
  frames: LearnerFrame[],
  compiled: CompiledFile,
): { location: Location | null; traceback: string } {
  const places = frames.map((frame) => ({ frame, location: compiled.location(frame.line, frame.column) }));
  const traceback = places
    .map(({ frame, location }) =>
      location ? `at ${frame.name ? `${frame.name} ` : ''}(${location.file}:${location.line}:${location.column})` : '',
    )
    .filter(Boolean)
    .join('\n');
  return { location: places[0]?.location ?? null, traceback };
}
