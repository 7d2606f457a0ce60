import * as vscode from 'vscode';
import type { TrainingAction } from '../protocol/panelState';
import { isUnderWay, type TrainingResult } from '../protocol/trainingState';
import type { ExerciseFile } from './exerciseFile';
import type { Trainings } from './trainings';

/** What the panel's buttons do. */
export async function act(trainings: Trainings, file: ExerciseFile, action: TrainingAction): Promise<void> {
  switch (action) {
    case 'start':
      return void (await trainings.start(file, 'anew'));
    case 'resume':
      return void (await trainings.start(file, 'resume'));
    case 'pause':
      return trainings.pause(file.uri);
    case 'continue':
      return trainings.continue(file.uri);
    case 'stop':
      return trainings.stop(file.uri);
  }
}

/**
 * The command: trains, and asks first where there is a checkpoint to go on from. The panel shows what goes on. Gives what
 * came of it; undefined where it did not begin.
 */
export async function train(trainings: Trainings, file: ExerciseFile): Promise<TrainingResult | undefined> {
  await trainings.recall(file);
  const training = trainings.of(file.uri);
  if (training && isUnderWay(training.state)) return undefined;
  const { checkpoint = null, result = null } = training?.state ?? {};
  if (checkpoint === null || training?.stale || result?.evaluation) return trainings.start(file, 'anew');
  const resume = `Resume at step ${checkpoint}`;
  const chosen = await vscode.window.showQuickPick([resume, 'Start again'], {
    title: `Train: ${file.exercise.exercise.title}`,
  });
  return chosen === undefined ? undefined : trainings.start(file, chosen === resume ? 'resume' : 'anew');
}
