import { residentBytes } from './residentMemory';
import type { Runner } from './runner';

/** Reading /proc costs nothing; elsewhere each look starts a process. */
const MEMORY_POLL_MS = process.platform === 'linux' ? 25 : 250;

/** Ends a runner that takes more memory than it may, as soon as that is seen. @returns ends the watch */
export function watchMemory(runner: Runner, memoryBytes: number, onExceeded: () => void): () => void {
  let polling = false;
  const poll = setInterval(() => {
    if (runner.pid === undefined || polling) return;
    polling = true;
    void residentBytes(runner.pid).then((bytes) => {
      polling = false;
      if (bytes === null || bytes <= memoryBytes) return;
      onExceeded();
      // It would go on taking memory while SIGTERM waits for its turn.
      runner.stop('SIGKILL');
    });
  }, MEMORY_POLL_MS);
  return () => clearInterval(poll);
}
