import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';

const PackageSchema = v.object({ version: v.string() });

/** An npm package with native code that a backend needs, as it lies on disk. */
export interface NativePackage {
  folder: string;
  version: string;
}

/**
 * Convolab's own folder for this user: what was found out about backends, and packages that they need. The environment
 * variable CONVOLAB_STORAGE names another.
 */
export function storageFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment['CONVOLAB_STORAGE']) return path.resolve(environment['CONVOLAB_STORAGE']);
  const home = os.homedir();
  switch (process.platform) {
    case 'win32':
      return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'convolab');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'convolab');
    default:
      return path.join(environment['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'convolab');
  }
}

/**
 * Finds a package in our own storage, else beside Convolab: never in the learner's folder, whose native code would run
 * with the learner's rights before they have asked for anything.
 * @param near a file of Convolab's: the folders above it are looked through as Node does
 */
export function findPackage(name: string, storage: string, near: string): NativePackage | null {
  const roots = [storage];
  for (let folder = path.dirname(near); ; folder = path.dirname(folder)) {
    roots.push(folder);
    if (folder === path.dirname(folder)) break;
  }
  for (const root of roots) {
    const folder = path.join(root, 'node_modules', name);
    const version = versionOf(folder);
    if (version !== null) return { folder: fs.realpathSync(folder), version };
  }
  return null;
}

function versionOf(folder: string): string | null {
  try {
    return v.parse(PackageSchema, JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))).version;
  } catch {
    // Not there, or not whole: to be installed anew either way.
    return null;
  }
}
