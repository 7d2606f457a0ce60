import type { TrainingHistory, TrainingStep } from '../protocol/trainingHistory';

/** More points than a chart has pixels for: each would only make the panel's messages larger. */
const MOST_STEPS = 400;

/** A history with at most so many steps, each of which is the mean of those that it stands for. */
export function thinnedHistory({ steps, evaluations }: TrainingHistory, most = MOST_STEPS): TrainingHistory {
  const group = Math.ceil(steps.length / most);
  if (group <= 1) return { steps, evaluations };
  const thinned: TrainingStep[] = [];
  for (let first = 0; first < steps.length; first += group) thinned.push(meanOf(steps.slice(first, first + group)));
  return { steps: thinned, evaluations };
}

function meanOf(steps: TrainingStep[]): TrainingStep {
  const shares = steps.flatMap(({ accuracy }) => accuracy ?? []);
  return {
    step: steps.at(-1)!.step,
    loss: mean(steps.map(({ loss }) => loss)),
    accuracy: shares.length === 0 ? null : mean(shares),
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
