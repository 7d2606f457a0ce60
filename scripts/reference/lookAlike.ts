import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import { runPrograms } from '../python/runPrograms';
import type { CaseFolder } from './caseFolder';
import type { Outcomes } from './outcome';

/** Before the outcomes, in what a program prints. */
const MARK = '=== outcomes ';

type Programs = Pick<CaseFolder, 'variants' | 'snippets'>;

/** What comes of the programs on our Python and its look-alike of TensorFlow, as `src/python` has it now. */
export async function runOnLookAlike(folders: Programs[]): Promise<Outcomes[]> {
  // A process for each, as each keeps one core busy.
  return Promise.all(
    folders.map(async (folder) => {
      const [printed = ''] = await runPrograms([program(folder)], [path.join(ROOT, 'scripts/reference')]);
      return JSON.parse(printed.slice(printed.indexOf(MARK) + MARK.length)) as Outcomes;
    }),
  );
}

function program(files: Programs): string {
  const classText = fs.readFileSync(path.join(ROOT, 'test/reference/squeezenet.py'), 'utf8');
  // JSON's strings are Python's as well.
  return `
import traceback

CLASS = ${JSON.stringify(classText)}
VARIANTS = ${JSON.stringify(files.variants)}
SNIPPETS = ${JSON.stringify(files.snippets)}
try:
    from harness import run

    run.fix_initial_weights()
    print(${JSON.stringify(MARK)} + run.run_all(CLASS, VARIANTS, SNIPPETS))
except Exception:
    print(traceback.format_exc())
    raise
`;
}
