// What the harness (harness/outcome.py) says of a program, and what is recorded of TensorFlow.

/** NaN and infinities are the strings `nan`, `inf` and `-inf`. */
export type Scalar = number | boolean | string | null;

/** Of more than 64 values, enough to tell two results apart. */
export interface Summary {
  first: Scalar[];
  last: Scalar[];
  /** 16 values at fixed places. */
  probes: Scalar[];
  sum: Scalar;
  l1: Scalar;
  min: Scalar;
  max: Scalar;
}

export interface TensorOutcome {
  shape: (number | null)[];
  dtype: string;
  /** Not there for a symbolic tensor. */
  values?: Scalar[] | Summary;
  symbolic?: true;
  /** `ndarray`, if it is numpy's. */
  type?: string;
  printed?: string;
}

export interface ErrorOutcome {
  /** The exception's class. */
  raises: string;
  message: string;
  printed?: string;
}

/** A value that is no tensor. Of a container its items, of anything else its `repr`. */
export interface ObjectOutcome {
  type: string;
  repr?: string;
  keys?: string[];
  items?: Outcome[];
  printed?: string;
}

export type Outcome = TensorOutcome | ErrorOutcome | ObjectOutcome;

/** By case and, of a variant, by input. */
export interface Outcomes {
  variants: Record<string, Record<string, Outcome>>;
  snippets: Record<string, Outcome>;
}

/** A variant's outcome by input, or `all`. `right`: that of the course's own method. */
type RecordedVariant = Record<string, Outcome | 'right'>;

/** A `recorded.json`. */
export interface Recorded {
  madeWith: Record<string, string>;
  /** Cases whose values differ from run to run. */
  random: string[];
  /** The outcomes of the course's own methods, by method and input. */
  course: Record<string, Record<string, Outcome>>;
  variants: Record<string, RecordedVariant>;
  snippets: Record<string, Outcome>;
}

/** The method of the class, or the topic of a snippet. */
export function subjectOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** @returns the outcome of a variant on an input, and that of the course's own method on it. */
export function recordedOutcome(recorded: Recorded, id: string, input: string): { expected: Outcome; right: Outcome } {
  const right = recorded.course[subjectOf(id)]?.[input];
  const variant = recorded.variants[id];
  const expected = variant?.[input] ?? variant?.all;
  if (!right || !expected) throw new Error(`nothing is recorded of ${id} on ${input}`);
  return { expected: expected === 'right' ? right : expected, right };
}
