import * as v from 'valibot';
import { AWAKE, type WorkerOrder, type WorkerReport } from '../protocol/panelWorker';
import { FromRunnerSchema } from '../protocol/runnerMessage';

/**
 * What a worker begins with, as a `data:` address: so its origin is opaque, and it reaches no storage and no page of the
 * editor's. Such an address is too short for the runner's code, which comes as bytes and is evaluated as a `blob:`.
 */
const BEGINNING = `onmessage = ({ data }) => {
  onmessage = null;
  const address = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  importScripts(address);
  URL.revokeObjectURL(address);
};`;
const LONGEST_REASON = 1_000;

/** The workers that the extension asked this page for. What they say is passed on only after it was parsed. */
export class Workers {
  private code: Uint8Array | null = null;
  private readonly workers = new Map<number, Worker>();

  constructor(private readonly report: (report: WorkerReport) => void) {}

  take(order: WorkerOrder): void {
    switch (order.type) {
      case 'workerCode':
        this.code = order.code;
        return;
      case 'workerStart':
        return this.start(order.worker);
      case 'workerTell':
        return this.workers.get(order.worker)?.postMessage(order.message);
      case 'workerEnd':
        return this.end(order.worker);
    }
  }

  private start(id: number): void {
    const worker = new Worker(`data:text/javascript,${encodeURIComponent(BEGINNING)}`);
    this.workers.set(id, worker);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === AWAKE) return this.report({ type: 'workerAwake', worker: id });
      const parsed = v.safeParse(FromRunnerSchema, data);
      if (parsed.success) this.report({ type: 'workerSays', worker: id, message: parsed.output });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.end(id);
      const why = (event.message || 'the editor refused its script').slice(0, LONGEST_REASON);
      this.report({ type: 'workerFailed', worker: id, why });
    };
    worker.postMessage(this.code);
  }

  private end(id: number): void {
    this.workers.get(id)?.terminate();
    this.workers.delete(id);
  }
}
