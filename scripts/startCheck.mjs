// @ts-check
import { execute, guarded } from './command.mjs';
import { ROOT } from './project.mjs';

const EXERCISE = 'exercises/squeezenet/12_logits';
/** One for each language. */
const SOLUTIONS = [`${EXERCISE}/python/solution.py`, `${EXERCISE}/typescript/solution.ts`];
const COULD_NOT_JUDGE = 2;

/**
 * Checks the first exercise's solutions as a learner would in a terminal.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the highest exit code of the checks
 */
export async function checkSolutions(signal) {
  const ends = [];
  for (const solution of SOLUTIONS) {
    console.log(`\nconvolab check ${solution}\n`);
    const command = guarded('dist/cli.js', 'check', solution);
    const { end } = await execute(process.execPath, command, { cwd: ROOT, show: true, signal });
    ends.push(typeof end === 'number' ? end : COULD_NOT_JUDGE);
  }
  console.log('\nThe same by hand: npx --no-install convolab check FILE, npx --no-install convolab list');
  return Math.max(...ends);
}
