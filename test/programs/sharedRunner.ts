// A process that runs one of our own programs after another, where a learner's runner serves one: starting a runner takes
// longer than most programs. It is made of the runner's own parts, and each program gets an interpreter or a context of
// its own. What one leaves behind in tfjs is put away as far as tfjs knows it: fine for programs that mean no harm.
import * as path from 'node:path';
import type { Observation } from '../../src/protocol/observation';
import type { NetworkAssets, RunRequest } from '../../src/protocol/runnerMessage';
import type { Language, RunError } from '../../src/protocol/runResult';
import { backendNamed } from '../../src/runner/backends/backends';
import { Deadline } from '../../src/runner/deadline';
import { readPythonFiles } from '../../src/runner/host/pythonFiles';
import { VmModules } from '../../src/runner/host/vmModules';
import { Watchdog } from '../../src/runner/host/watchdog';
import type { PythonFiles } from '../../src/runner/languages/python/interpreter';
import { PythonRuntime } from '../../src/runner/languages/python/pythonRuntime';
import type { LanguageRuntime } from '../../src/runner/languages/subject';
import { TypescriptRuntime } from '../../src/runner/languages/typescript/typescriptRuntime';
import { PreparedNetwork } from '../../src/runner/network/preparedNetwork';
import type { Stray } from '../../src/runner/fileErrors';
import { Session } from '../../src/runner/session';
import * as tf from '../../src/runner/tensorflow';
import { EngineHooks } from '../../src/runner/trace/engineHooks';
import { LayerHooks } from '../../src/runner/trace/layerHooks';

/** Parent → this process: the network of a course, or a program to be run with the last one. */
export type ToSharedRunner = { network: NetworkAssets } | { id: number; request: RunRequest };

/** This process → parent, for each program. */
export interface ProgramRun {
  id: number;
  observations: Observation[];
  error: RunError | null;
}

/** From the bundle that this becomes: `SharedRuns`. */
const DIST = path.join(__dirname, '../dist');

// As in the runner itself: a learner's line stands below the frames of tfjs.
Error.stackTraceLimit = 40;

const now = (): number => performance.now();
const deadline = new Deadline({ now, residentBytes: () => 0 }, () => undefined);
const engineHooks = new EngineHooks(deadline, () => Infinity);
const layerHooks = new LayerHooks(engineHooks);
let network: PreparedNetwork | undefined;
let reference: NetworkAssets['reference'] = {};
let strays: Stray[] = [];
let pythonFiles: Promise<PythonFiles> | undefined;

const started = backendNamed('wasm', { wasmFolder: path.join(DIST, 'wasm'), packageFolder: null })
  .start(() => undefined)
  .then(() => {
    for (const event of ['unhandledRejection', 'uncaughtException']) {
      // tfjs's wasm module has put in handlers of its own, which end the process.
      process.removeAllListeners(event);
      process.on(event, (reason: unknown) => void strays.push({ wasPromise: event === 'unhandledRejection', reason }));
    }
  });

let queue: Promise<void> = started;
process.on('message', (message: ToSharedRunner) => {
  queue = queue.then(async () => {
    if ('network' in message) {
      network = new PreparedNetwork(message.network);
      ({ reference } = message.network);
    } else process.send!(await runProgram(message.id, message.request));
  }, fail);
  queue.catch(fail);
});
process.once('disconnect', () => process.exit());

async function runProgram(id: number, request: RunRequest): Promise<ProgramRun> {
  if (!network) throw new Error('a program came before its network');
  strays = [];
  const engine = tf.engine();
  engine.startScope();
  try {
    const observations: Observation[] = [];
    let error: RunError | null = null;
    const host = {
      send(message: Parameters<ConstructorParameters<typeof Session>[6]['send']>[0]): void {
        if (message.type === 'observation') observations.push(message.observation);
        if (message.type === 'finished') ({ error } = message);
      },
      now,
      async settle(): Promise<Stray[]> {
        await new Promise<void>((resolve) => setImmediate(resolve));
        return strays;
      },
    };
    const language = await languageRuntime(request.language);
    const lent = reference[request.language];
    if (lent !== undefined) await language.lend(lent, network.className);
    await new Session(request, network, language, engineHooks, layerHooks, deadline, host).run();
    return { id, observations, error };
  } finally {
    engine.endScope();
    tf.disposeVariables();
  }
}

async function languageRuntime(language: Language): Promise<LanguageRuntime> {
  if (language === 'python') {
    const watchdog = new Watchdog();
    const python = new PythonRuntime(deadline, engineHooks, layerHooks, {
      write: () => undefined,
      onInterrupted: () => undefined,
      within: (milliseconds, call) => watchdog.within(milliseconds, call),
    });
    await python.start(await (pythonFiles ??= readPythonFiles(path.join(DIST, 'python'))));
    return python;
  }
  const globals = { console: silent, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask };
  const typescript = new TypescriptRuntime(new VmModules(), deadline, {
    ...globals,
    structuredClone,
    performance: { now },
  });
  // It is this that gives the learner's code its globals.
  await typescript.warm();
  return typescript;
}

const silent = Object.fromEntries(['log', 'info', 'debug', 'warn', 'error'].map((name) => [name, () => undefined]));

function fail(error: unknown): never {
  console.error(error);
  process.exit(70);
}
