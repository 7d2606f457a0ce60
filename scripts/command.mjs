// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CommandError, StoppedError } from './errors.mjs';

const GUARD = fileURLToPath(new URL('./endWithStarter.cjs', import.meta.url));
const KEPT_OUTPUT = 1_000_000;
/** After SIGTERM a program may tidy up for so long before SIGKILL. */
const GRACE_MS = 5_000;

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {boolean} [show] lets its output through instead of capturing it
 * @property {number} [limitMs] ends it after so long
 * @property {AbortSignal} [signal] ends it when aborted
 * @property {boolean} [verbatim] on Windows, the arguments are quoted as they have to be
 */

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ end: number | string, output: string }>} its exit code or the signal that ended it
 * @throws {StoppedError} when `signal` is aborted
 */
export async function execute(command, args, { cwd, env, show = false, limitMs, signal, verbatim = false } = {}) {
  if (signal?.aborted) throw new StoppedError();
  const output = show ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, CONVOLAB_STARTER_FD: '3' },
    stdio: ['ignore', output, output, 'pipe'],
    detached: process.platform !== 'win32', // the leader of a group, so that all it started can be ended with it
    windowsHide: true,
    windowsVerbatimArguments: verbatim,
  });
  let text = '';
  const keep = (/** @type {Buffer} */ chunk) => (text = (text + chunk).slice(-KEPT_OUTPUT));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.once('exit', () => {
    // What it left running may hold the other end, and what it prints to.
    child.stdio[3]?.destroy();
    if (child.pid !== undefined && process.platform !== 'win32') signalGroup(child.pid, 'SIGKILL');
  });

  const stop = () => void endGroup(child);
  const limit = limitMs && setTimeout(stop, limitMs);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const end = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, name) => resolve(code ?? name));
    });
    if (signal?.aborted) throw new StoppedError();
    return { end, output: text };
  } finally {
    if (limit) clearTimeout(limit);
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Like {@link execute}, for a program that has to succeed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws {CommandError} when it ends with another code than 0
 */
export async function run(command, args, options) {
  const { end, output } = await execute(command, args, options);
  if (end !== 0) throw new CommandError([command, ...args].join(' '), end, output);
  return output;
}

/**
 * Arguments for `node` to run a script that ends when we do, whatever ends us.
 *
 * @param {string} script
 * @param {string[]} args
 */
export function guarded(script, ...args) {
  return ['--require', GUARD, script, ...args];
}

/**
 * Ends a process and all of its group: SIGTERM, then SIGKILL. Resolves when the process is gone.
 *
 * @param {import('node:child_process').ChildProcess} child started with `detached`, but on Windows
 */
export async function endGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  const ended =
    child.exitCode !== null || child.signalCode !== null || new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    const killer = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    killer.once('error', () => child.kill());
    await ended;
    return;
  }
  signalGroup(pid, 'SIGTERM');
  const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(kill);
  signalGroup(pid, 'SIGKILL'); // what it started and left behind
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // It has ended before; on macOS that may be said as if it were somebody else's.
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
