import * as path from 'node:path';
import { readPythonFiles } from '../../../src/runner/host/pythonFiles';
import {
  CrashError,
  type Interpreter,
  type PythonFiles,
  type PythonHost,
  startInterpreter,
} from '../../../src/runner/languages/python/interpreter';

export const PYTHON_FOLDER = path.join(__dirname, '../../../dist/python');

/** What a program did: what it printed, and the message of what ended it early. */
export interface Attempt {
  output: string;
  error: string | null;
  /** It took the interpreter with it. */
  crashed: boolean;
  interpreter: Interpreter;
}

interface AttemptOptions {
  /** After which it is interrupted. */
  seconds?: number;
  from?: Partial<PythonFiles>;
  within?: PythonHost['within'];
}

const CLASS_NAME = 'Attempt';

let files: Promise<PythonFiles> | undefined;

/** The built interpreter; read once. */
export function pythonFiles(): Promise<PythonFiles> {
  return (files ??= readPythonFiles(PYTHON_FOLDER));
}

/**
 * Runs a program in an interpreter of its own. It runs in the test's own process, which has all of Node's permissions:
 * what keeps the program in is the interpreter's host alone.
 */
export async function attempt(
  source: string,
  { seconds = 20, from = {}, within }: AttemptOptions = {},
): Promise<Attempt> {
  let output = '';
  let end = Infinity;
  const interpreter = await startInterpreter({ ...(await pythonFiles()), ...from }, () => '{"value": null}', {
    write: (text) => void (output += text),
    isInterrupted: () => performance.now() > end,
    ...(within && { within }),
  });
  end = performance.now() + seconds * 1000;
  const request = {
    source: `${source}\n\nclass ${CLASS_NAME}:\n    pass\n`,
    file: 'a.py',
    class_name: CLASS_NAME,
    method: 'none',
  };
  try {
    const answer = JSON.parse(interpreter.call('load', JSON.stringify(request), seconds * 1000)) as {
      error?: { message: string };
    };
    return { output, error: answer.error?.message ?? null, crashed: false, interpreter };
  } catch (error) {
    if (!(error instanceof CrashError)) throw error;
    return { output, error: error.message, crashed: true, interpreter };
  }
}
