// `npm run build && npm run evaluate -- --data FOLDER [--images N] [--backend NAME] [--course FOLDER]`: accuracy of the
// weights that ship on CIFAR-10's test images, by a learner's own path: an exercise's solution in a runner, in every
// language that it has. FOLDER holds CIFAR-10 as sheets (docs/training.md). Ends with 1 where the weights' manifests say
// something else, or the languages disagree.
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGE_NAMES } from '../../src/protocol/languageNames';
import { languagesOf, type LoadedExercise, loadPack } from '../../src/runs/packFiles';
import { readSplit, SHEETS } from '../cifar10/sheets';
import { chosenBackend } from '../train/backendChoice';
import { type Accuracy, share, solutionAccuracy } from './accuracy';

const root = path.resolve(__dirname, '../..');

async function main(): Promise<void> {
  const { data, sheets, backend, course } = options();
  if (data === undefined) throw new Error('name the folder of CIFAR-10 as sheets: npm run evaluate -- --data FOLDER');
  const exercise = wholeNetworkExercise(course);
  const images = readSplit(data, 'test', Number(sheets));
  const start = await chosenBackend(backend);
  const found = new Set<string>();
  for (const language of languagesOf(exercise)) {
    const begin = performance.now();
    const accuracies = await solutionAccuracy(exercise, language, images, start, (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${LANGUAGE_NAMES[language]}: ${done} of ${images.count} `);
    });
    if (process.stderr.isTTY) process.stderr.write('\r');
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    console.log(`${LANGUAGE_NAMES[language]}, ${exercise.id}'s solution on ${start.name}, ${seconds} s:`);
    for (const accuracy of accuracies) console.log(`  ${line(accuracy)}`);
    found.add(accuracies.map(line).join());
  }
  if (found.size > 1) throw new Error('the languages disagree');
}

function options() {
  return parseArgs({
    options: {
      data: { type: 'string' },
      sheets: { type: 'string', default: String(SHEETS.test) },
      backend: { type: 'string', default: 'wasm' },
      course: { type: 'string', default: path.join(root, 'exercises/squeezenet') },
    },
  }).values;
}

/** An exercise whose class is complete: one that runs the whole network at every size. */
function wholeNetworkExercise(course: string): LoadedExercise {
  const pack = loadPack(course);
  const found = pack.exercises.find(({ exercise: { probes } }) =>
    pack.network.sizes.every(({ size }) => probes.some((probe) => probe.kind === 'network' && probe.size === size)),
  );
  if (!found) throw new Error(`${course}: no exercise runs the whole network at every size`);
  return found;
}

function line(accuracy: Accuracy): string {
  const { size, right, images } = accuracy;
  return `${size}×${size}: ${(100 * share(accuracy)).toFixed(2)} % (${right} of ${images})`;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
