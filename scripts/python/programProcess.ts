// Runs programs on our Python, as `src/python` has it now, in a process with a runner's flags. Reads `ProgramRequest` as
// JSON from its input, and writes what each program has printed, as JSON. The interpreter is the runner's; what watches
// over a run's time and memory is left out.
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { wasm } from '../../src/runner/backends/wasm';
import { Deadline } from '../../src/runner/deadline';
import { packArchive } from '../../src/runner/languages/python/archive';
import { Bridge } from '../../src/runner/languages/python/bridge';
import { type PythonFiles, startInterpreter } from '../../src/runner/languages/python/interpreter';
import { EngineHooks } from '../../src/runner/trace/engineHooks';
import { isShipped } from './standardLibrary.mjs';
import { readZip } from './zipFile.mjs';

export interface ProgramRequest {
  /** The folder of the package `pyodide`. */
  pyodide: string;
  /** The folder of tfjs' wasm modules. */
  tfjsWasm: string;
  /** Folders of Python packages. */
  packages: string[];
  /** Of the engine, in bytes; undefined: its usual one. */
  stack: number | undefined;
  /** Each is loaded as a learner's file would be; there is a class of this name in it. */
  programs: string[];
  className: string;
}

async function main(): Promise<void> {
  const request = JSON.parse(await text(process.stdin)) as ProgramRequest;
  await wasm(`${request.tfjsWasm}${path.sep}`).start();
  const clock = { now: () => performance.now(), residentBytes: () => 0 };
  const hooks = new EngineHooks(new Deadline(clock, () => undefined), () => Infinity);
  const bridge = new Bridge(
    hooks,
    () => () => null,
    () => null,
  );
  let printed = '';
  const interpreter = await startInterpreter(await pythonFiles(request), bridge.send, {
    write: (written) => (printed += written),
    isInterrupted: () => false,
  });
  const results = request.programs.map((source) => {
    printed = '';
    const load = { source, file: 'program.py', class_name: request.className, method: 'none' };
    const answer = JSON.parse(interpreter.call('load', JSON.stringify(load))) as { error?: unknown };
    if (answer.error) throw new Error(`The program did not run: ${JSON.stringify(answer.error)}\n${printed}`);
    return printed;
  });
  process.stdout.write(JSON.stringify(results));
}

async function pythonFiles({ pyodide, packages, stack }: ProgramRequest): Promise<PythonFiles> {
  const library = readZip(fs.readFileSync(path.join(pyodide, 'python_stdlib.zip')));
  return {
    module: await WebAssembly.compile(fs.readFileSync(path.join(pyodide, 'pyodide.asm.wasm'))),
    standardLibrary: packArchive(new Map([...library].filter(([file]) => isShipped(file)))),
    packages: packArchive(new Map(packages.flatMap(pythonSources))),
    snapshot: null,
    id: 0,
    stackBytes: stack,
  };
}

function pythonSources(folder: string): [name: string, source: Buffer][] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));
  return names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name))]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
