import { type Agreement, type Disagreement, percentage, type Share } from './agreement';
import { type Outcome, subjectOf } from './outcome';

const SHOWN_VALUES = 6;
const SHOWN_TEXT = 160;

/** The figures, and of the disagreements only how many of each subject there are. */
export function counts({ verdict, strict, snippets, printed, disagreements }: Agreement): string {
  const bySubject = new Map<string, number>();
  for (const { id } of disagreements) bySubject.set(subjectOf(id), (bySubject.get(subjectOf(id)) ?? 0) + 1);
  const subjects = [...bySubject].sort(([, a], [, b]) => b - a).map(([subject, count]) => `${subject} ${count}`);
  return [
    shareLine('verdict', verdict),
    shareLine('strict', strict),
    shareLine('snippets', snippets),
    shareLine('printed', printed),
    `  disagreements by subject: ${subjects.join(', ') || 'none'}`,
  ].join('\n');
}

/** Every disagreement with what TensorFlow gave and what came. */
export function disagreementList({ disagreements, printedOtherwise }: Agreement): string {
  return [...disagreements.map(disagreementLines), ...printedOtherwise.map(printedLines)].join('\n');
}

function disagreementLines({ id, input, verdict, expected, actual }: Disagreement): string {
  const where = `${id}${input ? ` on ${input}` : ''}${verdict ? ' (verdict)' : ''}`;
  return `  ${where}\n    TensorFlow: ${outcomeText(expected)}\n    ours:       ${outcomeText(actual)}`;
}

function printedLines({ id, input, expected, actual }: Disagreement): string {
  const where = `${id}${input ? ` on ${input}` : ''} (printed)`;
  return `  ${where}\n    TensorFlow: ${JSON.stringify(expected.printed)}\n    ours:       ${JSON.stringify(actual.printed)}`;
}

/** An outcome in one line, in Python's terms. */
export function outcomeText(outcome: Outcome): string {
  if ('raises' in outcome) return shortened(`${outcome.raises}: ${outcome.message}`);
  if ('shape' in outcome) {
    const { type, shape, dtype, values } = outcome;
    const kind = outcome.symbolic ? 'KerasTensor ' : type ? `${type} ` : '';
    const some = values === undefined ? [] : Array.isArray(values) ? values : values.first;
    const numbers = some.slice(0, SHOWN_VALUES).map((value) => String(value));
    const more = numbers.length < some.length || (values && !Array.isArray(values)) ? ', …' : '';
    return `${kind}(${shape.join(', ')}) ${dtype}${values ? ` [${numbers.join(', ')}${more}]` : ''}`;
  }
  if (outcome.items) return shortened(`${outcome.type} [${outcome.items.map(outcomeText).join('; ')}]`);
  return shortened(`${outcome.type} ${outcome.repr ?? ''}`);
}

function shortened(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}

function shareLine(name: string, share: Share): string {
  const figure = `${percentage(share).toFixed(1)} %`;
  return `  ${name.padEnd(9)}${figure.padStart(8)}  (${share.agreeing} of ${share.counted})`;
}
