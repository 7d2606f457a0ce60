import * as fs from 'node:fs';
import * as path from 'node:path';
import { InstallError } from './errors';

const NAME = '.installing';

/**
 * Keeps a second installation out until the returned function is called. A lock whose process has gone is no lock.
 * @throws InstallError where another process is installing
 */
export function lockInstallation(folder: string): () => void {
  const file = path.join(folder, NAME);
  for (let attempt = 0; ; attempt++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (attempt > 0 || isAlive(Number(readIfThere(file)))) {
      throw new InstallError('another window or terminal is installing a backend', 'Wait until it has finished.');
    }
    fs.rmSync(file, { force: true });
  }
}

function readIfThere(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
