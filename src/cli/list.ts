import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Language } from '../protocol/runResult';
import { languagesOf } from '../runs/packFiles';
import { installedExercises } from './installed';
import { write } from './write';

/** `convolab list [--json]`. @returns the exit code */
export async function list(args: string[]): Promise<number> {
  const exercises = installedExercises().map((exercise) => ({
    id: exercise.id,
    title: exercise.exercise.title,
    summary: exercise.exercise.summary,
    pack: exercise.pack.pack.id,
    languages: languagesOf(exercise),
    method: exercise.exercise.method,
  }));
  const text = args.includes('--json')
    ? JSON.stringify(exercises)
    : exercises.map(({ id, title, languages }) => `${id.padEnd(16)} ${title} (${names(languages)})`).join('\n');
  await write(process.stdout, `${text}\n`);
  return 0;
}

function names(languages: Language[]): string {
  return languages.map((language) => LANGUAGE_NAMES[language]).join(', ');
}
