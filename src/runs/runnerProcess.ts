import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Duplex } from 'node:stream';
import type { ToRunner } from '../protocol/runnerMessage';
import { runnerFlags } from './permissionFlags';
import { notReady, type Ready, Runner, type RunnerExit, type RunnerOptions } from './runner';
import { RunnerChannel } from './runnerChannel';
import { spawnRunner } from './runnerSpawn';

/** What a learner's code may still do after SIGTERM, before SIGKILL: nothing useful, so not long. */
const SIGKILL_AFTER_MS = 500;
/** The end of what the process wrote to its error stream is kept, to say why it died. */
const ERROR_TAIL = 4_000;

/** Node's exit code for flags that it does not know or take. */
const INVALID_ARGUMENT = 9;

/** A runner in a process of its own. */
export class RunnerProcess extends Runner {
  private child: ChildProcess | null = null;
  private channel: RunnerChannel | null = null;
  private stderr = '';
  private killTimer: NodeJS.Timeout | undefined;
  readonly ready: Promise<Ready>;

  constructor(options: RunnerOptions) {
    super(options);
    this.ready = this.start();
    // A spare may fail while nobody waits for it; whoever takes it awaits `ready` and hears of it then.
    this.ready.catch(() => undefined);
  }

  override get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the process: SIGTERM, and SIGKILL if that does not do. On Windows both end it at once. */
  stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): void {
    if (this.current === 'stopped' || !this.child) return;
    this.child.kill(signal);
    this.killTimer ??= setTimeout(() => this.child?.kill('SIGKILL'), SIGKILL_AFTER_MS);
  }

  protected send(message: ToRunner): void {
    this.channel?.send(message);
  }

  // Async, so that what can't even be started is told like what fails later.
  private async start(): Promise<Ready> {
    this.current = 'starting';
    try {
      const { runnerPath: linkedPath, nodePath, knownFlags, packageFolder } = this.options.start;
      // Permission flags go by real paths; the extension's folder may be a link.
      const runnerPath = fs.realpathSync(linkedPath);
      const flags = runnerFlags(path.dirname(runnerPath), knownFlags, packageFolder);
      if (this.options.debugged) return await this.startChild(runnerPath, flags.needed);
      try {
        return await this.startChild(runnerPath, flags.all);
      } catch (error) {
        if (!(error instanceof RefusedFlagsError)) throw error;
        process.emitWarning(`${nodePath} refuses permission flags: learners' code runs without them.`);
        return await this.startChild(runnerPath, flags.needed);
      }
    } catch (error) {
      // Nobody listens yet where not even a process came about.
      if (!this.child) queueMicrotask(() => this.finish({ code: null, signal: null, stderr: '' }));
      throw error;
    }
  }

  private startChild(runnerPath: string, flags: string[]): Promise<Ready> {
    const { start, startMs } = this.options;
    const { nodePath, packageFolder } = start;
    const preparation = this.preparation();
    const child = spawnRunner(nodePath, flags, runnerPath, packageFolder !== null);
    this.child = child;
    // Read on, or a full pipe would stop a process that writes to it.
    child.stdout?.resume();
    child.stderr?.on('data', (data: Buffer) => (this.stderr = (this.stderr + data.toString()).slice(-ERROR_TAIL)));

    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(notReady(startMs));
        this.stop('SIGKILL');
      }, startMs);
      this.channel = new RunnerChannel(child.stdio[3] as Duplex, () => this.stop('SIGKILL'));
      const starting = {
        resolve: (ready: Ready) => {
          clearTimeout(timer);
          resolve(ready);
        },
        reject: (error: Error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.channel.on('message', (data) => this.receive(data, starting));
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(new Error(`The runner could not be started with ${nodePath}: ${error.message}`));
        this.finish({ code: null, signal: null, stderr: this.stderr });
      });
      // `close`, not `exit`: the error stream has been read to its end then.
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        if (code === INVALID_ARGUMENT && this.current === 'starting') return reject(new RefusedFlagsError());
        reject(new Error(`The runner ended while it started (${signal ?? `code ${code}`}). ${lastLine(this.stderr)}`));
        this.finish({ code, signal, stderr: this.stderr });
      });
      this.channel.send(preparation);
    });
  }

  protected override finish(exit: RunnerExit): void {
    clearTimeout(this.killTimer);
    super.finish(exit);
  }
}

/** This Node does not take the permission flags, though it says that it knows them. */
class RefusedFlagsError extends Error {
  override readonly name = 'RefusedFlagsError';
  constructor() {
    super('The runner could not be started: Node refuses its flags. Name another Node, or reinstall the editor.');
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
