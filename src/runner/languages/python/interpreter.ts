import { InterruptError } from '../../errors';
import { unpackArchive } from './archive';
import { CPython, OutOfMemoryError } from './cpython';
import { ExitError } from './machine/processCalls';
import { HOME } from './machine/fileCalls';
import { FileTree } from './machine/fileTree';
import { ForbiddenCallError, importsOf } from './machine/imports';
import { machineCalls } from './machine/machine';
import { Memory } from './machine/memory';
import { makeSnapshot, openSnapshot, SnapshotError } from './snapshot';

/** The most that Python may have: what asks for more gets a MemoryError. */
export const MOST_BYTES = 256 * 2 ** 20;

const OUT_OF_MEMORY = `Python has no memory left: it may have ${MOST_BYTES / 2 ** 20} MB. Look for something that grows without end.`;
const OUT_OF_STACK =
  'Python ran out of stack: something is nested too deeply. Look for a function that calls itself again and again, for objects each of which holds the next one, thousands of them, or for an expression of thousands of parts.';

/** V8's, on every system. */
const USUAL_STACK_BYTES = 984 * 1024;

/** The two places where Pyodide's build of CPython looks for modules; that the one is called a zip does not matter. */
const STANDARD_LIBRARY = 'lib/python314.zip';
const PACKAGES = 'lib/python3.14/lib-dynload';
const TEMPORARY = '/tmp';
/** What the host calls, imports all that learners import. */
const HOST_MODULE = 'convolab.host';
const SANDBOX_MODULE = 'convolab.sandbox';
/** Name of the learner's code, as in `place.py`. */
const LEARNER_FILE = '<learner>';
/** Asking a dead interpreter for its line takes no longer, unless it has broken altogether. */
const LAST_LINE_MS = 500;

export interface PythonFiles {
  /** CPython. */
  module: WebAssembly.Module;
  /** Python's standard library as an archive: see `archive.ts`. */
  standardLibrary: Uint8Array;
  /** Our own packages, the same way. */
  packages: Uint8Array;
  snapshot: Uint8Array | null;
  /** Says which snapshots fit these files. */
  id: number;
  /** The stack of the engine that runs them, where it was given another than its usual one. */
  stackBytes?: number;
}

export interface PythonHost {
  /** Takes what Python writes to its output and error streams. */
  write(text: string): void;
  /** Asked often while Python runs. While it is true, SIGINT is raised in Python every 20 ms. */
  isInterrupted(): boolean;
  /**
   * Has a call end by an InterruptError when it takes longer, also where it asks nobody: many a loop of CPython's own
   * (`sum`, `in`, `str` of a number) looks for no signal. Without it, such a loop goes on.
   */
  within?<T>(milliseconds: number, call: () => T): T;
}

export interface Interpreter {
  /** False: there was no snapshot, or it could not be used. */
  readonly fromSnapshot: boolean;
  /** The learner's line that asked for more memory than there is. Python itself has none left then to note it. */
  readonly lineOutOfMemory: number | null;
  /**
   * Calls a function of `convolab.host` with JSON, and gives back its JSON.
   * @param milliseconds after which the interpreter is ended, if the host can do that
   * @throws CrashError when the interpreter has ended; every later call throws as well
   */
  call(name: string, request: string, milliseconds?: number): string;
}

/** The interpreter has come to an end. `cause` says how. */
export class CrashError extends Error {
  override readonly name = 'CrashError';

  constructor(
    message: string,
    /** The learner's line that was running. */
    readonly line: number | null,
    options: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Starts CPython, from the snapshot where it can be had. Once this has settled, learners' code may run: from WebAssembly
 * the only functions of ours within reach are `bridge` and those of `machine/`.
 * @param bridge takes an operation and its request as JSON; must not throw
 */
export async function startInterpreter(
  files: PythonFiles,
  bridge: (operation: string, request: string) => string,
  host: PythonHost,
): Promise<Interpreter> {
  const python = await instantiate(files, host);
  const fromSnapshot = restore(python, files);
  if (!fromSnapshot) python.boot();
  python.run(SANDBOX_MODULE, 'begin');
  // After it: without a snapshot it imports everything, and the compiler goes deep.
  python.limitStack(files.stackBytes ?? USUAL_STACK_BYTES);
  python.give(HOST_MODULE, 'attach', bridge);
  const within = <T>(milliseconds: number, call: () => T): T =>
    host.within ? host.within(milliseconds, call) : call();
  let crash: CrashError | null = null;
  return {
    fromSnapshot,
    get lineOutOfMemory() {
      return python.lineOutOfMemory;
    },
    call(name, request, milliseconds = Infinity) {
      if (crash) throw crash;
      try {
        return within(milliseconds, () => {
          const answer = python.call(HOST_MODULE, name, request);
          python.run(SANDBOX_MODULE, 'flush');
          return answer;
        });
      } catch (error) {
        // Nothing of Python's state can be relied upon when JavaScript's exceptions have gone through it.
        const line = lastLine(() => within(LAST_LINE_MS, () => python.runningLine(LEARNER_FILE)));
        throw (crash = new CrashError(describe(error), line, { cause: error }));
      }
    },
  };
}

/** Starts CPython plainly, imports what a run needs, and keeps its memory. */
export async function takeSnapshot(files: PythonFiles, host: PythonHost): Promise<Uint8Array> {
  const python = await instantiate(files, host);
  const before = python.bytes.slice();
  python.boot();
  python.showsErrors = true;
  python.run(SANDBOX_MODULE, 'tidy');
  return makeSnapshot(before, python.bytes, files.id);
}

async function instantiate(files: PythonFiles, host: PythonHost): Promise<CPython> {
  const memory = new Memory();
  // eslint-disable-next-line prefer-const -- the two need each other
  let python: CPython;
  const calls = machineCalls(memory, fileTree(files), {
    write: (text) => host.write(text),
    isInterrupted: () => host.isInterrupted(),
    mostBytes: MOST_BYTES,
    onOutOfMemory: () => {
      // Asked again while the learner's code is left: there is no line then.
      python.lineOutOfMemory = lastLine(() => python.runningLine(LEARNER_FILE)) ?? python.lineOutOfMemory;
    },
    functionAt: (index) => python.functionAt(index),
  });
  python = new CPython(await WebAssembly.instantiate(files.module, importsOf(files.module, calls)), memory);
  return python;
}

function restore(python: CPython, { snapshot, id }: PythonFiles): boolean {
  if (!snapshot) return false;
  try {
    python.restore(openSnapshot(snapshot, id));
    return true;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}

function fileTree({ standardLibrary, packages }: PythonFiles): FileTree {
  const tree = new FileTree();
  // What programs ordinarily expect; empty, and nothing can be written there.
  for (const folder of [HOME, TEMPORARY]) tree.addFolder(folder);
  for (const [path, contents] of unpackArchive(standardLibrary)) tree.add(`${STANDARD_LIBRARY}/${path}`, contents);
  for (const [path, contents] of unpackArchive(packages)) tree.add(`${PACKAGES}/${path}`, contents);
  return tree;
}

/** Null where the interpreter is too broken to say. */
function lastLine(ask: () => number | null): number | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function describe(error: unknown): string {
  if (error instanceof InterruptError) return error.message;
  if (error instanceof ExitError || error instanceof ForbiddenCallError) return error.message;
  if (error instanceof OutOfMemoryError) return OUT_OF_MEMORY;
  if (error instanceof RangeError && /call stack/.test(error.message)) return OUT_OF_STACK;
  return `Python has crashed: ${error instanceof Error ? error.message : String(error)}`;
}
