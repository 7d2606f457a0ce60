import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Language } from '../protocol/runResult';
import { LANGUAGE_SUFFIX, type LoadedExercise } from '../runs/packFiles';
import { UsageError } from './errors';

const LARGEST_BYTES = 1024 ** 2;

/** Reads a learner's file as UTF-8 text. @throws UsageError for what is no such file, saying why and what to do. */
export function readLearnerFile(file: string): string {
  let bytes: Buffer;
  try {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) throw new UsageError(`${file} is a folder. Name the file with the learner's class.`);
    if (!stat.isFile()) throw new UsageError(`${file} is no regular file.`);
    if (stat.size > LARGEST_BYTES) {
      throw new UsageError(`${file} has ${stat.size} bytes; a learner's file has at most ${LARGEST_BYTES}.`);
    }
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} can't be read: ${(error as Error).message}`);
  }
  if (bytes.includes(0)) throw new UsageError(`${file} is a binary file, not a program's text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text. Save it with the encoding UTF-8.`);
  }
}

/** @throws UsageError when the file's name says no language. */
export function languageOf(file: string): Language {
  const language = toldLanguage(file);
  if (language) return language;
  throw new UsageError(`${file}: the language is told by the suffix, .ts or .py.`);
}

/** The language of a command that could not be understood: a result has to name one. */
export function likelyLanguage(args: string[]): Language {
  return args.map(toldLanguage).find((language) => language !== undefined) ?? 'typescript';
}

function toldLanguage(file: string): Language | undefined {
  const suffix = path.extname(file);
  return (Object.keys(LANGUAGE_SUFFIX) as Language[]).find((language) => LANGUAGE_SUFFIX[language] === suffix);
}

/**
 * The exercise that a file belongs to: the one named, else that of the nearest `exercise.json` above the file, else the
 * one that has the file's name. @throws UsageError when there is none.
 */
export function exerciseOf(file: string, exercises: LoadedExercise[], named: string | undefined): LoadedExercise {
  const known = exercises.map(({ id }) => id).join(', ');
  if (named !== undefined) {
    const exercise = exercises.find(({ id }) => id === named);
    if (!exercise) throw new UsageError(`There is no exercise "${named}". There are: ${known}.`);
    return exercise;
  }
  const absolute = path.resolve(file);
  for (let folder = path.dirname(absolute); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (!fs.existsSync(path.join(folder, 'exercise.json'))) continue;
    const real = fs.realpathSync(folder);
    const exercise = exercises.find((candidate) => fs.realpathSync(candidate.folder) === real);
    if (exercise) return exercise;
  }
  const name = path.basename(file, path.extname(file));
  const exercise = exercises.find(({ id }) => id === name);
  if (exercise) return exercise;
  throw new UsageError(`Which exercise ${file} is for can't be told from its name. Add --exercise ID: ${known}.`);
}
