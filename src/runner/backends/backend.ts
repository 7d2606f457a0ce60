import type { Description } from '../../protocol/diagnosis';
import type { BackendName } from '../../protocol/runResult';

/** What a backend is to the runner. Adding one is adding a file, and naming it in `backends.ts` and in the ladder. */
export interface RunnerBackend {
  name: BackendName;
  /** Looks whether it could start here: cheap. @throws BackendUnavailableError */
  probe(): Promise<void>;
  /**
   * Registers it with tfjs and makes it the current one.
   * @param onFailure called when it fails later, in the middle of what it computes, with why in one sentence
   * @throws BackendUnavailableError
   */
  start(onFailure?: (why: string) => void): Promise<Description>;
  /** Lets go of the device. */
  stop(): Promise<void>;
}

/** A backend can't be had on this machine: why, in one sentence, and what could be done about it. */
export class BackendUnavailableError extends Error {
  override readonly name = 'BackendUnavailableError';
  constructor(
    why: string,
    readonly next: string | null,
  ) {
    super(why);
  }
}

/** Something that needs a tensor's values at once asked a backend for them that can only give them later. */
export class SynchronousReadError extends Error {
  override readonly name = 'SynchronousReadError';
  constructor(backend: BackendName) {
    super(`The backend ${backend} can't give a tensor's values at once, as dataSync, print and toString need it.`);
  }
}
