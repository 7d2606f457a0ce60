import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Language } from '../protocol/runResult';
import { LANGUAGE_SUFFIX, type LoadedExercise } from './packFiles';

/** Files of an exercise's known mistakes in a language. */
export function mistakeFiles(exercise: LoadedExercise, language: Language): string[] {
  const folder = path.join(exercise.folder, language, 'mistakes');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(LANGUAGE_SUFFIX[language]))
    .sort()
    .map((name) => path.join(folder, name));
}

/** The first comment lines of a mistake: the check that must fail first, and the message it deserves. */
export function mistakeHeader(source: string): { check: string; message: string } {
  const lines = source.split('\n').map((line) => /^(?:\/\/|#) (check|message): (.*)$/.exec(line));
  const end = lines.findIndex((line) => line === null);
  const header = lines.slice(0, end);
  const check = header.find((line) => line![1] === 'check')?.[2];
  const message = header
    .filter((line) => line![1] === 'message')
    .map((line) => line![2]!.trim())
    .join(' ');
  if (!check || !message) throw new Error('a mistake begins with the lines "check: <id>" and "message: <text>"');
  return { check, message };
}
