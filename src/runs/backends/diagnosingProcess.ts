import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { type Diagnosis, unavailable } from '../../protocol/diagnosis';
import { FromRunnerSchema } from '../../protocol/runnerMessage';
import { runnerFlags } from '../permissionFlags';
import { RunnerChannel } from '../runnerChannel';
import { spawnRunner } from '../runnerSpawn';
import type { BackendStart } from './backends';

/** A device made of software compiles its kernels for some seconds; a training step there takes a minute. */
export const PATIENCE_MS = { forward: 60_000, training: 300_000 };

export const ADVICE = 'Use another backend; if you want to help, report it with the output of convolab doctor.';

export interface DiagnosisOptions {
  /** Times a training step as well. */
  training: boolean;
  /** When it counts as hanging. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Finds out about a backend in a process of its own: drivers hang, and bring down whoever asks them.
 * @returns settles always with a diagnosis, whatever becomes of that process
 * @throws the signal's reason when it is aborted
 */
export function diagnoseInProcess(
  { name, runnerPath, nodePath, knownFlags, packageFolder }: BackendStart,
  { training, timeoutMs = training ? PATIENCE_MS.training : PATIENCE_MS.forward, signal }: DiagnosisOptions,
): Promise<Diagnosis> {
  const realPath = fs.realpathSync(runnerPath);
  const flags = runnerFlags(path.dirname(realPath), knownFlags, packageFolder).all;
  const child = spawnRunner(nodePath, flags, realPath, packageFolder !== null);
  let tail = '';
  child.stdout?.resume();
  child.stderr?.on('data', (data: Buffer) => (tail = (tail + data.toString()).slice(-1_000)));

  return new Promise((resolve, reject) => {
    const settle = (diagnosis: Diagnosis): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.kill('SIGKILL');
      resolve(diagnosis);
    };
    const fail = (why: string): void => settle(unavailable(name, why, ADVICE));
    const onAbort = (): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => fail(`it gave no answer within ${timeoutMs / 1000} s`), timeoutMs);
    const channel = new RunnerChannel(child.stdio[3] as Duplex, () => fail('its answer could not be read'));
    channel.on('message', (data) => {
      const parsed = v.safeParse(FromRunnerSchema, data);
      if (parsed.success && parsed.output.type === 'diagnosis') settle(parsed.output.diagnosis);
      else if (parsed.success && parsed.output.type === 'unavailable') fail(parsed.output.message);
    });
    child.on('error', (error) => fail(`its process could not be started with ${nodePath}: ${error.message}`));
    child.on('close', (code, signalName) => {
      const line = tail.trim().split('\n').at(-1);
      fail(`it ended the process that tested it (${signalName ?? `exit code ${code}`}${line ? `: ${line}` : ''})`);
    });
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    channel.send({ type: 'diagnose', backend: name, packageFolder, training });
  });
}
