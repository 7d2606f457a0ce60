import type { TextProblem } from './programText';

/** What a message's button does. */
export interface Remedy {
  title: string;
  command: string;
  args?: unknown[];
}

/** An error whose message is for the learner: it says what happened, where, and what to do next. */
export class ShownError extends Error {
  override readonly name: string = 'ShownError';
  constructor(
    message: string,
    readonly remedy?: Remedy,
  ) {
    super(message);
  }
}

/** Code is not run in Restricted Mode. */
export class RestrictedModeError extends ShownError {
  override readonly name = 'RestrictedModeError';
  static readonly explanation =
    'This folder is open in Restricted Mode, where no code is run. Trust the folder to run the checks.';
  constructor() {
    super(RestrictedModeError.explanation, {
      title: 'Manage Workspace Trust',
      command: 'workbench.trust.manage',
    });
  }
}

/** What a backend needs was not installed, and nothing was changed. */
export class NotInstalledError extends ShownError {
  override readonly name = 'NotInstalledError';
  constructor(title: string, why: string, next: string) {
    super(`${title} was not installed: ${why}. ${next}`, {
      title: 'Diagnose Backends',
      command: 'convolab.diagnoseBackends',
    });
  }
}

/** A command was given for a file that belongs to no exercise. */
export class NoExerciseError extends ShownError {
  override readonly name = 'NoExerciseError';
  constructor(file: string | undefined) {
    super(
      file === undefined
        ? 'No exercise is open. Open one, then run its checks.'
        : `${file} belongs to no exercise: its checks are found by where the file is. Open an exercise and write your answer there.`,
      { title: 'Open Exercise…', command: 'convolab.open' },
    );
  }
}

/** The exercise has nothing to train. */
export class NoTrainingError extends ShownError {
  override readonly name = 'NoTrainingError';
  constructor(file: string) {
    super(`The exercise of ${file} has no training: it is the last exercise of the course that has one.`);
  }
}

/** There is no exercise of that name. */
export class UnknownExerciseError extends ShownError {
  override readonly name = 'UnknownExerciseError';
  constructor(id: string) {
    super(`There is no exercise "${id}". Choose one from the list.`, {
      title: 'Open Exercise…',
      command: 'convolab.open',
    });
  }
}

/** What is in a file cannot be a program of the learner's. */
export class TextProblemError extends ShownError {
  override readonly name = 'TextProblemError';
  constructor(file: string, problem: TextProblem) {
    if (problem === 'too long') super(`${file} is too long to be an exercise (1 MB at most). Nothing was run.`);
    else {
      super(`${file} is not UTF-8 text. Reopen it with the encoding that it was saved in, then save it as UTF-8.`, {
        title: 'Reopen with Encoding…',
        command: 'workbench.action.editor.changeEncoding',
      });
    }
  }
}

/** A file or folder of the learner's could not be written or read. */
export class FileAccessError extends ShownError {
  override readonly name = 'FileAccessError';
  /** The system's word for it (`EACCES`), where it gave one. */
  readonly code: string;
  constructor(task: string, cause: unknown, remedy?: Remedy) {
    const { code, message } = systemError(cause);
    super(`${task}: ${FILE_PROBLEMS[code] ?? message}`, remedy);
    this.code = code;
    this.cause = cause;
  }
}

const READ_ONLY = 'it may only be read, not written. Change its permissions, or open another folder.';
const NOT_A_FOLDER = 'a file of that name is in the way. Rename it, then open the exercise again.';
const NO_SPACE = 'there is no space left on the disk. Free some, then try again.';
const FILE_PROBLEMS: Record<string, string> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  ENOENT: 'it no longer exists. Open the exercise again, in a folder that does.',
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EISDIR: 'it is a folder, not a file. Rename it, then open the exercise again.',
  ENAMETOOLONG: 'its path is too long for this system. Open a folder with a shorter path.',
};

function systemError(cause: unknown): { code: string; message: string } {
  if (!(cause instanceof Error)) return { code: '', message: String(cause) };
  const code = (cause as NodeJS.ErrnoException).code;
  return { code: typeof code === 'string' ? code : '', message: cause.message };
}
