import * as fs from 'node:fs';
import * as path from 'node:path';
import { DEFAULT_LIMITS, type Limits } from '../../src/protocol/limits';
import type { RunEvent } from '../../src/protocol/runEvent';
import type { RunResult } from '../../src/protocol/runResult';
import { createRuns } from '../../src/runs/createRuns';
import { type LoadedExercise, loadPacks, programPath } from '../../src/runs/packFiles';

const root = path.resolve(__dirname, '../..');
export const RUNNER_PATH = path.join(root, 'dist/runner.js');
export const CLI_PATH = path.join(root, 'dist/cli.js');
export const logits: LoadedExercise = loadPacks(path.join(root, 'exercises'))
  .packs.flatMap((pack) => pack.exercises)
  .find(({ id }) => id === 'logits')!;
export const solution = fs.readFileSync(programPath(logits, 'typescript', 'solution'), 'utf8');

/** Machines under test are slow and busy: only tests of the limits themselves set tight ones. */
export const PATIENT: Limits = { ...DEFAULT_LIMITS, startMs: 60_000, runMs: 60_000 };

const head = solution.slice(0, solution.indexOf('  getLogits('));
/** The first line of a body given to `withBody`. */
export const BODY_LINE = head.split('\n').length + 1;

/** The solution with another body of `getLogits`. */
export function withBody(body: string, signature = 'getLogits(convLayer: tf.Tensor4D): any'): string {
  return `${head}  ${signature} {\n${body}\n  }\n}\n`;
}

export const runs = createRuns({ runnerPath: RUNNER_PATH });
// All spec files share them: they end after the last one.
after(() => runs.dispose());

export function check(source: string, limits: Partial<Limits> = {}, options: CheckOptions = {}): Promise<RunResult> {
  const { onEvent = () => undefined, signal } = options;
  return runs.check(
    {
      exercise: logits,
      language: 'typescript',
      source,
      file: 'logits.ts',
      backend: 'auto',
      limits: { ...PATIENT, ...limits },
    },
    onEvent,
    signal,
  );
}

interface CheckOptions {
  onEvent?: (event: RunEvent) => void;
  signal?: AbortSignal;
}

export const failedCheck = (result: RunResult) => result.checks.find(({ status }) => status === 'failed');
