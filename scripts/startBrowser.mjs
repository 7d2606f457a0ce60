// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from './errors.mjs';
import { printClicks, START_FOLDER } from './startWorkspace.mjs';
import { step } from './steps.mjs';
import { findHost, ensureHost } from './vscodeHost/install.mjs';
import { installVsix, startServer } from './vscodeHost/server.mjs';

/** The same from run to run, as a browser keeps the window's state by address. */
const USUAL_PORT = 8459;

/**
 * Serves VS Code with the extension to a browser on this machine until `signal` is aborted.
 *
 * @param {{ vsix: string, workspace: string, port?: number, trust: boolean, signal: AbortSignal }} options
 * @throws {SetupError} when the server cannot be installed or started, or ends by itself
 */
export async function startBrowserEditor({ vsix, workspace, port, trust, signal }) {
  const profile = path.join(START_FOLDER, 'browser/profile');
  const extensionsFolder = path.join(START_FOLDER, 'browser/extensions');
  if (!findHost()) {
    await step("Installing VS Code's server (no desktop VS Code on the PATH; about 560 MB on disk, once)", () =>
      ensureHost(signal),
    );
  }
  await step('Installing the extension', () => installVsix({ vsix, profile, extensionsFolder, signal }));
  const options = { profile, extensionsFolder, trust, token: keptToken(), signal };
  const server = await step('Starting VS Code', () => startOn(port, options));
  try {
    console.log(`\nVS Code is at\n\n  ${server.url({ folder: workspace })}\n\nOpen that address in a browser, then:`);
    printClicks();
    console.log('Ctrl+C ends it. Your files stay in', workspace, '\n');
    const end = await Promise.race([server.ended, aborted(signal)]);
    if (!signal.aborted) {
      throw new SetupError(
        `VS Code's server ended with ${end}.\n${server.log().slice(-2000)}`,
        'Run `npm start` again.',
      );
    }
    console.log('\nStopped.');
  } finally {
    await server.stop();
  }
}

/**
 * @param {number | undefined} port asked for by the person; otherwise the usual one, or any when that is taken
 * @param {import('./vscodeHost/server.mjs').ServerOptions} options
 */
async function startOn(port, options) {
  if (port !== undefined) return startServer({ ...options, port });
  try {
    return await startServer({ ...options, port: USUAL_PORT });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return startServer(options);
  }
}

/** An address that was opened before stays good. */
function keptToken() {
  const file = path.join(START_FOLDER, 'browser/token');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8');
}

/** @param {AbortSignal} signal */
function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
