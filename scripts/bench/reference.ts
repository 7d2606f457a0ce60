import { agreement, percentage, type Share } from '../reference/agreement';
import { readCaseFolder } from '../reference/caseFolder';
import { runOnLookAlike } from '../reference/lookAlike';
import type { Figure } from './figure';

const LEAST = { verdict: 99, strict: 95, snippets: 90 } as const;

/** How far our TensorFlow agrees with the real one: on the cases it was asked to agree with, and on held-out ones. */
export async function referenceFigures(): Promise<Figure[]> {
  const folders = ['given', 'heldOut'].map(readCaseFolder);
  const outcomes = await runOnLookAlike(folders);
  return folders.flatMap(({ name, recorded }, index) => {
    const result = agreement(outcomes[index]!, recorded);
    return (['verdict', 'strict', 'snippets'] as const).map((count) =>
      figure(`python: agreement with TensorFlow, ${name}, ${count}`, result[count], LEAST[count]),
    );
  });
}

function figure(name: string, share: Share, least: number): Figure {
  return {
    name,
    measured: `${percentage(share).toFixed(1)} % (${share.agreeing} of ${share.counted})`,
    allowed: `at least ${least} %`,
    reached: percentage(share) >= least,
  };
}
