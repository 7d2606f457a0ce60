import { closest } from 'fastest-levenshtein';
import * as tf from '../../tensorflow';

/** Parts of tfjs that choose or reach into the backend: the runner's, not the learner's. */
const WITHHELD = [
  'backend',
  'engine',
  'env',
  'ENV',
  'setBackend',
  'removeBackend',
  'registerBackend',
  'registerKernel',
  'unregisterKernel',
  'registerGradient',
  'unregisterGradient',
  'findBackend',
  'findBackendFactory',
  'setPlatform',
  'copyRegisteredKernels',
  'getKernel',
  'getKernelsForBackend',
  'disposeVariables',
  'enableProdMode',
  'enableDebugMode',
  'KernelBackend',
  'Environment',
  'DataStorage',
  'kernel_impls',
  'io',
  'loadLayersModel',
  'loadModel',
];

/** `tf` as the learner's file gets it. Frozen below the top too, so that a patched `tf` is the learner's error. */
export function learnerTensorflow(): Record<string, unknown> {
  const names: Record<string, unknown> = { ...tf };
  for (const name of WITHHELD) {
    names[name] = () => {
      throw new Error(`tf.${name} is not available in an exercise: Convolab chooses the backend and keeps it.`);
    };
  }
  for (const value of Object.values(names)) {
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
      Object.freeze(value);
  }
  return names;
}

/** The name of `tf` (or `tf.layers`) that is nearest in spelling, if one is near. */
export function nearestName(path: string[]): string | null {
  const name = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], { tf });
  if (typeof holder !== 'object' || holder === null) return null;
  // Texts are names of tfjs's kernels, `tf.ArgMax`.
  const candidates = Object.entries(holder).flatMap(([key, value]) =>
    typeof value === 'string' || WITHHELD.includes(key) ? [] : [key],
  );
  const sameLetters = candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (candidates.length === 0) return null;
  const nearest = sameLetters ?? closest(name, candidates);
  return isNear(name, nearest) ? [...path.slice(0, -1), nearest].join('.') : null;
}

function isNear(a: string, b: string): boolean {
  const shared = [...a.toLowerCase()].filter((letter) => b.toLowerCase().includes(letter)).length;
  return shared >= 0.7 * Math.max(a.length, b.length);
}
