import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Resident bytes of a process, seen from outside; null when it is gone or the system does not say.
 * On Windows there is no cheap way: there the runner's own guards look at its memory.
 */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') {
      // In kB whatever the size of a page; a process that is ending has the line no more.
      const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(await fs.readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) * 1024;
    }
    if (process.platform === 'win32') return null;
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout.trim()) * 1024 || null;
  } catch (error) {
    // ENOENT, or ps's exit code 1: the process ended between two looks, and its exit is reported by itself. Where ps
    // itself is missing, the runner's own guards still look at its memory.
    if (error instanceof Error) return null;
    throw error;
  }
}
