// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { CommandError, SetupError } from './errors.mjs';
import { manifest, ROOT } from './project.mjs';
import { step } from './steps.mjs';

/** @throws {SetupError} when this Node is older than package.json asks for. */
export function checkNode() {
  const wanted = Number(/\d+/.exec(manifest().engines.node)?.[0]);
  if (Number(process.versions.node.split('.')[0]) >= wanted) return;
  throw new SetupError(
    `Convolab needs Node ${wanted} or later; this is Node ${process.versions.node} (${process.execPath}).`,
    'Install a current Node (https://nodejs.org, or `nvm install --lts`) and run the command again.',
  );
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list as the last thing of an
 * installation, so one that was interrupted counts as missing.
 */
export function packagesAreCurrent() {
  const installedList = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!fs.existsSync(installedList)) return false;
  const wanted = readPackages(path.join(ROOT, 'package-lock.json'));
  const installed = readPackages(installedList);
  return Object.entries(wanted).every(
    // Optional packages are there or not depending on the platform.
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockfile) {
  return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages;
}

/**
 * Runs `npm ci` when node_modules is missing, half-installed or older than package-lock.json.
 *
 * @param {AbortSignal} [signal]
 * @throws {SetupError} when it fails, with what npm said
 */
export async function ensurePackages(signal) {
  if (packagesAreCurrent()) return;
  const [npm, ...args] = npmCommand();
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts'];
  await step('Installing packages with `npm ci` (about a minute, once)', async () => {
    try {
      await run(npm, [...args, 'ci', ...quiet], { cwd: ROOT, signal });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new SetupError(`\`npm ci\` failed.\n${indent(error.output)}`, npmAdvice(error.output));
    }
  });
}

/**
 * npm as the person has it: the one that runs us, else the one on the PATH.
 *
 * @returns {[command: string, ...args: string[]]}
 */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, cli];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

/** @param {string} output */
function npmAdvice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|E50\d/.test(output)) {
    return 'npm could not reach its registry. Check the connection or proxy (`npm config get registry`, `npm ping`) and run the command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write here. Check who owns ${path.join(ROOT, 'node_modules')}, or move the clone to a folder of your own.`;
  }
  if (/EUSAGE/.test(output)) {
    return 'package.json and package-lock.json of this clone do not fit together: check them out again, or run `npm install`.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: make room (about 400 MB) and run the command again.';
  return 'Run `npm ci` by hand to see all that it prints, and run the command again when it works.';
}

/** @param {string} output npm's; what went wrong comes first, its usage and the like follow */
function indent(output) {
  const lines = output.split('\n').filter((line) => line.replace('npm error', '').trim());
  return lines
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');
}
