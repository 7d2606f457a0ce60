import { findMethod, type MethodRange } from '../exercises/methodLocation';
import type { ExerciseFile } from './exerciseFile';
import { textProblem } from './programText';

/** Where the method to complete is in a document's text; null where it is not, or where the text is no program's. */
export function methodRange(text: string, { exercise, language }: ExerciseFile): MethodRange | null {
  return textProblem(text) ? null : findMethod(text, language, exercise.exercise.method[language]);
}
