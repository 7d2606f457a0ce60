import type { ImageMaps } from '../protocol/layerMaps';
import type { Limits } from '../protocol/limits';
import type { TraceRow } from '../protocol/observation';
import type { RunEvent } from '../protocol/runEvent';
import type { Backend, BackendName, Language, RunResult } from '../protocol/runResult';
import type { TrainingEvent } from '../protocol/trainingEvent';
import type { TrainingPlan } from '../protocol/trainingPlan';
import type { TrainingResult } from '../protocol/trainingState';
import type { Backends } from './backends/backends';
import type { CheckpointFile } from './checkpointFile';
import type { LoadedExercise } from './packFiles';

/** One click on Run checks. */
export interface CheckRequest {
  exercise: LoadedExercise;
  language: Language;
  /** The document's text, saved or not. */
  source: string;
  /** How the learner knows the file: used in locations and tracebacks. */
  file: string;
  backend: BackendName | 'auto';
  limits: Limits;
  /** Runs it in a process of its own, without permission flags, and with a debugger. */
  debug?: DebugRequest;
}

export interface DebugRequest {
  /** Of the learner's file, which the debugger shows. */
  sourceUrl: string;
  /**
   * Attaches a debugger. The file is loaded when this settles.
   *
   * @param inspectorUrl `ws://127.0.0.1:PORT/ID`, as Node tells it
   * @throws Error in the user's words
   */
  attach(inspectorUrl: string): Promise<void>;
}

/** A look at what the layers make of one image. */
export interface MapsRequest extends CheckRequest {
  /** Its place among the images of the course. */
  image: number;
}

/** The maps of one image, and the rows that they belong to, place by place. */
export interface LayerMaps extends ImageMaps {
  rows: TraceRow[];
}

/** One training of the whole network with a learner's file. Of its limits, `runMs` is what one step may take. */
export interface TrainingRequest extends CheckRequest {
  plan: TrainingPlan;
  /** Where it is kept; null: nowhere, and nothing is left of it. */
  checkpoint: CheckpointFile | null;
  /** Goes on from the checkpoint, instead of beginning anew. */
  resume: boolean;
}

/** A training under way. */
export interface Training {
  /**
   * Settles with what came of it, or that something came between.
   * Rejects with a ResumeError or DamagedCheckpointError where it can't go on, with the signal's reason when that is aborted.
   */
  readonly done: Promise<TrainingResult>;
  /** After the step that it is at; its weights are kept then. */
  pause(): void;
  resume(): void;
  /** After the step that it is at, with its weights kept. */
  stop(): void;
}

/** Runs learners' files and judges them. One spare runner is kept ready for the exercise that is open. */
export interface Runs {
  /** What runs may compute with, and what is known of it. */
  readonly backends: Backends;
  /**
   * Starts a spare runner for this exercise's network, unless one is there.
   * @returns what the next check will run on, once it is ready; null where it has failed: then that check says why
   */
  warm(exercise: LoadedExercise, backend: BackendName | 'auto', language: Language): Promise<Backend | null>;
  /** Ends the spare: no process is left when no exercise is open. */
  cool(): void;
  /**
   * Settles always: with a verdict, or with a result whose `error` says what happened.
   * @throws the signal's reason when `signal` is aborted: by default an error called `AbortError`
   */
  check(request: CheckRequest, onEvent: (event: RunEvent) => void, signal?: AbortSignal): Promise<RunResult>;
  /**
   * Has the whole network computed once more for the maps of one image.
   * @throws MapsError where there are none, the signal's reason when it is aborted
   */
  maps(request: MapsRequest, signal?: AbortSignal): Promise<LayerMaps>;
  /** Trains in a runner of its own: checks may be run beside it. @param signal ends it at once */
  train(request: TrainingRequest, onEvent: (event: TrainingEvent) => void, signal?: AbortSignal): Training;
  /** Ends every process. */
  dispose(): void;
}
