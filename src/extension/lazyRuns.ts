import type { Runs } from '../runs/runs';

/** Starts nothing and loads no code until a run, or a spare for one, is wanted; and nothing once it is disposed. */
export class LazyRuns {
  private loading: Promise<Runs> | undefined;
  private disposed = false;

  constructor(private readonly load: () => Promise<Runs>) {}

  /** @throws Error when it is disposed; what `load` throws, which the next call tries again. */
  get(): Promise<Runs> {
    if (this.disposed) return Promise.reject(closing());
    if (this.loading) return this.loading;
    const loading = this.load().then((runs) => {
      if (!this.disposed) return runs;
      runs.dispose();
      throw closing();
    });
    this.loading = loading;
    loading.catch(() => {
      if (this.loading === loading) this.loading = undefined;
    });
    return loading;
  }

  /** What was asked for already; undefined where nothing was, or where it failed, as was told to who asked. */
  async loaded(): Promise<Runs | undefined> {
    return this.loading?.catch(() => undefined);
  }

  dispose(): void {
    this.disposed = true;
    void this.loaded().then((runs) => runs?.dispose());
  }
}

function closing(): Error {
  return new Error('The window is closing: nothing is run any more.');
}
