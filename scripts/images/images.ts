// `npm run images -- --data FOLDER`: the images that ship with the course, out of CIFAR-10 as sheets (docs/training.md).
// The first five sheets of the training images and the first of the test images, bytes as they are: encoding them once
// more would lose something and gain nothing. A sheet holds 100 images of each class.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import * as v from 'valibot';
import { type ImageSets, ImageSetsSchema, type Sheet } from '../../src/exercises/imageSet';
import { CITATION, CLASSES, labelOf, LAYOUT, sheetBytes, sheetName, type Split } from '../cifar10/sheets';

const TARGET = path.resolve(__dirname, '../../exercises/squeezenet/data');
const TRAINING_SHEETS = 5;
const HELD_OUT_SHEETS = 1;

async function main(): Promise<void> {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
  if (data === undefined) throw new Error('name the folder of CIFAR-10 as sheets: npm run images -- --data FOLDER');
  fs.rmSync(TARGET, { recursive: true, force: true });
  fs.mkdirSync(TARGET, { recursive: true });
  const sheets = (split: Split, count: number): Sheet[] =>
    Array.from({ length: count }, (_, sheet) => copySheet(data, split, sheet));
  const manifest = v.parse(ImageSetsSchema, {
    classes: CLASSES,
    tile: LAYOUT.tile,
    source:
      'CIFAR-10, the first images of its training set (train) and of its test set (heldOut) in an order in which the ' +
      'ten classes take turns; firstIndex counts in that order, not in the one of the original archive.',
    citation: CITATION,
    sets: {
      train: { sheets: sheets('train', TRAINING_SHEETS) },
      heldOut: { sheets: sheets('test', HELD_OUT_SHEETS) },
    },
  } satisfies ImageSets);
  const file = path.join(TARGET, 'images.json');
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  fs.writeFileSync(file, await prettier.format(JSON.stringify(manifest), options));
  for (const name of fs.readdirSync(TARGET)) console.log(`${name}: ${fs.statSync(path.join(TARGET, name)).size} bytes`);
}

function copySheet(folder: string, split: Split, sheet: number): Sheet {
  const { columns, rows, count } = LAYOUT;
  const bytes = sheetBytes(folder, split, sheet);
  const file = sheetName(split, sheet);
  fs.writeFileSync(path.join(TARGET, file), bytes);
  const firstIndex = sheet * count;
  const labels = Array.from({ length: count }, (_, tile) => labelOf(firstIndex + tile));
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), columns, rows, firstIndex, labels };
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
