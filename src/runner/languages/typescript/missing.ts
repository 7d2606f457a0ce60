import { closest } from 'fastest-levenshtein';
import { LearnerError } from '../../errors';
import { kindOf, textOf } from '../../outcome';
import { isLent } from './lending';

const LONGEST_MESSAGE = 2_000;

/** Bounded: names and messages of a learner's code can be of any length. */
export function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} […]` : message;
}

export function emptyFile(): LearnerError {
  return missing('The file is empty. Reset the exercise to get the starter back, or paste your class here.');
}

export function missingClass(className: string, classes: string[]): LearnerError {
  const found = classes.length > 0 ? ` It has ${classes.join(', ')}.` : '';
  return missing(`The file has no class ${className}.${found} Keep the class's name as in the starter.`);
}

export function missingMethod(instance: object, method: string): LearnerError {
  const names = methodNames(instance);
  const nearest = names.length > 0 ? closest(method, names) : null;
  const hint = nearest ? ` The class has ${names.join(', ')}; the nearest in spelling is ${nearest}.` : '';
  return missing(`The class has no method ${method}.${hint}`);
}

/** What makes the optimizer gave something else. */
export function noOptimizer(method: string, value: unknown): LearnerError {
  const got = textOf(value, kindOf(value));
  const message = `${method} gave back ${got}, and no optimizer. Return one that a function of tf.train has made.`;
  return new LearnerError({ kind: 'exception', message: shortened(message), location: null, traceback: '' });
}

function missing(message: string): LearnerError {
  return new LearnerError({ kind: 'missing', message: shortened(message), location: null, traceback: '' });
}

function methodNames(instance: object): string[] {
  const names: string[] = [];
  const above = (object: object): object | null => Object.getPrototypeOf(object) as object | null;
  // Object.prototype, which has none above it, is no part of the learner's class.
  for (let holder: object | null = instance; holder && above(holder); holder = above(holder)) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      const value: unknown = property.value;
      if (typeof value === 'function' && name !== 'constructor' && !isLent(value)) names.push(name);
    }
  }
  return names;
}
