import { EventEmitter } from 'node:events';
import * as v from 'valibot';
import type { Description } from '../protocol/diagnosis';
import {
  type FromRunner,
  FromRunnerSchema,
  type NetworkAssets,
  type RunRequest,
  type ToRunner,
} from '../protocol/runnerMessage';
import type { Language } from '../protocol/runResult';
import type { TrainingControl, TrainingImages, TrainRequest } from '../protocol/trainingMessage';
import type { BackendStart } from './backends/backends';
import type { WorkerEnd } from './editorWorkers';
import { networkAssets } from './networkAssets';
import type { LoadedPack } from './packFiles';

export type RunnerState = 'idle' | 'starting' | 'ready' | 'running' | 'stopped';

export interface Ready {
  description: Description;
  timings: Record<string, number>;
  /** Where a debugger finds it, if it was started to be debugged: `ws://127.0.0.1:…`. */
  inspectorUrl: string | null;
}

/** How a runner ended. */
export interface RunnerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The end of its error stream. */
  stderr: string;
  /** Where it was no process but a worker of the editor's panel. */
  worker?: WorkerEnd;
}

export interface RunnerOptions {
  start: BackendStart;
  pack: LoadedPack;
  language: Language;
  startMs: number;
  /** Made ready before anybody waits for it. */
  spare: boolean;
  /** A debugger is to be attached: the process opens an inspector, and has no permission flags, which forbid that. */
  debugged?: boolean;
  /** What the whole network is run on instead of the course's own images. */
  images?: NetworkAssets['images'];
}

/**
 * One runner, a process or a worker: started, made ready, given one run, stopped. Emits `message` for what it says while
 * it runs and `exit` once, however it ends.
 */
export abstract class Runner extends EventEmitter<{ message: [FromRunner]; exit: [RunnerExit] }> {
  protected current: RunnerState = 'idle';
  /** Settles when the runner can take a run. Rejects with an Error that says why it can't. */
  abstract readonly ready: Promise<Ready>;

  constructor(readonly options: RunnerOptions) {
    super();
  }

  get state(): RunnerState {
    return this.current;
  }

  /** Where it is a process. */
  get pid(): number | undefined {
    return undefined;
  }

  run(request: RunRequest): void {
    this.take([request]);
  }

  /** Has it train instead of run. @param images all of them, in pieces */
  train(images: Iterable<TrainingImages>, request: TrainRequest): void {
    this.take([...images, request]);
  }

  /** To one that trains. */
  control(wanted: TrainingControl): void {
    if (this.current === 'running') this.send({ type: 'trainingControl', wanted });
  }

  private take(messages: ToRunner[]): void {
    if (this.current !== 'ready') throw new Error(`a runner that is ${this.current} can't take a run`);
    this.current = 'running';
    for (const message of messages) this.send(message);
  }

  /** Ends it: with SIGTERM, and SIGKILL if that does not do, where it is a process. */
  abstract stop(signal?: 'SIGTERM' | 'SIGKILL'): void;

  protected abstract send(message: ToRunner): void;

  /** What it is told first. @throws Error when the course's files can't be read */
  protected preparation(): ToRunner {
    const { start, pack, images, language, spare, debugged = false } = this.options;
    const { name: backend, packageFolder } = start;
    const network = { ...networkAssets(pack), ...(images && { images }) };
    return { type: 'prepare', backend, packageFolder, language, network, spare, debugged };
  }

  /** Takes in what it has said. @param starting who waits for it to be ready */
  protected receive(data: unknown, starting: { resolve(ready: Ready): void; reject(error: Error): void }): void {
    const parsed = v.safeParse(FromRunnerSchema, data);
    // What is not of our form comes from code that got hold of the channel: it counts for nothing.
    if (!parsed.success) return;
    const message = parsed.output;
    // One whose device is gone while it waits for its run is of no use.
    if (message.type === 'backendFailed' && this.current === 'ready') return this.stop();
    if (this.current !== 'starting') return void this.emit('message', message);
    if (message.type === 'ready') {
      this.current = 'ready';
      starting.resolve(message);
    } else if (message.type === 'unavailable' || message.type === 'backendFailed') {
      starting.reject(new BackendStartError(message.type === 'unavailable' ? message.message : message.why));
      this.stop();
    }
  }

  protected finish(exit: RunnerExit): void {
    if (this.current === 'stopped') return;
    this.current = 'stopped';
    this.emit('exit', exit);
  }
}

/** The backend that the runner was to start with can't be had: another one may do. */
export class BackendStartError extends Error {
  override readonly name = 'BackendStartError';
  /** @param panelGone the editor's panel was closed meanwhile, which says nothing about the device */
  constructor(
    why: string,
    readonly panelGone = false,
  ) {
    super(why);
  }
}

export function notReady(startMs: number): Error {
  return new Error(`The runner was not ready after ${startMs / 1000} s. Try again; the machine may be very busy.`);
}
