import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { runnerFlags } from '../../src/runs/permissionFlags';
import { ROOT } from '../project.mjs';
import type { ProgramRequest } from './programProcess';

const require = createRequire(import.meta.url);
const CLASS_NAME = 'Program';
const LONGEST_RUN_MS = 10 * 60_000;

/**
 * Runs Python programs on our interpreter and its look-alike of TensorFlow, as `src/python` has it now: nothing has to be
 * built. One interpreter runs them all, one after another.
 *
 * @param folders of Python packages and modules that the programs import, beside our own
 * @returns what each of them printed
 * @throws Error where one raises, and where they take longer than ten minutes together
 */
export async function runPrograms(programs: string[], folders: string[]): Promise<string[]> {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-programs-'));
  try {
    const bundle = path.join(place, 'programProcess.js');
    await build({
      entryPoints: [path.join(ROOT, 'scripts/python/programProcess.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['node-fetch'],
      logLevel: 'error',
    });
    const { needed: flags } = runnerFlags(ROOT);
    const request: ProgramRequest = {
      pyodide: path.dirname(require.resolve('pyodide/package.json')),
      tfjsWasm: path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')),
      packages: [path.join(ROOT, 'src/python'), ...folders],
      stack: stackBytes(flags),
      programs: programs.map((program) => `${program}\n\nclass ${CLASS_NAME}:\n    pass\n`),
      className: CLASS_NAME,
    };
    return await answer([...flags, bundle], request);
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
}

async function answer(args: string[], request: ProgramRequest): Promise<string[]> {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(`exit code ${code}, signal ${signal}`));
  });
  child.stdin.end(JSON.stringify(request));
  const [output, errors, end] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (!output) throw new Error(`The programs did not run: ${end}.\n${errors}`);
  return JSON.parse(output) as string[];
}

/** Undefined: the engine's usual one. */
function stackBytes(flags: string[]): number | undefined {
  const kilobytes = flags.map((flag) => /^--stack-size=(\d+)$/.exec(flag)?.[1]).find((each) => each !== undefined);
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
