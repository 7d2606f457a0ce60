import { parseArgs } from 'node:util';
import type { Diagnosis } from '../protocol/diagnosis';
import { doctorReport } from '../protocol/doctorReport';
import { Backends } from '../runs/backends/backends';

import { storageFolder } from '../runs/backends/packageFolders';
import { UsageError } from './errors';
import { RUNNER_PATH } from './installed';
import { write } from './write';

/** `convolab doctor [--training] [--json]`. @returns the exit code: 0 when a backend can be had, else 2 */
export async function doctor(args: string[]): Promise<number> {
  const { json, training } = parse(args);
  const storage = storageFolder();
  const backends = new Backends({ runnerPath: RUNNER_PATH, nodePath: process.execPath, storage });
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new UsageError('The diagnosis was cancelled.'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const diagnoses: Diagnosis[] = [];
    for (const name of backends.names) {
      // One after the other, so that none takes the processor from another that is timed.
      if (!json) process.stderr.write(`Testing ${name}…\n`);
      diagnoses.push(await backends.diagnose(name, { training, signal: stop.signal }));
    }
    const result = backends.result(diagnoses);
    await write(process.stdout, json ? `${JSON.stringify(result)}\n` : doctorReport(result));
    return diagnoses.some(({ available }) => available) ? 0 : 2;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' }, training: { type: 'boolean', default: false } } })
      .values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
