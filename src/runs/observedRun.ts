import type { Limits } from '../protocol/limits';
import type { Location } from '../protocol/location';
import type { Observation, TraceRow } from '../protocol/observation';
import type { ImageMaps } from '../protocol/layerMaps';
import type { FromRunner, RunRequest } from '../protocol/runnerMessage';
import type { RunError } from '../protocol/runResult';
import { watchMemory } from './memoryWatch';
import type { Runner, RunnerExit } from './runner';

/** After the soft interrupt a runner has this long to say at which line it was: on a busy machine that takes its time. */
export const INTERRUPT_GRACE_MS = 2_000;

/** Signals that the system sends for a fault in native code. */
export const FAULTS: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL']);

/** How a run ended: why it came no further than it did, if it did not, and the time it took. */
export interface ObservedRun {
  /** The runner took the run up. Where it did not, no code of the learner's was involved. */
  begun: boolean;
  error: RunError | null;
  timings: Record<string, number>;
  /** The process was ended by a fault in the engine underneath: code that runs in it can hardly be why. */
  faulted?: boolean;
  /** A limit of time was exceeded, but while the machine slept. */
  slept?: boolean;
  /** The backend failed, which says nothing about the learner's code: why, in one sentence. */
  backendFailure?: string;
  /** It failed only because the editor's panel, in which it computed, was closed or hidden. */
  panelGone?: boolean;
}

export interface ObservedRunEvents {
  onLayer(probe: string, row: TraceRow): void;
  onOutput(text: string): void;
  onObservation(observation: Observation): void;
  /** Of the image that the request names, before the observation of the probe that the table shows. */
  onMaps?(maps: ImageMaps): void;
}

/** Gives a ready runner its one run and follows it to its end, whatever that is. Settles always; then the runner is ended. */
export function observeRun(
  runner: Runner,
  request: RunRequest,
  events: ObservedRunEvents,
  signal: AbortSignal | undefined,
): Promise<ObservedRun> {
  const { limits } = request;
  const observed = new Set<string>();
  let rows = 0;
  let outputLeft = limits.outputBytes + 1_000; // the runner's own last line says that it was cut
  /** What limit was exceeded, as far as it is known: the process may end before it says so. */
  let interrupted: Interruption | null = null;
  let begun = false;
  const { usesDevice } = runner.options.start;

  return new Promise((resolve, reject) => {
    const settle = (error: RunError | null, timings: Record<string, number> = {}, exit?: RunnerExit): void => {
      cleanUp();
      runner.stop();
      const backendFailure = usesDevice && error && seemsDevices(error) ? error.message : undefined;
      const faulted = FAULTS.has(exit?.signal ?? '');
      resolve({ begun, error, timings, faulted, backendFailure, panelGone: exit?.worker?.panelGone });
    };
    const onMessage = (message: FromRunner): void => {
      try {
        take(message);
      } catch (error) {
        // A consumer of the events failed, or the judge: ours, and no reason to leave the request unsettled.
        settle({ kind: 'backend', message: `Convolab failed: ${String(error)}`, location: null, traceback: '' });
      }
    };
    const take = (message: FromRunner): void => {
      switch (message.type) {
        case 'accepted':
          begun = true;
          return;
        case 'layers':
          for (const row of message.rows) if (rows++ < limits.events) events.onLayer(message.probe, row);
          return;
        case 'output':
          if (outputLeft > 0) events.onOutput(message.text.slice(0, outputLeft));
          outputLeft -= message.text.length;
          return;
        case 'observation':
          // Only the first word on a probe counts, and only on one that was asked for.
          if (!request.exercise.probes.some(({ id }) => id === message.observation.probe)) return;
          if (observed.has(message.observation.probe)) return;
          observed.add(message.observation.probe);
          return events.onObservation(message.observation);
        case 'maps':
          return events.onMaps?.(message.maps);
        case 'interrupted':
          interrupted = message;
          return;
        case 'finished':
          return settle(message.error ? worded(ofTheFile(message.error), limits) : unread(), message.timings);
        case 'unavailable':
          return settle({ kind: 'backend', message: message.message, location: null, traceback: '' });
        case 'backendFailed':
          // The built-in ones have no device that could fail: this would be the learner's code that says so.
          if (usesDevice) settle({ kind: 'backend', message: message.why, location: null, traceback: '' });
          return;
        case 'ready':
        case 'diagnosis':
          return;
      }
    };
    /** Code that breaks what it is observed with leaves a probe without an observation. */
    const unread = (): RunError | null =>
      observed.size === request.exercise.probes.length
        ? null
        : {
            kind: 'crash',
            message:
              'What the code gave back could not be read. Look for something that changes tensors or layers themselves.',
            location: null,
            traceback: '',
          };
    const onExit = (exit: RunnerExit): void => settle(exitError(exit, limits, interrupted), {}, exit);
    const timer = setTimeout(() => {
      interrupted ??= { kind: 'timeout', location: null };
      runner.stop();
    }, limits.runMs + INTERRUPT_GRACE_MS);
    const endWatch = watchMemory(runner, limits.memoryBytes, () => {
      interrupted ??= { kind: 'memory', location: null };
    });
    const onAbort = (): void => {
      cleanUp();
      runner.stop();
      reject(signal?.reason as Error);
    };
    const cleanUp = (): void => {
      clearTimeout(timer);
      endWatch();
      runner.off('message', onMessage);
      runner.off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
    };

    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    runner.on('message', onMessage);
    runner.on('exit', onExit);
    // It may have died since it was ready, before anybody listened.
    if (runner.state === 'stopped') return onExit({ code: null, signal: null, stderr: '' });
    runner.run(request);
  });
}

/** A run that did not come about. */
export function unjudged(kind: 'backend' | 'usage', message: string): ObservedRun {
  return { begun: false, error: { kind, message, location: null, traceback: '' }, timings: {} };
}

/** In UTF-16 units; a class of the course has some 3,000. */
const LONGEST_SOURCE = 1024 ** 2;

/** Why a text is given to no runner; null for one that may be run. */
export function tooLong(source: string): ObservedRun | null {
  if (source.length <= LONGEST_SOURCE) return null;
  return unjudged('usage', 'The file is too long to be an exercise (1 MB at most).');
}

/**
 * Whether a device may be why a run ended: its failure is told, or the process died, or hung with none of the learner's
 * lines running. If it was the learner's code after all, the next backend shows it.
 */
export function seemsDevices({ kind, location }: RunError): boolean {
  return kind === 'backend' || kind === 'crash' || (kind === 'timeout' && location === null);
}

/** What a run is called in what is said of its end. */
export interface RunWords {
  whole: string;
  /** What the limit of time is for. */
  timed: string;
  /** What to do after a crash. */
  again: string;
}
const RUN_WORDS: RunWords = { whole: 'run', timed: 'run', again: 'Run the checks again' };

/** What a run says ended it came about by the learner's file: nothing there may call it our fault. */
export function ofTheFile(error: RunError): RunError {
  return error.kind === 'backend' || error.kind === 'usage' ? { ...error, kind: 'crash' } : error;
}

export interface Interruption {
  kind: 'timeout' | 'memory';
  location: Location | null;
}

export function exitError(
  { code, signal, stderr, worker }: RunnerExit,
  limits: Limits,
  interrupted: Interruption | null,
  words: RunWords = RUN_WORDS,
): RunError {
  const { kind = null, location = null } = interrupted ?? {};
  if (kind !== null) return worded({ kind, message: '', location, traceback: '' }, limits, words);
  if (/heap out of memory|Array buffer allocation failed/.test(stderr)) {
    return worded({ kind: 'memory', message: '', location, traceback: '' }, limits, words);
  }
  if (worker) return { kind: 'crash', message: worker.why, location: null, traceback: '' };
  const how = signal ? `signal ${signal}` : `exit code ${code}`;
  return {
    kind: 'crash',
    message: `The process that ran the code ended with ${how} before it had finished. ${words.again}; if it happens again, look for what the code does just before.`,
    location: null,
    traceback: '',
  };
}

/** Limits are the parent's, so their errors get their words here; what the runner itself has refused has its own. */
export function worded(error: RunError, limits: Limits, words: RunWords = RUN_WORDS): RunError {
  const line = error.location ? ` It was at line ${error.location.line}.` : '';
  if (error.kind === 'timeout') {
    const seconds = limits.runMs / 1000;
    const message = `The ${words.timed} was stopped after ${seconds} s.${line} Look for ${error.location ? 'a loop that never ends' : 'a loop that never ends, or a promise that is never kept'}.`;
    return { ...error, message };
  }
  if (error.kind === 'memory' && error.message === '') {
    const megabytes = Math.round(limits.memoryBytes / 1024 ** 2);
    const message = `The ${words.whole} was stopped because it took more than ${megabytes} MB of memory.${line} Look for something that grows without end.`;
    return { ...error, message };
  }
  return error;
}
