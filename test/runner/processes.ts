import { execFileSync } from 'node:child_process';

interface Process {
  pid: number;
  parent: number;
  /** Begins with Z when it has ended and nobody has asked for its exit code. */
  state: string;
  residentKilobytes: number;
  command: string;
}

/** Whether a process has not ended yet. */
export function isRunning(pid: number): boolean {
  return processes().some((candidate) => candidate.pid === pid);
}

/** The runners that a process has started and that have not ended. */
export function runnersOf(parent: number): number[] {
  return processes()
    .filter((candidate) => candidate.parent === parent && /\brunner\.js\b/.test(candidate.command))
    .map(({ pid }) => pid);
}

/** The one runner that this process has started since it had only those `before`. */
export function newRunner(before: number[]): number | undefined {
  return runnersOf(process.pid).find((pid) => !before.includes(pid));
}

/** Resident memory of a process as the system counts it; 0 when it has ended. */
export function residentMegabytes(pid: number): number {
  const found = processes().find((candidate) => candidate.pid === pid);
  return found ? found.residentKilobytes / 1024 : 0;
}

/** All processes of the machine that have not ended. */
export function processes(): Process[] {
  const list = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,rss=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, state, resident, command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      state: state!,
      residentKilobytes: Number(resident),
      command: command!,
    }))
    .filter(({ state }) => !state.startsWith('Z'));
}
