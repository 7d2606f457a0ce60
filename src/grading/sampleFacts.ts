import { probeValues } from '../exercises/probeValues';
import type { SampleFacts } from '../exercises/recorded';
import type { Outcome } from '../protocol/observation';
import type { CallProbe } from '../protocol/probe';
import { cropFacts } from './cropFacts';

/**
 * What can be said of a method with chance in it from many calls: how far they spread, and, where its input was one
 * image whose values say where they came from, which pieces of it came out.
 */
export function sampleFacts(probe: CallProbe, outcome: Extract<Outcome, { kind: 'tensor' }>): SampleFacts {
  const [, ...shape] = outcome.shape;
  const samples = Array.from({ length: probe.repeat }, (_, sample) => {
    const size = outcome.values.length / probe.repeat;
    return outcome.values.subarray(sample * size, (sample + 1) * size);
  });
  const image = probe.args.find((arg) => 'tensor' in arg);
  const isIndexed = image && 'tensor' in image && image.tensor.fill === 'index' && image.tensor.shape.length === 3;
  return {
    shape,
    dtype: outcome.dtype,
    spread: spread(samples),
    crops: isIndexed
      ? cropFacts(samples, shape, probeValues(image.tensor), image.tensor.shape as [number, number, number])
      : null,
  };
}

/** Root of the mean variance of a value from sample to sample. */
function spread(samples: Float32Array[]): number {
  const size = samples[0]?.length ?? 0;
  let total = 0;
  for (let at = 0; at < size; at++) {
    const mean = samples.reduce((sum, sample) => sum + sample[at]!, 0) / samples.length;
    total += samples.reduce((sum, sample) => sum + (sample[at]! - mean) ** 2, 0) / samples.length;
  }
  return size === 0 ? 0 : Math.sqrt(total / size);
}
