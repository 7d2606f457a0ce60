import { type Outcome, type Outcomes, type Recorded, recordedOutcome, subjectOf } from './outcome';
import { sameOutcome } from './sameOutcome';

/** How many of how many. */
export interface Share {
  agreeing: number;
  counted: number;
}

export interface Disagreement {
  id: string;
  /** Of a variant, the input. */
  input?: string;
  /** The verdicts differ too: one would pass the check, the other would not. */
  verdict: boolean;
  expected: Outcome;
  actual: Outcome;
}

export interface Agreement {
  /** Whether a variant gives what the course's method gives, over all variants and inputs. Random ones don't count. */
  verdict: Share;
  /** The same outcome, over all variants and inputs. */
  strict: Share;
  /** The same outcome, over all snippets. */
  snippets: Share;
  /** The same printed text, over all cases that print. */
  printed: Share;
  disagreements: Disagreement[];
  /** Cases with the same outcome that printed another text. */
  printedOtherwise: Disagreement[];
}

/** Holds what came of the cases against what is recorded of TensorFlow. */
export function agreement(outcomes: Outcomes, recorded: Recorded): Agreement {
  const result: Agreement = {
    verdict: { agreeing: 0, counted: 0 },
    strict: { agreeing: 0, counted: 0 },
    snippets: { agreeing: 0, counted: 0 },
    printed: { agreeing: 0, counted: 0 },
    disagreements: [],
    printedOtherwise: [],
  };
  const random = new Set(recorded.random);

  for (const id of Object.keys(recorded.variants)) {
    for (const input of Object.keys(recorded.course[subjectOf(id)] ?? {})) {
      const actual = outcomes.variants[id]?.[input] ?? missing(id);
      const { expected, right } = recordedOutcome(recorded, id, input);
      const same = sameOutcome(actual, expected, { valuesAreRandom: random.has(id) });
      const sameVerdict = sameOutcome(actual, right) === sameOutcome(expected, right);
      count(result.strict, same);
      if (!random.has(id)) count(result.verdict, sameVerdict);
      note({ id, input, verdict: !random.has(id) && !sameVerdict, expected, actual }, same);
    }
  }
  for (const [id, expected] of Object.entries(recorded.snippets)) {
    const actual = outcomes.snippets[id] ?? missing(id);
    const same = sameOutcome(actual, expected, { valuesAreRandom: random.has(id) });
    count(result.snippets, same);
    note({ id, verdict: false, expected, actual }, same);
  }
  return result;

  function note(difference: Disagreement, same: boolean): void {
    const { expected, actual } = difference;
    if (!same) result.disagreements.push(difference);
    if (expected.printed === undefined) return;
    count(result.printed, expected.printed === actual.printed);
    if (same && expected.printed !== actual.printed) result.printedOtherwise.push(difference);
  }
}

export function percentage({ agreeing, counted }: Share): number {
  return counted === 0 ? 100 : (100 * agreeing) / counted;
}

function count(share: Share, agreeing: boolean): void {
  share.counted += 1;
  if (agreeing) share.agreeing += 1;
}

function missing(id: string): never {
  throw new Error(`${id} was not run`);
}
