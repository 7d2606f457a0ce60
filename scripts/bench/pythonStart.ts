// Starts the Python interpreter in a fresh process, from the snapshot or (`plain`) without it, up to the first answer.
// Prints milliseconds as JSON: from the files on disk to an interpreter that has everything imported.
import * as path from 'node:path';
import { readPythonFiles } from '../../src/runner/host/pythonFiles';
import { startInterpreter } from '../../src/runner/languages/python/interpreter';

const [root, how] = process.argv.slice(2) as [string, string];

async function main(): Promise<void> {
  const start = performance.now();
  const files = await readPythonFiles(path.join(root, 'dist/python'));
  const wanted = how === 'plain' ? { ...files, snapshot: null } : files;
  const interpreter = await startInterpreter(wanted, () => '{"value": null}', {
    write: () => undefined,
    isInterrupted: () => false,
  });
  if (interpreter.fromSnapshot !== (how !== 'plain')) throw new Error('the snapshot could not be used');
  console.log(JSON.stringify({ ms: performance.now() - start }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
