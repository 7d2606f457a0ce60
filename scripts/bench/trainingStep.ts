// A training step and the forward pass that it contains, on wasm, in a process of its own. Prints milliseconds as JSON.
import * as path from 'node:path';
import { timeBackend } from '../../src/runner/backends/timing';
import { wasm } from '../../src/runner/backends/wasm';

const [root] = process.argv.slice(2) as [string];

async function main(): Promise<void> {
  await wasm(path.join(root, 'dist/wasm')).start();
  console.log(JSON.stringify(await timeBackend(true)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
