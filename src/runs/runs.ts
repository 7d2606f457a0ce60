import type { Limits } from '../protocol/limits';
import type { RunEvent } from '../protocol/runEvent';
import type { Backend, BackendName, Language, RunResult } from '../protocol/runResult';
import type { Backends } from './backends/backends';
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
  /** Ends every process. */
  dispose(): void;
}
