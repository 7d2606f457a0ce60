// The runner's process: ours to start, and its parent's to end.
import * as path from 'node:path';
import { format } from 'node:util';
import type { Language } from '../../protocol/runResult';
import { backendNamed } from '../backends/backends';
import { PythonRuntime, type PythonRuntimeHost } from '../languages/python/pythonRuntime';
import type { LanguageRuntime } from '../languages/subject';
import { type LanguageTools, Runner } from '../runner';
import type { Stray } from '../fileErrors';
import { confine } from './confinement';
import { ParentChannel } from './parentChannel';
import { readPythonFiles } from './pythonFiles';
import { VmModules } from './vmModules';
import { Watchdog } from './watchdog';

// A learner's line stands below the frames of tfjs: Node's 10 would not reach it.
Error.stackTraceLimit = 40;

// Kept before they are taken away from everybody else.
const writeError = process.stderr.write.bind(process.stderr);
const memoryBytes = process.memoryUsage.rss.bind(process.memoryUsage);
// What `process.exit` calls in the end, and is taken away with it.
const exit = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);
const now = performance.now.bind(performance);

const rejections: Stray[] = [];
const channel = new ParentChannel(
  (data) => runner.receive(data),
  () => exit(0),
);
const runner = new Runner({
  send: (message) => channel.send(message),
  now,
  memoryBytes,
  format,
  backend: (name, packageFolder) => backendNamed(name, { wasmFolder: path.join(__dirname, 'wasm'), packageFolder }),
  startLanguage,
  confine(learnersConsole) {
    collectRejections();
    confine();
    // What tfjs prints goes where the learner's own prints go.
    Object.assign(console, learnersConsole);
  },
  async openInspector() {
    try {
      // Not by Node's flag: an Electron can be built to refuse that, the editor's too.
      const inspector = await import('node:inspector');
      inspector.open(0, '127.0.0.1');
      return inspector.url() ?? null;
    } catch {
      return null; // a Node that was built without one
    }
  },
  async settle() {
    // A rejection is unhandled once the microtasks have run; then Node says so before the next macrotask.
    await new Promise<void>((resolve) => setImmediate(resolve));
    return rejections;
  },
  fail(error) {
    writeError(`${error instanceof Error ? error.stack : String(error)}\n`);
    exit(70);
  },
});

async function startLanguage(
  name: Language,
  { deadline, engineHooks, layerHooks, printing, console, onInterrupted }: LanguageTools,
): Promise<LanguageRuntime> {
  if (name === 'python') {
    const watchdog = new Watchdog();
    const host: PythonRuntimeHost = {
      write: (text) => printing.write(text),
      onInterrupted,
      within: (milliseconds, call) => watchdog.within(milliseconds, call),
    };
    const python = new PythonRuntime(deadline, engineHooks, layerHooks, host);
    await python.start(await readPythonFiles(path.join(__dirname, 'python')));
    return python;
  }
  const { TypescriptRuntime } = await import('../languages/typescript/typescriptRuntime');
  return new TypescriptRuntime(new VmModules(), deadline, {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    structuredClone,
    performance: { now },
  });
}

/** Promises that nobody handles and timers' callbacks that throw belong to the run like an exception of its method. */
function collectRejections(): void {
  for (const event of ['unhandledRejection', 'uncaughtException']) {
    // tfjs's wasm module has put in handlers of its own, which end the process.
    process.removeAllListeners(event);
    process.on(
      event,
      (reason: unknown) => void rejections.push({ wasPromise: event === 'unhandledRejection', reason }),
    );
  }
}
