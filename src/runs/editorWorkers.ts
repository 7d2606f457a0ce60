import type { FromRunner, ToRunner } from '../protocol/runnerMessage';

/** A runner in a worker of the editor's panel. */
export interface EditorWorker {
  send(message: ToRunner): void;
  /** Ends it at once, whatever it does; then `onEnd` is not called any more. */
  end(): void;
}

/** How a worker ended that nobody has ended. */
export interface WorkerEnd {
  /** In one sentence. */
  why: string;
  /** The panel was closed or hidden, which says nothing about the device or the learner's code. */
  panelGone: boolean;
}

export interface WorkerListener {
  readonly onMessage: (message: FromRunner) => void;
  /** Called once at most, later than `start` returns; also where it never came to life. */
  readonly onEnd: (end: WorkerEnd) => void;
}

/** Workers of the editor's panel, which has the editor's own GPU. Only `src/extension` knows editors. */
export interface EditorWorkers {
  /** The panel is open and can be seen: where it is not, there is no page that could have a worker. */
  readonly canStart: boolean;
  /** What the editor is known by that shows the panel, which may be on another machine than we are. */
  readonly key: string;
  start(listener: WorkerListener): EditorWorker;
}
