import type { PanelMaps, PanelRun, PanelState, PanelTraining } from '../protocol/panelState';
import type { LoadedExercise } from '../runs/packFiles';
import { type ExerciseFile, shownPath } from './exerciseFile';
import type { FileRuns } from './runStore';
import { thinnedHistory } from './thinnedHistory';
import type { ShownTraining } from './trainings';

/** An exercise's texts as HTML. */
export interface PanelTexts {
  instructionsHtml: string;
  noticeHtml: string | null;
}

/** What came of an exercise's file so far. */
export interface PanelWork {
  runs: FileRuns;
  training: ShownTraining | undefined;
  maps: PanelMaps | null;
}

/** What the panel shows of an exercise. `imageAddress` is that of the course's images, as a webview loads them. */
export function panelContent(
  { uri, exercise, language }: ExerciseFile,
  { instructionsHtml, noticeHtml }: PanelTexts,
  { runs, training, maps }: PanelWork,
  blocked: string | null,
  imageAddress: string,
): PanelState {
  const { columns, rows, tile, labels, classes } = exercise.pack.network.images;
  const classesOfImages = labels.map((label) => classes[label] ?? '');
  return {
    version: 1,
    exercise: {
      id: exercise.id,
      title: exercise.exercise.title,
      method: exercise.exercise.method[language],
      language,
      instructionsHtml,
      figure: exercise.exercise.figure ?? [],
      noticeHtml: runs.finished?.result.status === 'passed' ? noticeHtml : null,
      next: nextExercise(exercise)?.exercise.title ?? null,
      file: shownPath(uri),
    },
    blocked,
    run: panelRun(runs),
    training: training ? panelTraining(training, runs) : null,
    maps,
    images: { src: imageAddress, columns, rows, tile, classes: classesOfImages },
  };
}

/** The exercise after one in its course. */
export function nextExercise(exercise: LoadedExercise): LoadedExercise | undefined {
  const { exercises } = exercise.pack;
  return exercises[exercises.indexOf(exercise) + 1];
}

function panelTraining({ state, stale }: ShownTraining, { finished }: FileRuns): PanelTraining {
  const checked = finished?.result.status === 'passed';
  return { state: { ...state, history: thinnedHistory(state.history) }, stale, checked };
}

function panelRun({ running, finished }: FileRuns): PanelRun {
  if (running) {
    const { startedAt, backend, checks, layers, output } = running;
    return { phase: 'running', startedAt, backend, checks, layers, output };
  }
  return finished ? { phase: 'finished', result: finished.result, stale: finished.stale } : { phase: 'none' };
}
