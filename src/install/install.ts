import * as fs from 'node:fs';
import * as path from 'node:path';
import { InstallCancelledError, InstallError } from './errors';
import { contentFolder, packageFolder, packagesFolder, writeManifest } from './installed';
import { lockInstallation } from './installLock';
import { downloadNpmPackage, placeNpmPackage } from './npm';
import { obstacleTo } from './obstacle';
import { downloadBytes, type InstallablePackage, type NpmPackage, type WheelPackage } from './packages';
import { downloadWheels, findPip } from './pip';
import { unpackWheel } from './wheels';

const ADDON = 'tfjs_binding.node';
/** Of an installation that has not finished. */
const UNFINISHED = '.unfinished-';

export type InstallStep = 'download' | 'unpack' | 'verify';

export interface InstallOptions {
  /** A folder of Convolab's own. */
  storage: string;
  /** The addon that binds tfjs to TensorFlow's libraries. Packages of npm need none. */
  addon: string;
  signal: AbortSignal;
  /** @param share how much of the step is done, from 0 to 1 */
  onProgress: (step: InstallStep, share: number) => void;
  /** Computes with what was installed. @throws Error where that gives no right answer, with why in one sentence */
  verify: (folder: string) => Promise<void>;
}

/**
 * Downloads a package, unpacks it, computes with it, and only then puts it in place. Whatever goes wrong before, and however
 * the process ends, what was installed before stays as it was.
 * @returns the folder that it is loaded from
 * @throws InstallError, InstallCancelledError
 */
export async function install(wanted: InstallablePackage, options: InstallOptions): Promise<string> {
  const { storage, addon, signal } = options;
  assertPossible(wanted, addon);
  const folder = packagesFolder(storage);
  makeFolder(folder);
  const unlock = lockInstallation(folder);
  try {
    removeUnfinished(folder);
    assertSpace(wanted, folder);
    const work = fs.mkdtempSync(path.join(folder, UNFINISHED));
    try {
      await fill(path.join(work, 'package'), work, wanted, options);
      if (signal.aborted) throw new InstallCancelledError();
      const place = packageFolder(storage, wanted);
      replace(place, path.join(work, 'package'), path.join(work, 'old'));
      return contentFolder(place, wanted);
    } finally {
      fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    }
  } catch (error) {
    throw withReason(error);
  } finally {
    unlock();
  }
}

/** Takes a package away. */
export function uninstall(wanted: InstallablePackage, storage: string): void {
  fs.rmSync(packageFolder(storage, wanted), { recursive: true, force: true, maxRetries: 5 });
}

async function fill(folder: string, work: string, wanted: InstallablePackage, options: InstallOptions): Promise<void> {
  const { signal, onProgress, verify } = options;
  onProgress('download', 0);
  fs.mkdirSync(folder);
  if (wanted.from === 'npm') await fillFromNpm(folder, work, wanted, options);
  else await fillFromWheels(folder, work, wanted, options);
  onProgress('verify', 0);
  try {
    await verify(contentFolder(folder, wanted));
  } catch (error) {
    if (signal.aborted) throw new InstallCancelledError();
    throw new InstallError(
      `what was downloaded does not work on this machine: ${(error as Error).message.replace(/\.$/, '')}`,
      'Nothing was changed. Convolab goes on with the backends that it has.',
    );
  }
  writeManifest(folder, wanted, wanted.unpackedBytes);
  onProgress('verify', 1);
}

async function fillFromNpm(folder: string, work: string, wanted: NpmPackage, options: InstallOptions): Promise<void> {
  const { signal, onProgress } = options;
  const bytes = downloadBytes(wanted);
  const downloaded = await downloadNpmPackage(wanted, work, {
    signal,
    onProgress: (done) => onProgress('download', Math.min(1, done / bytes)),
  });
  onProgress('unpack', 0);
  placeNpmPackage(downloaded, contentFolder(folder, wanted), wanted);
}

async function fillFromWheels(
  folder: string,
  work: string,
  wanted: WheelPackage,
  { addon, signal, onProgress }: InstallOptions,
): Promise<void> {
  const python = await findPip(signal);
  const [wheels, temporary] = ['wheels', 'temporary'].map((name) => path.join(work, name)) as [string, string];
  for (const each of [wheels, temporary]) fs.mkdirSync(each);
  const bytes = downloadBytes(wanted);
  const files = await downloadWheels(python, wanted, wheels, temporary, {
    signal,
    onProgress: (done) => onProgress('download', Math.min(1, done / bytes)),
  });
  for (const [done, file] of files.entries()) {
    onProgress('unpack', done / files.length);
    await unpackWheel(file, wanted.kept, folder, signal);
    // At most one file is there twice.
    fs.rmSync(file);
  }
  const libraries = contentFolder(folder, wanted);
  if (!fs.existsSync(libraries)) {
    throw new InstallError('the downloaded package holds no TensorFlow', 'Try again.');
  }
  fs.copyFileSync(addon, path.join(libraries, ADDON));
}

/** Puts a folder in the place of another one, which comes back if that fails. */
function replace(place: string, next: string, old: string): void {
  const hadOne = fs.existsSync(place);
  if (hadOne) fs.renameSync(place, old);
  try {
    fs.renameSync(next, place);
  } catch (error) {
    if (hadOne) fs.renameSync(old, place);
    throw error;
  }
}

function assertPossible(wanted: InstallablePackage, addon: string): void {
  const obstacle = obstacleTo(wanted);
  if (obstacle) throw new InstallError(obstacle.why, obstacle.next);
  if (wanted.from === 'pip' && !fs.existsSync(addon)) {
    throw new InstallError(
      'this Convolab was packaged without its addon for TensorFlow',
      'Install it from the marketplace.',
    );
  }
}

function assertSpace(wanted: InstallablePackage, folder: string): void {
  const needed = downloadBytes(wanted) + wanted.unpackedBytes;
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize >= needed) return;
  throw new InstallError(
    `it needs ${gigabytes(needed)} GB of disk, and ${gigabytes(bavail * bsize)} GB are free in ${folder}`,
    'Free some space, and try again.',
  );
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw withReason(error);
  }
}

/** What an installation left whose process was killed. */
function removeUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith(UNFINISHED))
      fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An error of the file system in words. */
function withReason(error: unknown): unknown {
  const { code, path: file } = error as NodeJS.ErrnoException;
  const where = file ?? 'its folder';
  switch (code) {
    case 'ENOSPC':
      return new InstallError('the disk is full', 'Free some space, and try again.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new InstallError(
        `${where} may not be written to`,
        'Give yourself the right to write there, and try again.',
      );
    default:
      return error;
  }
}
