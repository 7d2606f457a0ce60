import type { RunError } from '../protocol/runResult';

/** An operation whose output would have no sensible shape; thrown before its kernel runs. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** The run's time is up. Thrown into the learner's code so that its line is known. */
export class InterruptError extends Error {
  override readonly name = 'InterruptError';
}

/**
 * The run took more memory than it may. Thrown into the learner's code so that its line is known. The message says what
 * would take so much; it is empty where it is the run as a whole.
 */
export class MemoryLimitError extends Error {
  override readonly name = 'MemoryLimitError';
}

/** What ends a run, already in the learner's terms. */
export class LearnerError extends Error {
  override readonly name = 'LearnerError';
  constructor(readonly error: RunError) {
    super(error.message);
  }
}

/** What a learner's method gave back is no optimizer. */
export class NoOptimizerError extends Error {
  override readonly name = 'NoOptimizerError';
  constructor(readonly returned: unknown) {
    super('There is no optimizer to train with.');
  }
}
