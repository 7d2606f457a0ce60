import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { InstallCancelledError } from './errors';

const KEPT_OUTPUT = 20_000;
const IS_WINDOWS = process.platform === 'win32';

export interface ClientEnded {
  /** Null where it could not be started, or was ended by a signal. */
  code: number | null;
  /** The end of what it wrote. */
  output: string;
}

export interface ClientOptions {
  signal: AbortSignal;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  limitMs?: number;
}

/**
 * Runs a package manager to its end, which an abort brings about at once, for all that it started too.
 * @param args without spaces and quotes: on Windows a shell takes part, as npm is a script there
 */
export function runClient(
  command: string,
  args: string[],
  { signal, cwd, env, limitMs }: ClientOptions,
): Promise<ClientEnded> {
  if (signal.aborted) throw new InstallCancelledError();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: IS_WINDOWS,
      windowsHide: true,
      detached: !IS_WINDOWS, // the leader of a group, which can be ended as one
    });
    let output = '';
    const keep = (chunk: Buffer): string => (output = (output + chunk.toString()).slice(-KEPT_OUTPUT));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const kill = (): void => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) endGroup(child.pid);
    };
    const limit = limitMs === undefined ? undefined : setTimeout(kill, limitMs);
    const settle = (code: number | null): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', kill);
      resolve({ code, output });
    };
    signal.addEventListener('abort', kill, { once: true });
    child.once('error', () => settle(null));
    child.once('close', settle);
  });
}

function endGroup(pid: number): void {
  if (IS_WINDOWS) spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
  else process.kill(-pid, 'SIGKILL');
}

/** Of all files in a folder and those below it. Files that go meanwhile don't count. */
export function bytesIn(folder: string): number {
  let bytes = 0;
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stat = fs.statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) bytes += stat.size;
  }
  return bytes;
}
