// `npm run record [-- ID…]`: writes recorded.json of every exercise, or of those that are named: what the solution and the
// mistakes give on the probes.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { recordedText } from '../../src/exercises/recorded';
import { loadPacks } from '../../src/runs/packFiles';
import { recordExercise } from './recordExercise';

const root = path.resolve(__dirname, '../..');
const { packs, problems } = loadPacks(path.join(root, 'exercises'));
for (const problem of problems) throw problem;

async function main(): Promise<void> {
  const named = new Set(process.argv.slice(2));
  const exercises = packs.flatMap((pack) => pack.exercises);
  for (const exercise of exercises.filter(({ id }) => named.size === 0 || named.has(id))) {
    const recorded = await recordExercise(exercise, path.join(root, 'dist/runner.js'));
    fs.writeFileSync(path.join(exercise.folder, 'recorded.json'), recordedText(recorded));
    console.log(`${exercise.id}: solution and ${recorded.mistakes.length} mistakes recorded`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
