import { type Diagnosis, unavailable } from '../../protocol/diagnosis';
import type { BackendName } from '../../protocol/runResult';
import type { EditorWorkers } from '../editorWorkers';
import { ADVICE, type DiagnosisOptions, PATIENCE_MS } from './diagnosingProcess';

/** The panel was closed or hidden before there was an answer, which is none. */
export class PanelGoneError extends Error {
  override readonly name = 'PanelGoneError';
}

/**
 * Finds out about a backend of the editor's in a worker of its panel.
 * @returns settles always, whatever becomes of that worker
 * @throws the signal's reason when it is aborted; PanelGoneError
 */
export function diagnoseInWorker(
  name: BackendName,
  workers: EditorWorkers,
  { training, timeoutMs = training ? PATIENCE_MS.training : PATIENCE_MS.forward, signal }: DiagnosisOptions,
): Promise<Diagnosis> {
  return new Promise((resolve, reject) => {
    const settle = (diagnosis: Diagnosis): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.end();
      resolve(diagnosis);
    };
    const fail = (why: string): void => settle(unavailable(name, why, ADVICE));
    const giveUp = (reason: Error): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.end();
      reject(reason);
    };
    const onAbort = (): void => giveUp(signal?.reason as Error);
    const timer = setTimeout(() => fail(`it gave no answer within ${timeoutMs / 1000} s`), timeoutMs);
    const worker = workers.start({
      onMessage(message) {
        if (message.type === 'diagnosis') settle(message.diagnosis);
        else if (message.type === 'unavailable') fail(message.message);
        else if (message.type === 'backendFailed') fail(message.why);
      },
      onEnd: ({ why, panelGone }) => (panelGone ? giveUp(new PanelGoneError(why)) : fail(why)),
    });
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.send({ type: 'diagnose', backend: name, packageFolder: null, training });
  });
}
