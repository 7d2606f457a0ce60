import type { Check } from '../../exercises/exercise';
import type { CropFacts } from '../../exercises/recorded';
import { sameCrops } from '../mistakes';
import { sampleFacts } from '../sampleFacts';
import { describeProbe, type Evidence, PASSED, recordedFacts, type Verdict } from '../verdict';

/** Many calls give pieces of the image as the recorded ones are: from everywhere, and turned in the same ways. */
export function randomCrop({ probes, recorded }: Evidence<Extract<Check, { kind: 'randomCrop' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = recordedFacts(recorded, probe).crops;
    if (!wanted) throw new Error(`The probe "${probe.id}" needs an image with "fill": "index".`);
    const { outcome } = observation;
    const got = probe.kind === 'call' && outcome.kind === 'tensor' ? sampleFacts(probe, outcome).crops : null;
    if (got && sameCrops(wanted, got)) continue;
    return {
      passed: false,
      expected: { text: `${describe(wanted)}, ${describeProbe(probe)}` },
      actual: { text: got ? describe(got) : outcome.kind === 'error' ? outcome.error.message : 'no image' },
      location: outcome.kind === 'error' ? outcome.error.location : null,
    };
  }
  return PASSED;
}

function describe({ orientations, strangers, tops, lefts, isDiagonal }: CropFacts): string {
  if (!tops || !lefts) return 'something that is no piece of the image';
  const where = `pieces that begin at rows ${between(tops)} and columns ${between(lefts)}`;
  const together = isDiagonal && tops[0] !== tops[1] ? ', always the same for both' : '';
  const turned = orientations.length > 1 ? `some ${orientations.join(', some ')}` : `all ${orientations.join()}`;
  return `${where}${together}; ${turned}${strangers ? '; and others that are no pieces of the image' : ''}`;
}

function between([first, last]: [number, number]): string {
  return first === last ? `${first} only` : `${first} to ${last}`;
}
