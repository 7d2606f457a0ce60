import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

/** A Node that can load native modules. Electron's refuses the memory that they share with JavaScript. */
export interface SystemNode {
  path: string;
  version: string;
  /** Flags that it knows. */
  flags: ReadonlySet<string>;
}

const LEAST_MAJOR = 20;
/** Where it has not answered after that, it is none. */
const ANSWER_MS = 5_000;
const ANSWER =
  '({ version: process.version, electron: !!process.versions.electron, flags: [...process.allowedNodeEnvironmentFlags] })';
const AnswerSchema = v.object({ version: v.string(), electron: v.boolean(), flags: v.array(v.string()) });

/** There is no Node that native backends can run in. */
export class NoSystemNodeError extends Error {
  override readonly name = 'NoSystemNodeError';
  readonly next = `Install Node ${LEAST_MAJOR} or later from https://nodejs.org, so that it is on the PATH.`;
}

/**
 * The Node that runs this if it is one, else the first on the PATH.
 * @throws NoSystemNodeError which says what was found instead
 */
export async function findSystemNode(own = process.execPath): Promise<SystemNode> {
  if (!process.versions['electron'] && own === process.execPath) {
    return { path: own, version: process.version, flags: process.allowedNodeEnvironmentFlags };
  }
  const found: string[] = [];
  for (const file of [own, ...onPath()]) {
    const answer = await ask(file);
    if (!answer || answer.electron) continue;
    if (Number(/\d+/.exec(answer.version)?.[0]) >= LEAST_MAJOR) {
      return { path: file, version: answer.version, flags: new Set(answer.flags) };
    }
    found.push(`${file} is ${answer.version}`);
  }
  const what = found.length > 0 ? `only too old ones: ${found.join(', ')}` : 'none';
  throw new NoSystemNodeError(`it needs a Node outside of the editor, and there is ${what}`);
}

function onPath(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, name)).filter((file) => fs.existsSync(file));
}

/** null where it is no Node that can say what it is. */
async function ask(file: string): Promise<v.InferOutput<typeof AnswerSchema> | null> {
  try {
    const { stdout } = await promisify(execFile)(file, ['-p', `JSON.stringify(${ANSWER})`], {
      timeout: ANSWER_MS,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    return v.parse(AnswerSchema, JSON.parse(stdout));
  } catch {
    return null;
  }
}
