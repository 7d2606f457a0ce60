import * as fs from 'node:fs';
import * as path from 'node:path';
import { bytesIn, runClient } from './client';
import { InstallCancelledError, InstallError } from './errors';
import type { NpmPackage } from './packages';

const PROGRESS_MS = 500;
const PROJECT = 'project';
/** Below the folder that npm is started in: a path of the user's may hold spaces. */
const CACHE = 'cache';

/**
 * Downloads a package. npm is the client so that the user's mirrors and proxies hold; it takes only archives with the hashes
 * that we name, and runs no script of theirs.
 * @param work a folder for what is not complete yet
 * @param onProgress told the bytes that are there, now and then
 * @returns the package's folder
 * @throws InstallError, InstallCancelledError
 */
export async function downloadNpmPackage(
  wanted: NpmPackage,
  work: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (bytes: number) => void },
): Promise<string> {
  const project = path.join(work, PROJECT);
  const cache = path.join(project, CACHE);
  fs.mkdirSync(cache, { recursive: true });
  const manifest = { name: PROJECT, version: '1.0.0', private: true, dependencies: { [wanted.name]: wanted.version } };
  const packages: Record<string, unknown> = { '': manifest };
  for (const [name, locked] of Object.entries(wanted.locked)) packages[`node_modules/${name}`] = locked;
  const lock = { lockfileVersion: 3, packages };
  fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(project, 'package-lock.json'), JSON.stringify({ ...manifest, ...lock }));
  const timer = setInterval(() => onProgress(bytesIn(cache)), PROGRESS_MS);
  try {
    // What went wrong has to be read: the learner's own npm may be told to be silent.
    const args = ['ci', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', CACHE];
    const { code, output } = await runClient('npm', args, { signal, cwd: project });
    if (signal.aborted) throw new InstallCancelledError();
    if (code !== 0) throw downloadError(output);
  } finally {
    clearInterval(timer);
  }
  return path.join(project, 'node_modules', wanted.name);
}

/** Puts a package in its place, without the native modules of other platforms. */
export function placeNpmPackage(downloaded: string, place: string, { nativeFolder }: NpmPackage): void {
  const natives = path.join(downloaded, nativeFolder);
  // macOS has one for both kinds of processor.
  const own = [`${process.platform}-${process.arch}`, `${process.platform}-universal`];
  const found = fs.existsSync(natives) ? fs.readdirSync(natives) : [];
  if (!found.some((name) => own.includes(name))) {
    throw new InstallError('the downloaded package holds no module for this platform', 'Use another backend.');
  }
  for (const name of found) {
    if (!own.includes(name)) fs.rmSync(path.join(natives, name), { recursive: true, force: true });
  }
  fs.renameSync(downloaded, place);
}

function downloadError(output: string): InstallError {
  // Without a program of that name npm's own output is missing, or a shell says so.
  if (output.trim() === '' || /not recognized|command not found/i.test(output)) {
    return new InstallError(
      'no npm was found, which downloads the package',
      'Install Node with npm from https://nodejs.org, so that it is on the PATH, and try again.',
    );
  }
  if (/EINTEGRITY/.test(output)) {
    return new InstallError(
      'a downloaded file is not the one that Convolab was tested with: its hash is another',
      'Try again. If it happens again, your package mirror gives out other files.',
    );
  }
  if (/ENOSPC/.test(output)) return new InstallError('the disk is full', 'Free some space, and try again.');
  const last =
    /npm (?:error|ERR!) (?!code|errno|syscall|type)([A-Za-z].*)/.exec(output)?.[1] ?? output.trim().slice(-300);
  if (/ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|network|proxy/i.test(output)) {
    return new InstallError(
      `the download failed: ${last}`,
      'Check the network and the proxy that npm uses, and try again.',
    );
  }
  return new InstallError(`npm could not download it: ${last}`, 'Try again; npm says more when it is called by hand.');
}
