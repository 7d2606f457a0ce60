import type { Exercise } from '../exercises/exercise';
import type { Network } from '../exercises/network';
import type { Observation } from '../protocol/observation';
import type { Predictions } from '../protocol/runResult';

/** What the network takes the shipped images for, at its largest size; null where its output is no logits of them. */
export function predictions(exercise: Exercise, network: Network, observations: Observation[]): Predictions | null {
  const { labels, classes } = network.images;
  for (const probe of exercise.probes.toReversed()) {
    if (probe.kind !== 'network') continue;
    const observation = observations.find((candidate) => candidate.probe === probe.id);
    const outcome = observation?.outcome;
    if (outcome?.kind !== 'tensor') continue;
    const [count, channels] = outcome.shape;
    if (
      outcome.values.length !== labels.length * classes.length ||
      outcome.shape.length !== 2 ||
      count !== labels.length ||
      channels !== classes.length
    )
      continue;
    const logits = labels.map((_, i) => Array.from(outcome.values.slice(i * classes.length, (i + 1) * classes.length)));
    if (!logits.flat().every(Number.isFinite)) continue;
    return { size: probe.size, classes, labels, logits, maps: classMaps(labels, logits, observation?.activations) };
  }
  return null;
}

/** The maps of two classes of each image; undefined where the layer's output is no map a class. */
function classMaps(labels: number[], logits: number[][], activations: Observation['activations']): Predictions['maps'] {
  const [images, height = 0, width = 0, channels] = activations?.shape ?? [];
  if (!activations || images !== labels.length || channels !== logits[0]?.length) return undefined;
  const mapOf = (image: number, channel: number): number[] =>
    Array.from({ length: height * width }, (_, place) => {
      const value = activations.values[(image * height * width + place) * channels! + channel] ?? 0;
      return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
    });
  return {
    height,
    width,
    predicted: logits.map((row, image) => mapOf(image, row.indexOf(Math.max(...row)))),
    truth: labels.map((label, image) => mapOf(image, label)),
  };
}
