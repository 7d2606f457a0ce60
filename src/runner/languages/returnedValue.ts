import type { Outcome } from '../../protocol/observation';

/** What a method returned, where it is no value of JavaScript's: the language says what it is. */
export class ReturnedValue {
  constructor(
    readonly what: Extract<Outcome, { kind: 'other' }>['what'],
    readonly text: string,
  ) {}
}
