// How often a method with chance in it is called is a matter of probabilities: a right program may fail once in 10⁹ runs.
// The numbers of calls stand in `exercise.json`, which has no comments; why they are what they are stands here.
//
// - Crops (`augmentation`): the first and the last place on both axes and both ways round have to turn up. Computed below.
// - Spread of random crops (`preprocessing`, `training`): 16 calls. Their spread has a standard deviation of 1.3 %, of 4,000
//   simulated runs, and the tolerance is 25 %.
// - Spread of a dropout (`final-convolution`, `trained`): 2 calls of 48 images and 30 classes, so 5,760 values that vary,
//   have one of 1.3 %, of 1,000 simulated runs; the tolerance is 10 %, 7.9 times that. A rate of 0.4 or 0.6 is off by 17 % or more.
// - No spread at all (`final-convolution`, `used`): one more call would do. As many values are wanted only to recognise mistakes
//   that drop here: their spread, 2.9 %, is compared within 20 %.
// - No spread at all (`preprocessing`, `again`): 8 calls. A random flip alone gives the same image 8 times in 1 of 128 runs,
//   a random crop with it in 1 of 32⁷.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { CallProbe } from '../../src/protocol/probe';
import { loadPack } from '../../src/runs/packFiles';

const RARE = 1e-9;

/** The most that the probability can be with which a right program leaves out one of what has to turn up. */
function missed({ repeat, args, constructorArgs }: CallProbe): number {
  const image = args.find((arg) => 'tensor' in arg);
  assert.ok(image && 'tensor' in image);
  const side = constructorArgs![1]!;
  const places = image.tensor.shape.slice(0, 2).map((length) => length - side + 1);
  // An axis with one place has no other that could be left out; of others the first and the last are asked for.
  const ends = places.filter((count) => count > 1).map((count) => 2 * (1 - 1 / count) ** repeat);
  const orientations = 2 * 0.5 ** repeat;
  return ends.reduce((sum, each) => sum + each, orientations);
}

describe('methods with chance in them', () => {
  it('are called often enough for a right crop to fail less than once in 10⁹ runs', () => {
    const { exercises } = loadPack(path.resolve(__dirname, '../../exercises/squeezenet'));
    const judged = exercises.flatMap(({ exercise }) =>
      exercise.checks
        .filter(({ kind }) => kind === 'randomCrop')
        .flatMap(({ probes }) => exercise.probes.filter(({ id }) => probes.includes(id)) as CallProbe[]),
    );
    assert.equal(judged.length, 2);
    const probability = judged.reduce((sum, probe) => sum + missed(probe), 0);
    assert.ok(probability < RARE, `${probability}`);
  });
});
