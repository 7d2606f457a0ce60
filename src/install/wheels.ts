import * as fs from 'node:fs';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry } from 'yauzl';
import { InstallCancelledError, InstallError } from './errors';

/**
 * Unpacks the files of a wheel whose names match into a folder, under the names that they have in it.
 * @throws InstallError for a file that is no whole archive, InstallCancelledError
 */
export async function unpackWheel(wheel: string, kept: RegExp, folder: string, signal: AbortSignal): Promise<void> {
  try {
    const archive = await openPromise(wheel);
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) {
      if (!kept.test(entry.fileName)) continue;
      const file = path.join(folder, entry.fileName);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      await pipeline(await archive.openReadStreamPromise(entry), fs.createWriteStream(file), { signal });
    }
  } catch (error) {
    if (signal.aborted) throw new InstallCancelledError();
    throw new InstallError(`${path.basename(wheel)} could not be unpacked: ${(error as Error).message}`, 'Try again.');
  }
}
