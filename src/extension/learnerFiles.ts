import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/**
 * Puts a learner's file in place, with the folders above it, unless there is one: what is there is never touched, also
 * when two windows do this at once.
 *
 * @returns Whether the file is new. @throws The system's error.
 */
export async function placeFile(file: string, content: Buffer | string): Promise<boolean> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  let handle: fs.FileHandle;
  try {
    handle = await fs.open(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(content);
    await handle.close();
    return true;
  } catch (error) {
    // Half a file would be taken for the learner's own from now on.
    await handle.close().catch(() => undefined);
    await fs.unlink(file);
    throw error;
  }
}

/**
 * Copies what editing needs (types, configuration) beside the learner's files. Folders whose name begins with a dot are
 * ours and follow the extension; every other file is the learner's as soon as it is there.
 */
export async function placeSupport(from: string, to: string, ours = false): Promise<void> {
  for (const entry of await fs.readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await placeSupport(source, target, ours || entry.name.startsWith('.'));
    else if (ours) await refreshFile(target, await fs.readFile(source));
    else await placeFile(target, await fs.readFile(source));
  }
}

/** Replaces a file of ours that differs, in one step, so that no reader ever sees half of it. */
async function refreshFile(file: string, content: Buffer): Promise<void> {
  if (await placeFile(file, content)) return;
  if (content.equals(await fs.readFile(file))) return;
  const fresh = `${file}.${process.pid}.new`;
  await fs.writeFile(fresh, content);
  await fs.rename(fresh, file);
}

/** `logits.ts` → `logits.backup-2026-11-23T12-34-56.ts`, in local time. */
export function backupName(file: string, now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
  const { name, ext } = path.parse(file);
  return `${name}.backup-${day}T${time}${ext}`;
}

/**
 * Keeps a copy beside the file: of the text as it is in the editor, or, where that is saved, of the file's own bytes.
 *
 * @returns The backup's path. @throws The system's error; then there is no backup.
 */
export async function keepBackup(file: string, unsavedText: string | null, now: Date): Promise<string> {
  const first = path.join(path.dirname(file), backupName(file, now));
  const { dir, name, ext } = path.parse(first);
  const content = unsavedText ?? (await fs.readFile(file));
  for (let number = 1; ; number++) {
    const backup = number === 1 ? first : path.join(dir, `${name}-${number}${ext}`);
    if (await placeFile(backup, content)) return backup;
  }
}

/** Whether there is a file (or anything else) of that name. */
export async function isThere(file: string): Promise<boolean> {
  return fs.access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}
