// The runner in a worker of the editor's panel: the same core as in a process, on the editor's own GPU. TypeScript only.
import type { FromRunner } from '../../protocol/runnerMessage';
import type { BackendName } from '../../protocol/runResult';
import { BackendUnavailableError, type RunnerBackend } from '../backends/backend';
import { TypescriptRuntime } from '../languages/typescript/typescriptRuntime';
import { Runner } from '../runner';
import type { Stray } from '../fileErrors';
import * as tf from '../tensorflow';
import { confine } from './confinement';
import { BlobModules } from './blobModules';
import { editorWebgl } from './editorWebgl';
import { editorWebgpu } from './editorWebgpu';
import { printed } from './printed';

/** What is used here of a worker's global scope; the project's types are those of Node. */
interface WorkerScope {
  postMessage(message: FromRunner | 'awake'): void;
  onmessage: ((event: { data: unknown; isTrusted: boolean }) => void) | null;
  onunhandledrejection: ((event: { reason: unknown; preventDefault(): void }) => void) | null;
  onerror: ((message: unknown, file?: string, line?: number, column?: number, error?: unknown) => boolean) | null;
}
const scope = globalThis as unknown as WorkerScope;

// A learner's line stands below the frames of tfjs: the engine's 10 would not reach it.
Error.stackTraceLimit = 40;

// Kept before they are taken away from everybody else.
const post = scope.postMessage.bind(scope);
const now = performance.now.bind(performance);
const later = setTimeout.bind(globalThis);

const strays: Stray[] = [];
const runner = new Runner({
  send: (message) => post(message),
  now,
  // A worker can't see what memory it takes beside its tensors.
  memoryBytes: () => tf.memory().numBytes,
  format: printed,
  backend: editorBackend,
  startLanguage: (_, { deadline, console }) =>
    Promise.resolve(new TypescriptRuntime(new BlobModules(), deadline, { console, performance: { now } })),
  confine() {
    scope.onunhandledrejection = (event) => {
      event.preventDefault();
      strays.push({ wasPromise: true, reason: event.reason });
    };
    scope.onerror = (message, _file, _line, _column, error) =>
      strays.push({ wasPromise: false, reason: error ?? message }) > 0;
    confine();
  },
  openInspector: () => Promise.resolve(null),
  async settle() {
    // A rejection is told in a task of its own, which may come after the next timer's.
    for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => later(resolve, 0));
    return strays;
  },
  fail(error) {
    post({ type: 'backendFailed', why: `the runner failed (${String(error)})` });
  },
});

function editorBackend(name: BackendName): RunnerBackend {
  if (name === 'editor-webgpu') return editorWebgpu();
  if (name === 'editor-webgl') return editorWebgl();
  throw new BackendUnavailableError(`${name} does not run in the editor`, null);
}

// An event that a learner's code makes up is none of the page's.
scope.onmessage = ({ data, isTrusted }) => isTrusted && runner.receive(data);
post('awake');
