import type { RunError } from '../protocol/runResult';
import { LearnerError } from './errors';
import type { Subject } from './languages/subject';

/** What went wrong outside of a method's own call: a promise that nobody handled, or a timer's callback. */
export interface Stray {
  wasPromise: boolean;
  reason: unknown;
}

/** A stray error in the learner's terms. */
export function strayError(subject: Subject, { wasPromise, reason }: Stray): RunError {
  const explained = subject.explain(reason);
  if (explained.kind !== 'exception') return explained;
  const what = wasPromise ? 'A promise was rejected and nothing handled it' : 'A callback of a timer threw';
  return { ...explained, message: `${what}: ${explained.message}` };
}

/** What the learner's file has ended a run with. @throws what is our own failure */
export function errorOfTheFile(problem: unknown): RunError {
  if (problem instanceof LearnerError) return problem.error;
  // It worked before the file was there: something has written over the memory of the engine's kernels.
  if (!(problem instanceof WebAssembly.RuntimeError)) throw problem;
  const message = `The tensor engine has broken (${problem.message}). Look for something that reaches into it.`;
  return { kind: 'crash', message, location: null, traceback: '' };
}
