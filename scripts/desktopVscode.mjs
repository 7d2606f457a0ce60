// @ts-check
import fs from 'node:fs';
import path from 'node:path';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const ANSWER_MS = 5_000;

/**
 * How to run the desktop VS Code on this machine, or why that is not possible: it needs a screen (Linux: a real one
 * or Xvfb's) and is downloaded by @vscode/test-electron.
 *
 * @returns {Promise<{ prefix: string[] } | { why: string }>} `prefix`: a command to put before the test's
 */
export async function findDesktop() {
  const screen = screenPrefix();
  if (!screen) return { why: 'there is no screen and no xvfb-run' };
  try {
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok ? { prefix: screen } : { why: `its download answers ${answer.status}` };
  } catch (error) {
    return { why: `its download cannot be reached (${error instanceof Error ? error.message : error})` };
  }
}

/** @returns {string[] | undefined} */
export function screenPrefix() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, 'xvfb-run')))
    ? ['xvfb-run', '--auto-servernum']
    : undefined;
}
