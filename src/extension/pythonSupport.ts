import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { isThere, placeFile, placeSupport } from './learnerFiles';

/** Ours in the learner's folder: the modules that language servers read, `tensorflow`, `keras` and `numpy`. */
const STUBS = path.join('.convolab', 'python');
/** Language servers read it in the folder that is open, and nowhere below. */
const CONFIGURATION = 'pyrightconfig.json';

/** A folder with one of these has an environment of its own, whose packages count for all of it. */
const PROJECT_MARKS = [
  ...['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'Pipfile', 'environment.yml'],
  ...['.venv', 'venv', 'env'],
];

/**
 * Copies what completion and hover texts in Python need into the folder that is open. The modules hide others of the
 * same names there, so a Python project of the learner's own gets none. A configuration for language servers outside
 * of VS Code is put only where it can concern nothing but exercises.
 *
 * @param from `dist/learner/python`
 * @param courses names of the folders that hold exercises
 * @returns Whether the modules are there. @throws The system's error.
 */
export async function placePythonSupport(from: string, folder: string, courses: string[]): Promise<boolean> {
  const names = await fs.readdir(folder);
  const isProject = names.some((name) => PROJECT_MARKS.includes(name));
  if (isProject && !(await isThere(path.join(folder, STUBS)))) return false;
  await placeSupport(path.join(from, STUBS), path.join(folder, STUBS), true);
  await removeStrays(path.join(from, STUBS), path.join(folder, STUBS));
  if (!isProject && (await holdsExercisesOnly(folder, courses))) {
    await placeFile(path.join(folder, CONFIGURATION), await fs.readFile(path.join(from, CONFIGURATION)));
  }
  return true;
}

/** No Python beside the exercises: neither a program, nor a folder that may hold some. */
async function holdsExercisesOnly(folder: string, courses: string[]): Promise<boolean> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.every(
    (entry) =>
      entry.name.startsWith('.') || (entry.isDirectory() ? courses.includes(entry.name) : !isPython(entry.name)),
  );
}

function isPython(name: string): boolean {
  return ['.py', '.pyi', '.ipynb'].includes(path.extname(name));
}

/** Modules of an earlier version, which would be offered and are there no more. */
async function removeStrays(from: string, to: string): Promise<void> {
  const kept = new Set(await fs.readdir(from));
  for (const entry of await fs.readdir(to, { withFileTypes: true })) {
    const file = path.join(to, entry.name);
    if (!kept.has(entry.name)) await fs.rm(file, { recursive: true });
    else if (entry.isDirectory()) await removeStrays(path.join(from, entry.name), file);
  }
}
