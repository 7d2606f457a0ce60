import * as fs from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import { type Exercise, ExerciseSchema } from '../exercises/exercise';
import { type Network, NetworkSchema } from '../exercises/network';
import { exerciseId, type Pack, PackSchema } from '../exercises/pack';
import { type Recorded, RecordedSchema } from '../exercises/recorded';
import type { Language } from '../protocol/runResult';
import { PackError } from './errors';

/** A course as it lies on disk. */
export interface LoadedPack {
  folder: string;
  pack: Pack;
  /** The folder of the network's class, weights and images. */
  networkFolder: string;
  network: Network;
  /** In the order of the course. */
  exercises: LoadedExercise[];
}

export interface LoadedExercise {
  id: string;
  folder: string;
  exercise: Exercise;
  pack: LoadedPack;
}

/** The suffix of a learner's file, and the folder in an exercise, of each language. */
export const LANGUAGE_SUFFIX: Record<Language, string> = { typescript: '.ts', python: '.py' };
export const LANGUAGES = Object.keys(LANGUAGE_SUFFIX) as Language[];

/**
 * Reads every course in a folder (`exercises/`). A course that cannot be read is reported, and takes no other down.
 */
export function loadPacks(folder: string): { packs: LoadedPack[]; problems: PackError[] } {
  const packs: LoadedPack[] = [];
  const problems: PackError[] = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const packFolder = path.join(folder, entry.name);
    if (!entry.isDirectory() || !fs.existsSync(path.join(packFolder, 'pack.json'))) continue;
    try {
      packs.push(loadPack(packFolder));
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(error);
    }
  }
  return { packs, problems };
}

/** Reads the course in a folder, or all courses in the folders of it: what a person names who has courses of their own. */
export function loadNamedPacks(folder: string): { packs: LoadedPack[]; problems: PackError[] } {
  try {
    if (!fs.existsSync(path.join(folder, 'pack.json'))) return loadPacks(folder);
    return { packs: [loadPack(folder)], problems: [] };
  } catch (error) {
    const problem = error instanceof PackError ? error : new PackError(folder, `it can't be read (${String(error)})`);
    return { packs: [], problems: [problem] };
  }
}

/** @throws PackError naming the file and the field that is wrong. */
export function loadPack(folder: string): LoadedPack {
  const pack = readJson(path.join(folder, 'pack.json'), PackSchema);
  const networkFolder = path.join(folder, 'network');
  const network = readJson(path.join(networkFolder, 'network.json'), NetworkSchema);
  const loaded: LoadedPack = { folder, pack, networkFolder, network, exercises: [] };
  const folders = new Map(fs.readdirSync(folder).map((name) => [exerciseId(name), path.join(folder, name)]));
  for (const id of pack.exercises) {
    const exerciseFolder = folders.get(id);
    if (!exerciseFolder) throw new PackError(path.join(folder, 'pack.json'), `there is no folder for "${id}"`);
    const exercise = readJson(path.join(exerciseFolder, 'exercise.json'), ExerciseSchema);
    loaded.exercises.push({ id, folder: exerciseFolder, exercise, pack: loaded });
  }
  return loaded;
}

const recordings = new WeakMap<LoadedExercise, Recorded>();

/** The recorded answers, read once: only the judge's process ever holds them. */
export function loadRecorded(exercise: LoadedExercise): Recorded {
  const known = recordings.get(exercise);
  if (known) return known;
  const file = path.join(exercise.folder, 'recorded.json');
  const recorded = readJson(file, RecordedSchema);
  for (const { id } of exercise.exercise.probes) {
    const outcome = recorded.solution.outcomes[id];
    if (!outcome || (outcome.kind === 'tensor' && !outcome.values))
      throw new PackError(file, `it has no answer for the probe "${id}"`);
  }
  recordings.set(exercise, recorded);
  return recorded;
}

/** Languages that an exercise can be written in: those with a starter. */
export function languagesOf(exercise: LoadedExercise): Language[] {
  return LANGUAGES.filter((language) => fs.existsSync(programPath(exercise, language, 'starter')));
}

/** Path of an exercise's `starter` or `solution` in a language. */
export function programPath(exercise: LoadedExercise, language: Language, name: 'starter' | 'solution'): string {
  return path.join(exercise.folder, language, name + LANGUAGE_SUFFIX[language]);
}

/** Path of a network's whole class in a language, which lends learners' classes the methods that they lack. */
export function referencePath(pack: LoadedPack, language: Language): string {
  return path.join(pack.networkFolder, `reference${LANGUAGE_SUFFIX[language]}`);
}

/** Reads a JSON file through its schema. @throws PackError when it is missing, no JSON, or of another form. */
export function readJson<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  let data: unknown;
  try {
    data = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PackError(file, error instanceof SyntaxError ? `it is not valid JSON: ${error.message}` : String(error));
  }
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new PackError(file, `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}
