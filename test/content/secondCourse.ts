import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PNG } from 'pngjs';
import { recordExercise } from '../../scripts/record/recordExercise';
import { loadPack } from '../../src/runs/packFiles';

const root = path.resolve(__dirname, '../..');
const PYTHON = `import tensorflow as tf


class TwoColours:
    def score(self, images, is_training):
        return self.brightness(tf.keras.layers.Conv2D(2, 1, name="mix")(images))

    def brightness(self, maps):
`;
const SOLUTION = '        return tf.reduce_mean(maps, axis=[1, 2])\n';
const STARTER = '        # Your code here.\n';
const MISTAKE = `# check: values
# message: This is the largest value of a map, not its mean.
import tensorflow as tf


class TwoColours:
    def brightness(self, maps):
        return tf.reduce_max(maps, axis=[1, 2])
`;
const UNFINISHED = `# check: output
# message: The method gives back nothing yet.
class TwoColours:
    def brightness(self, maps):
        pass
`;

const common = { rationale: 'Because.', help: 'Take the mean.' };
const EXERCISE = {
  title: 'How bright a map is',
  summary: 'A number for each map.',
  method: { python: 'brightness', typescript: 'brightness' },
  probes: [
    { kind: 'call', id: 'small', args: [{ tensor: { shape: [2, 3, 4, 2] } }] },
    { kind: 'network', id: 'network', size: 4 },
  ],
  checks: [
    { kind: 'output', id: 'output', title: 'Gives back a tensor', ...common, probes: ['small'] },
    { kind: 'values', id: 'values', title: 'Means', ...common, dependsOn: ['output'], probes: ['small'] },
    { kind: 'network', id: 'network', title: 'All of it', ...common, dependsOn: ['values'], probes: ['network'] },
  ],
};
const NETWORK = {
  className: 'TwoColours',
  forward: { python: 'score', typescript: 'score' },
  sizes: [{ size: 4, constructorArgs: [], weights: 'weights.json' }],
  images: {
    file: 'images.png',
    columns: 2,
    rows: 1,
    tile: 4,
    labels: [0, 1],
    classes: ['dark', 'light'],
    source: 'ours',
  },
};

/** A small course of another network than SqueezeNet, in Python alone, with its answers recorded. */
export async function makeSecondCourse(folder: string): Promise<void> {
  const write = (name: string, text: string | Buffer): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  const about = { id: 'two-colours', title: 'Two colours', summary: 'A second course.', exercises: ['brightness'] };
  write('pack.json', JSON.stringify(about));
  write('network/network.json', JSON.stringify(NETWORK));
  write('network/reference.py', PYTHON + SOLUTION);
  const png = new PNG({ width: 8, height: 4 });
  png.data.forEach((_, at) => (png.data[at] = at % 4 === 3 ? 255 : (at * 7) % 256));
  write('network/images.png', PNG.sync.write(png));
  const weights = Buffer.from(Float32Array.from([0.5, -0.5, 0.25, 0.75, -1, 1, 0.1, 0.2]).buffer);
  write('network/weights.bin', weights);
  const tensors = [
    { name: 'mix/kernel', shape: [1, 1, 3, 2], offset: 0, count: 6 },
    { name: 'mix/bias', shape: [2], offset: 24, count: 2 },
  ];
  const sha256 = createHash('sha256').update(weights).digest('hex');
  write('network/weights.json', JSON.stringify({ file: 'weights.bin', sha256, parameters: 8, tensors }));
  write('01_brightness/exercise.json', JSON.stringify(EXERCISE));
  write('01_brightness/instructions.md', 'Average each map over its height and width.\n');
  write('01_brightness/python/starter.py', PYTHON + STARTER + '        pass\n');
  write('01_brightness/python/solution.py', PYTHON + SOLUTION);
  write('01_brightness/python/mistakes/largest.py', MISTAKE);
  write('01_brightness/python/mistakes/unfinished.py', UNFINISHED);
  const [exercise] = loadPack(folder).exercises;
  const recorded = await recordExercise(exercise!, path.join(root, 'dist/runner.js'));
  write('01_brightness/recorded.json', JSON.stringify(recorded));
}
