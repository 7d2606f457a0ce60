import { execFileSync } from 'node:child_process';

/** Process ids of the runners that this extension host has. */
export function runners(): string[] {
  return execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([parent, , ...args]) => Number(parent) === process.pid && /runner\.js/.test(args.join(' ')))
    .map(([, id]) => id!);
}
