// @ts-check

const FRAME_MS = 250;
/** Without a terminal, a line now and then shows that a long step is alive. */
const HEARTBEAT_MS = 20_000;

/**
 * Runs one step of a set-up: says what is being done while it lasts, and afterwards how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function step(title, action) {
  const live = process.stdout.isTTY && !process.env.CI;
  const start = performance.now();
  const seconds = (digits = 0) => `${((performance.now() - start) / 1000).toFixed(digits)} s`;
  const show = () => process.stdout.write(live ? `\r\x1b[2K… ${title} (${seconds()})` : `… ${title} (${seconds()})\n`);
  if (live) show();
  else console.log(`… ${title}`);
  const timer = setInterval(show, live ? FRAME_MS : HEARTBEAT_MS);
  let mark = '✗';
  try {
    const result = await action();
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    console.log(`${live ? '\r\x1b[2K' : ''}${mark} ${title} (${seconds(1)})`);
  }
}
