// `npm run build && npm run train -- --data FOLDER [--size 24|32] [--epochs N] [--from WEIGHTS.json] [--out FOLDER]
// [--seed N] [--backend NAME] [--minutes N] [--sheets N]`: trains the course's network (docs/training.md). Stopped or
// killed, the same command goes on from the last checkpoint. This process chooses the backend and bundles the one that
// trains, as tfjs-node's kernels need it.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { tfjsNode } from '../tfjsNode.mjs';
import { chosenBackend } from './backendChoice';
import type { ProcessOptions } from './trainingProcess';

const root = path.resolve(__dirname, '../..');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      size: { type: 'string', default: '24' },
      epochs: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '0' },
      backend: { type: 'string', default: 'auto' },
      minutes: { type: 'string' },
      sheets: { type: 'string' },
    },
  });
  const { data, size, epochs, from, seed, minutes, sheets } = values;
  if (data === undefined) throw new Error('name the folder of CIFAR-10 as sheets: npm run train -- --data FOLDER');
  if (size !== '24' && size !== '32') throw new Error(`--size ${size}: the network is trained at 24 or at 32`);
  const start = await chosenBackend(values.backend);
  console.log(`Trains on ${start.name}: ${start.reason}.`);
  const options: ProcessOptions = {
    backend: start.name,
    packageFolder: start.packageFolder,
    wasmFolder: path.join(root, 'dist/wasm'),
    data: path.resolve(data),
    out: path.resolve(values.out ?? path.join(root, `out/train/${size}x${size}`)),
    size: size === '24' ? 24 : 32,
    seed: numbered('seed', seed),
    ...(epochs !== undefined && { epochs: numbered('epochs', epochs) }),
    ...(minutes !== undefined && { minutes: numbered('minutes', minutes) }),
    ...(sheets !== undefined && { sheets: numbered('sheets', sheets) }),
    ...(from !== undefined && { from: path.resolve(from) }),
  };
  const child = spawn(start.nodePath, [await bundle(), JSON.stringify(options)], {
    stdio: 'inherit',
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', TF_FORCE_GPU_ALLOW_GROWTH: 'true' },
  });
  // The terminal's Ctrl-C reaches both; the other signals are handed on. The child saves, and this one waits for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

function numbered(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new Error(`--${name} ${text}: a number is meant`);
  return value;
}

async function bundle(): Promise<string> {
  const outfile = path.join(root, 'out/train/trainingProcess.js');
  await build({
    entryPoints: [path.join(__dirname, 'trainingProcess.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [tfjsNode],
    external: ['node-fetch'],
    logLevel: 'error',
  });
  return outfile;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
