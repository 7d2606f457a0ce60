import type { LoadedExercise, LoadedPack } from '../../src/runs/packFiles';

/** The exercise whose run is the whole network, which is what figures are promised of. */
export function logitsOf(pack: LoadedPack): LoadedExercise {
  const exercise = pack.exercises.find(({ id }) => id === 'logits');
  if (!exercise) throw new Error(`${pack.folder} has no exercise logits`);
  return exercise;
}
