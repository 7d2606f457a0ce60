// Writes the known answers of the backends' self-test, as plain JavaScript computes them:
//   npx tsx scripts/record/selfTestAnswers.ts
// Needed when a question has changed only; `npm run format` afterwards.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { cpu } from '../../src/runner/backends/cpu';
import { QUESTIONS } from '../../src/runner/backends/selfTest';
import * as tf from '../../src/runner/tensorflow';

async function main(): Promise<void> {
  await cpu.start();
  const answers = Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, compute]) => [name, Array.from(tf.tidy(compute).dataSync())]),
  );
  const file = path.resolve(__dirname, '../../src/runner/backends/selfTestAnswers.json');
  fs.writeFileSync(file, JSON.stringify(answers));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
