import { execFileSync } from 'node:child_process';
import type { Diagnosis } from '../../src/protocol/diagnosis';
import type { Figure } from './figure';

const MOST_MS = 350;
/** At least three: forward, and the gradients to the inputs and to the filters, are passes of the same size. */
const MOST_PASSES = 7;

/** How long a training step takes on wasm, against the forward pass in the same process. */
export function trainingFigures(root: string, bundle: string): Figure[] {
  const output = execFileSync(process.execPath, [bundle, root], { encoding: 'utf8' });
  const { forward, trainingStep } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Diagnosis;
  const [one, step] = [forward!.ms, trainingStep!.ms];
  const passes = step / one;
  return [
    {
      name: `wasm: training step, batch ${trainingStep!.images} of 32×32, Adam`,
      measured: `${step.toFixed(0)} ms = ${passes.toFixed(1)} × the forward pass (${one.toFixed(0)} ms)`,
      allowed: `${MOST_MS} ms or ${MOST_PASSES} × the forward pass`,
      reached: step <= MOST_MS || passes <= MOST_PASSES,
    },
  ];
}
