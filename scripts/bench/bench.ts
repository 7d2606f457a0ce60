// `npm run bench`: the figures that we promise, each as a ratio or a difference of things measured in one run, taken in
// turns. Builds and packages first: what is measured are the production bundles of this moment. A figure that can't be
// taken counts as missed. `--rounds N` takes more turns, `--no-editor` leaves out the figures of the editor, and says so;
// `--tensorflow` compares with Python and TensorFlow (installs them into out/bench; needs python3 and a network);
// `--backends` takes the figures of every backend of this machine, `--course` those of every exercise (`--exercise ID`, as often
// as there are some: of these only), `--editor` those of the extension at work in the editor, and nothing else.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { build } from 'esbuild';
import { createRuns } from '../../src/runs/createRuns';
import { loadPack } from '../../src/runs/packFiles';
import { step } from '../steps.mjs';
import { tfjsNode } from '../tfjsNode.mjs';
import { packageVsix } from '../vsix.mjs';
import { CheckTimes } from './checks';
import { backendFigures } from './backends';
import { courseFigures } from './course';
import { editorFigures, hostFigures } from './editorFigures';
import { logitsOf } from './logits';
import { type Figure, median } from './figure';
import { pythonFigures } from './python';
import { referenceFigures } from './reference';
import { screenFigures } from './screenFigures';
import { tensorflowFigures } from './tensorflow';
import { trainingFigures } from './training';

const root = path.resolve(__dirname, '../..');
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 7;
const named = process.argv.filter((_, at) => process.argv[at - 1] === '--exercise');

async function main(): Promise<void> {
  const vsix = await step('Building and packaging', () => packageVsix());
  const withTensorflow = process.argv.includes('--tensorflow');
  if (process.argv.includes('--backends')) {
    return print(await backendFigures(root, await bundle('bareForward.ts'), rounds, withTensorflow));
  }
  if (process.argv.includes('--course')) return print(await courseFigures(root, rounds, named));
  if (process.argv.includes('--editor')) return print([...editorFigures(root), ...(await screenFigures(root, rounds))]);
  const exercise = logitsOf(loadPack(path.join(root, 'exercises/squeezenet')));
  const runs = createRuns({ runnerPath: path.join(root, 'dist/runner.js') });
  const times = new CheckTimes(root, exercise, runs, await bundle('bareForward.ts'));
  const figures: Figure[] = [];
  try {
    for (let round = 0; round < rounds; round++) await times.takeTurn();
    figures.push(...times.figures());
    if (withTensorflow) figures.push(...(await tensorflowFigures(root, exercise, times, rounds)));
  } finally {
    runs.dispose();
  }
  figures.push(...(await referenceFigures()));
  figures.push(...(await pythonFigures(root, exercise, await bundle('pythonStart.ts'), rounds)));
  figures.push(...trainingFigures(root, await bundle('trainingStep.ts')));
  figures.push(vsixSize(vsix), ...idleExtension());
  print(figures);
}

function print(figures: Figure[]): void {
  console.log(
    `${os.cpus()[0]?.model ?? 'CPU'}, ${os.cpus().length} cores, Node ${process.version}, median of ${rounds}`,
  );
  for (const { name, measured, allowed, reached } of figures) {
    console.log(`${reached ? 'reached' : 'MISSED '}  ${name}: ${measured}; allowed: ${allowed}`);
  }
  if (figures.some(({ reached }) => !reached)) process.exitCode = 1;
}

interface Idle {
  activationMs: number;
  megabytes: number;
  processes: number;
}

const ACTIVATION = { name: 'activation, own code, in the editor', allowed: '50 ms' };
const IDLE = { name: 'idle, no exercise open', allowed: '0 processes, 20 MB' };

/** In the real editor: a window with an empty folder, the extension's view in sight, no exercise open. */
function idleExtension(): Figure[] {
  try {
    if (process.argv.includes('--no-editor')) throw new Error('left out by --no-editor');
    return idleFigures();
  } catch (error) {
    const measured = `not measured: ${(error as Error).message}`;
    return [ACTIVATION, IDLE].map((figure) => ({ ...figure, measured, reached: false }));
  }
}

function idleFigures(): Figure[] {
  const windows = Array.from({ length: 3 }, idleWindow);
  const activation = median(windows.map(({ activationMs }) => activationMs));
  const megabytes = median(windows.map((window) => window.megabytes));
  const processes = Math.max(...windows.map((window) => window.processes));
  return [
    {
      ...ACTIVATION,
      measured: `${activation.toFixed(0)} ms`,
      reached: activation < 50,
    },
    {
      ...IDLE,
      measured: `${processes} processes, ${megabytes.toFixed(1)} MB`,
      reached: processes === 0 && megabytes < 20,
    },
  ];
}

function idleWindow(): Idle {
  return hostFigures(root, 'figures') as Idle;
}

function vsixSize(vsix: string): Figure {
  const megabytes = fs.statSync(vsix).size / 1024 ** 2;
  return { name: 'VSIX', measured: `${megabytes.toFixed(2)} MB`, allowed: '20 MB', reached: megabytes < 20 };
}

async function bundle(name: string): Promise<string> {
  const outfile = path.join(root, 'out/bench', name.replace(/\.ts$/, '.js'));
  await build({
    entryPoints: [path.join(__dirname, name)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [tfjsNode],
    external: ['node-fetch'],
    logLevel: 'error',
  });
  return outfile;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
