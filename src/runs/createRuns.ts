import { Backends, type BackendStart } from './backends/backends';
import { backendOf, type Candidate } from './backends/candidates';
import { storageFolder } from './backends/packageFolders';
import { NoSystemNodeError } from './backends/systemNode';
import { CheckRun } from './checkRun';
import type { EditorWorkers } from './editorWorkers';
import { MapsRun } from './mapsRun';
import { RunnerPool } from './runnerPool';
import type { Runs } from './runs';
import { TrainingRun } from './trainingRun';

const REFILL_AFTER_MS = 1_000;

/**
 * @param options the runner's bundle; the Node that runs it, by default the one that runs this; our folder for this user;
 *   in an editor its panel's workers
 */
export function createRuns({
  runnerPath,
  nodePath = process.execPath,
  storage = storageFolder(),
  workers = null,
}: {
  runnerPath: string;
  nodePath?: string;
  storage?: string;
  workers?: EditorWorkers | null;
}): Runs {
  const end = new AbortController();
  /** Counts what was asked of the spare: only the last counts when it has taken a while to find out what to start. */
  let asked = 0;
  const pool = new RunnerPool();
  const backends = new Backends({ runnerPath, nodePath, storage, workers });
  const run = async <Result>(start: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> => {
    signal?.throwIfAborted();
    try {
      return await start();
    } finally {
      // The next click must not wait either; but this verdict comes first, and is drawn on what may be two cores.
      setTimeout(() => pool.refill(), REFILL_AFTER_MS).unref();
    }
  };
  return {
    backends,
    async warm(exercise, backend, language) {
      const own = ++asked;
      let start: BackendStart;
      let candidate: Candidate;
      try {
        candidate = (await backends.candidates(backend, language, end.signal))[0]!;
        start = await backends.start(candidate);
      } catch (error) {
        // The next check says so, if there is one.
        if (error instanceof NoSystemNodeError || end.signal.aborted) return null;
        throw error;
      }
      if (own !== asked) return null;
      const description = await pool.warm({ exercise, start, language });
      return own === asked && description ? backendOf(candidate, description) : null;
    },
    cool() {
      asked++;
      pool.cool();
    },
    check: (request, onEvent, signal) => run(() => new CheckRun(request, onEvent).run(pool, backends, signal), signal),
    maps: (request, signal) => run(() => new MapsRun(request).run(pool, backends, signal), signal),
    train(request, onEvent, signal) {
      return new TrainingRun(request, onEvent, pool, backends, signal);
    },
    dispose() {
      end.abort();
      backends.dispose();
      pool.dispose();
    },
  };
}
