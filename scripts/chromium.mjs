// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { CommandError, SetupError } from './errors.mjs';
import { step } from './steps.mjs';

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
};
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const INSTALL = {
  linux: 'sudo apt-get install chromium',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/**
 * The Chromium, Chrome or Edge of this machine.
 *
 * @throws {SetupError} when CHROME_PATH names a file that is not there
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new SetupError(`CHROME_PATH names ${named}, which is not there.`, 'Correct the variable, or unset it.');
  }
  const places = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? [];
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...places, ...onPath].find((place) => fs.existsSync(place));
}

/**
 * Finds a Chromium, or installs Debian's when we are root there.
 *
 * @param {AbortSignal} [signal]
 * @throws {SetupError} naming the command to install one
 */
export async function ensureChromium(signal) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium with apt-get, for the tests in a browser', async () => {
      const options = { signal, env: { DEBIAN_FRONTEND: 'noninteractive' } };
      try {
        await run('apt-get', ['update', '-q'], options);
        await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], options);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        throw new SetupError(`${error.message}\n${error.output.slice(-2000)}`, 'Install a Chromium by hand.');
      }
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  const command = INSTALL[/** @type {keyof typeof INSTALL} */ (process.platform)] ?? INSTALL.linux;
  throw new SetupError(
    'These tests need a Chromium, Chrome or Edge, and none was found.',
    `Install one (\`${command}\`), or name one in CHROME_PATH.`,
  );
}
