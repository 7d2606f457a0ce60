import { DEFAULT_LIMITS } from '../protocol/limits';
import type { Description } from '../protocol/diagnosis';
import type { Language } from '../protocol/runResult';
import type { BackendStart } from './backends/backends';
import type { LoadedExercise } from './packFiles';
import type { Runner, RunnerOptions } from './runner';
import { RunnerProcess } from './runnerProcess';
import { RunnerWorker } from './runnerWorker';

/** What a runner is made ready for. */
export interface Wanted {
  exercise: LoadedExercise;
  start: BackendStart;
  language: Language;
}

/** Runners: one spare while an exercise is open, and each that has not ended, so that none is left behind. */
export class RunnerPool {
  private readonly alive = new Set<Runner>();
  private spare: Runner | null = null;
  /** What to keep a spare for; null when no exercise is open. */
  private wanted: Wanted | null = null;
  private disposed = false;

  /** Keeps a spare for this from now on. @returns what it runs on, once it is ready; null where it has failed */
  async warm(wanted: Wanted): Promise<Description | null> {
    this.wanted = wanted;
    if (this.spare && !fits(this.spare, wanted)) this.stopSpare();
    this.refill();
    const ready = await this.spare?.ready.catch(() => undefined);
    return ready?.description ?? null;
  }

  cool(): void {
    this.wanted = null;
    this.stopSpare();
  }

  /** The spare if it fits, else a new runner. */
  take(wanted: Wanted, startMs: number): Runner {
    if (this.disposed) throw new Error('a run was asked for after the end');
    const { spare } = this;
    if (spare && fits(spare, wanted)) {
      this.spare = null;
      return spare;
    }
    // One that fits no more would stand in the way of the next.
    this.stopSpare();
    return this.start(wanted, startMs);
  }

  /** A runner with an inspector, for a debugger. */
  takeDebugged(wanted: Wanted, startMs: number): Runner {
    if (this.disposed) throw new Error('a run was asked for after the end');
    return this.start(wanted, startMs, { debugged: true });
  }

  /** Starts the next spare, if one is wanted. */
  refill(): void {
    if (this.wanted && !this.spare && !this.disposed)
      this.spare = this.start(this.wanted, patientStart(DEFAULT_LIMITS.startMs, this.wanted.start), { spare: true });
  }

  dispose(): void {
    this.disposed = true;
    this.wanted = null;
    this.spare = null;
    for (const runner of this.alive) runner.stop('SIGKILL');
  }

  private start(
    { exercise, start, language }: Wanted,
    startMs: number,
    kind: Partial<Pick<RunnerOptions, 'spare' | 'debugged'>> = {},
  ): Runner {
    const options = { start, pack: exercise.pack, language, startMs, spare: false, ...kind };
    const runner = start.workers ? new RunnerWorker(options, start.workers) : new RunnerProcess(options);
    this.alive.add(runner);
    runner.once('exit', () => {
      this.alive.delete(runner);
      if (this.spare === runner) this.spare = null;
    });
    return runner;
  }

  private stopSpare(): void {
    this.spare?.stop();
    this.spare = null;
  }
}

/** Drivers compile every kernel before its first use, and a device made of software is slow at everything. */
export const DEVICE_PATIENCE = 6;

/** How long a backend may take to start, in milliseconds. */
export function patientStart(startMs: number, { usesDevice }: BackendStart): number {
  return usesDevice ? startMs * DEVICE_PATIENCE : startMs;
}

function fits(runner: Runner, { exercise, start, language }: Wanted): boolean {
  const { options, state } = runner;
  return (
    state !== 'stopped' &&
    options.pack === exercise.pack &&
    options.start.name === start.name &&
    options.language === language
  );
}
