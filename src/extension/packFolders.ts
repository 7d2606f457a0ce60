import * as fs from 'node:fs';
import * as path from 'node:path';

/** Says below which exercise's folder a file is, and asks the disk once for each folder: it is asked for every tab. */
export class PackFolders {
  /** The exercise's folder at or above each folder; null where there is none. */
  private readonly known = new Map<string, string | null>();

  /** The nearest folder at or above this one that holds an exercise of a course. */
  exerciseFolder(folder: string): string | null {
    const known = this.known.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const above = (): string | null => (parent === folder ? null : this.exerciseFolder(parent));
    const found = fs.existsSync(path.join(folder, 'exercise.json')) && holdsPack(parent) ? folder : above();
    this.known.set(folder, found);
    return found;
  }

  forget(): void {
    this.known.clear();
  }
}

/** The course's folder that a course's file is in, by the file's name alone; undefined for other files. */
export function packFolderOf(file: string): string | undefined {
  const folder = path.dirname(file);
  const parent = path.dirname(folder);
  switch (path.basename(file)) {
    case 'pack.json':
      return folder;
    case 'network.json':
      return path.basename(folder) === 'network' ? parent : undefined;
    case 'exercise.json':
    case 'instructions.md':
    case 'hints.md':
      return parent;
    default:
      return undefined;
  }
}

/** Whether there is a course: any project may have files called pack.json or exercise.json. */
function holdsPack(folder: string): boolean {
  return ['pack.json', path.join('network', 'network.json')].every((name) => fs.existsSync(path.join(folder, name)));
}
