// `npm run reference`: how far our look-alike agrees with real TensorFlow, on the cases of test/reference.
//   npm run reference [-- FOLDER...] [--outcomes FILE] [--document] [--reveal]
// FOLDER: given, development, heldOut; else all of them, or any folder with the same files in it.
// --outcomes FILE compares what a file holds (harness/run.py, `run_all`) instead of running anything.
// --document writes figures and disagreements into docs/tensorflow.md: run it on all folders.
// --reveal shows the disagreements of heldOut, which nobody may look at who works on the look-alike.
import fs from 'node:fs';
import { agreement } from './agreement';
import { CASE_FOLDERS, readCaseFolder } from './caseFolder';
import { runOnLookAlike } from './lookAlike';
import { writeDocument } from './document';
import type { Outcomes } from './outcome';
import { counts, disagreementList } from './report';

const HIDDEN = 'heldOut';

async function main(args: string[]): Promise<void> {
  const outcomesFile = args.includes('--outcomes') ? args[args.indexOf('--outcomes') + 1] : undefined;
  const named = args.filter((arg) => !arg.startsWith('--') && arg !== outcomesFile);
  const folders = (named.length ? named : CASE_FOLDERS).map(readCaseFolder);
  const outcomes = outcomesFile
    ? [JSON.parse(fs.readFileSync(outcomesFile, 'utf8')) as Outcomes]
    : await runOnLookAlike(folders);

  const results = folders.map(({ name, recorded }, index) => ({
    name,
    agreement: agreement(outcomes[index]!, recorded),
  }));
  for (const { name, agreement } of results) {
    console.log(`${name}\n${counts(agreement)}\n`);
    if (name !== HIDDEN || args.includes('--reveal')) console.log(disagreementList(agreement));
  }
  if (args.includes('--document')) await writeDocument(results);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
