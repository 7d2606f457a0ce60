import type { ToRunner } from '../protocol/runnerMessage';
import type { EditorWorker, EditorWorkers, WorkerEnd } from './editorWorkers';
import { BackendStartError, notReady, type Ready, Runner, type RunnerOptions } from './runner';

const ENDED: WorkerEnd = { why: 'it was ended', panelGone: false };

/** A runner in a worker of the editor's panel. */
export class RunnerWorker extends Runner {
  private worker: EditorWorker | null = null;
  private startTimer: NodeJS.Timeout | undefined;
  private rejectStart: (error: Error) => void = () => undefined;
  readonly ready: Promise<Ready>;

  constructor(options: RunnerOptions, workers: EditorWorkers) {
    super(options);
    this.ready = this.start(workers);
    // A spare may fail while nobody waits for it; whoever takes it awaits `ready` and hears of it then.
    this.ready.catch(() => undefined);
  }

  /** Nothing that a worker does can keep it from being ended. */
  stop(): void {
    this.end(ENDED);
  }

  protected send(message: ToRunner): void {
    this.worker?.send(message);
  }

  // Async, so that what can't even be started is told like what fails later.
  private async start(workers: EditorWorkers): Promise<Ready> {
    this.current = 'starting';
    const { startMs } = this.options;
    const preparation = this.preparation();
    try {
      return await new Promise((resolve, reject) => {
        this.rejectStart = reject;
        this.startTimer = setTimeout(() => {
          reject(notReady(startMs));
          this.stop();
        }, startMs);
        this.worker = workers.start({
          onMessage: (message) => this.receive(message, { resolve, reject }),
          onEnd: (end) => this.end(end),
        });
        this.send(preparation);
      });
    } finally {
      clearTimeout(this.startTimer);
    }
  }

  private end(worker: WorkerEnd): void {
    this.rejectStart(new BackendStartError(worker.why, worker.panelGone));
    this.worker?.end();
    // Whoever has ended it may listen only now.
    queueMicrotask(() => this.finish({ code: null, signal: null, stderr: '', worker }));
  }
}
