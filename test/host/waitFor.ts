const POLL_MS = 50;
const LIMIT_MS = 60_000;

/**
 * Waits until `get` gives something that is neither undefined nor false, and gives that back: for state of VS Code that
 * has no event to wait for.
 *
 * @throws Error naming `what` after a minute
 */
export async function waitFor<T>(what: string, get: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await get();
    if (value !== undefined && value !== false) return value as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
