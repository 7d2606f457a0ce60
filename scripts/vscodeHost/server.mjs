// @ts-check
// One VS Code server on the loopback interface, ended with whoever started it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { endGroup, guarded, run } from '../command.mjs';
import { SetupError } from '../errors.mjs';
import { ensureHost } from './install.mjs';

const START_MS = 60_000;
const KEPT_LOG = 200_000;

/** Quiet, offline and the same in every run. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'remote.autoForwardPorts': false, // looks through all processes every few seconds
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} profile folder of the user's data; made when missing
 * @property {string} extensionsFolder where extensions are installed; made when missing
 * @property {boolean} [trust] whether workspace trust is on, so that a folder opens in Restricted Mode until it is
 *   trusted; without it every folder is trusted
 * @property {Record<string, unknown>} [settings] the user's, added to quiet defaults, where the profile has none yet
 * @property {number} [port] 0, the default: a free one
 * @property {string} [token] what the address must carry: no other user of the machine and no web page gets in
 * @property {boolean} [tests] lets an address ask for development extensions and a test entry. VS Code honours those
 *   only with its smoke-test driver, which also hides notifications and dialogs: not for tests of the UI
 * @property {NodeJS.ProcessEnv} [env]
 * @property {AbortSignal} [signal] for the installation, when one is needed
 */

/** @typedef {Awaited<ReturnType<typeof startServer>>} VscodeServer */

/**
 * Starts a server; resolves when it listens.
 *
 * @param {ServerOptions} options
 * @throws {SetupError} when the port is taken or the server does not start
 */
export async function startServer(options) {
  const { profile, extensionsFolder, trust = false, port = 0, token = randomBytes(16).toString('hex') } = options;
  const { node, root } = await ensureHost(options.signal);
  if (port && !(await isFree(port))) {
    throw new SetupError(`Port ${port} on 127.0.0.1 is in use.`, 'Choose another with --port, or leave it out.');
  }
  fs.mkdirSync(extensionsFolder, { recursive: true });
  const settingsFile = path.join(profile, 'User/settings.json');
  // A profile that was used before has its person's own choices.
  if (!fs.existsSync(settingsFile)) {
    fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
    fs.writeFileSync(settingsFile, JSON.stringify({ ...SETTINGS, ...options.settings }, null, 2));
  }
  const tokenFile = path.join(profile, 'token');
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });

  const args = [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token-file=${tokenFile}`,
    ...folderArgs(profile, extensionsFolder),
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(options.tests ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, guarded(path.join(root, 'out/server-main.js'), ...args), {
    env: { ...cleanEnvironment(), ...options.env, CONVOLAB_STARTER_FD: '3' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));

  let log = '';
  const listening = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new SetupError(`VS Code's server ${why}.\n${log.slice(-2000)}`, 'Run the command again.'));
    const tooSlow = setTimeout(() => fail(`did not start within ${START_MS / 1000} s`), START_MS);
    const read = (/** @type {Buffer} */ chunk) => {
      log = (log + chunk).slice(-KEPT_LOG);
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
      if (found) clearTimeout(tooSlow);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      clearTimeout(tooSlow);
      fail(`ended with ${code ?? signal}`);
    });
  }).catch(async (error) => {
    await endGroup(child);
    throw error;
  });

  const authority = `127.0.0.1:${listening}`;
  return {
    pid: child.pid,
    port: /** @type {number} */ (listening),
    /** Resolves to the exit code or signal. */
    ended,
    /** The last that it printed. */
    log: () => log,
    /** Ends it and all that it started: extension hosts, runners, terminals. */
    stop: () => endGroup(child),
    /**
     * The address of a window.
     *
     * @param {{ folder?: string, developmentPaths?: string[], testsPath?: string }} window a folder (none: an empty
     *   window), extensions under development, and a test entry to run in the extension host
     */
    url({ folder, developmentPaths = [], testsPath }) {
      const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${path.resolve(file)}`;
      const payload = developmentPaths.map((it) => ['extensionDevelopmentPath', remote(it)]);
      if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
      const query = new URLSearchParams({ tkn: token });
      if (folder) query.set('folder', path.resolve(folder));
      else query.set('ew', 'true');
      if (payload.length) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
  };
}

/**
 * Has VS Code itself install a VSIX, as a user would.
 *
 * @param {{ vsix: string, profile: string, extensionsFolder: string, signal?: AbortSignal }} options
 */
export async function installVsix({ vsix, profile, extensionsFolder, signal }) {
  const { node, root } = await ensureHost(signal);
  fs.mkdirSync(extensionsFolder, { recursive: true });
  const args = ['--install-extension', vsix, '--force', ...folderArgs(profile, extensionsFolder)];
  await run(node, guarded(path.join(root, 'out/server-main.js'), ...args), { env: cleanEnvironment(), signal });
}

/**
 * @param {string} profile
 * @param {string} extensionsFolder
 */
function folderArgs(profile, extensionsFolder) {
  return [
    `--user-data-dir=${profile}`,
    `--server-data-dir=${path.join(profile, 'server')}`,
    `--extensions-dir=${extensionsFolder}`,
    '--telemetry-level=off',
    '--accept-server-license-terms',
  ];
}

/** @param {number} port */
async function isFree(port) {
  const probe = net.createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Without the variables of a VS Code that we may run in ourselves; and with no marketplace to ask. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name) || name.startsWith('VSCODE_TEST_'));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}
