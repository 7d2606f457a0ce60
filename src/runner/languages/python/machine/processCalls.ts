import { Errno } from './errno';
import type { Memory } from './memory';

const encoder = new TextEncoder();
const PAGE_BYTES = 65_536;
/** The most that crypto gives in one go. */
const MOST_RANDOM_BYTES = 65_536;
const SIGINT = 2;
/** Time for Python's handler to do its work: it would be interrupted itself. */
const BETWEEN_INTERRUPTS_MS = 20;
/** Code that catches every interrupt has so long, from the first one. */
const LAST_INTERRUPT_MS = 2_000;
const GROWTH = 1.25;

/** All of Python's environment: nothing of the machine's own. */
const ENVIRONMENT = [
  'HOME=/home',
  'LANG=C.UTF-8',
  'PYTHONHOME=/',
  // The same order of sets in every run, also of those made before the snapshot.
  'PYTHONHASHSEED=0',
  'PYTHONDONTWRITEBYTECODE=1',
  'PYTHONNOUSERSITE=1',
].map((variable) => encoder.encode(`${variable}\0`));

/** The interpreter has come to an end of its own accord: `os._exit`, `os.abort`. */
export class ExitError extends Error {
  override readonly name = 'ExitError';
}

/** A function of WebAssembly, as JavaScript calls it. */
export type WasmFunction = (...args: number[]) => number;

export interface ProcessHost {
  /** Asked often. While it is true, SIGINT is raised in Python again and again. */
  isInterrupted(): boolean;
  mostBytes: number;
  /** More was asked for. */
  onOutOfMemory(): void;
  /** A function of WebAssembly by its index. */
  functionAt(index: number): WasmFunction;
}

/** libc's and CPython's calls for what belongs to a process: environment, memory, randomness, signals, the end. */
export function processCalls(memory: Memory, host: ProcessHost) {
  let nextInterrupt = -Infinity;
  let endsAt = Infinity;
  const exit = (code: number): never => {
    throw new ExitError(`Python ended itself with exit code ${code}.`);
  };
  const abort = (): never => {
    throw new ExitError('Python aborted itself.');
  };
  return {
    environ_sizes_get(count: number, size: number): Errno {
      memory.setUint32(count, ENVIRONMENT.length);
      memory.setUint32(
        size,
        ENVIRONMENT.reduce((sum, variable) => sum + variable.length, 0),
      );
      return Errno.SUCCESS;
    },
    environ_get(addresses: number, buffer: number): Errno {
      let address = buffer;
      for (const [i, variable] of ENVIRONMENT.entries()) {
        memory.setUint32(addresses + 4 * i, address);
        memory.slice(address, variable.length).set(variable);
        address += variable.length;
      }
      return Errno.SUCCESS;
    },
    random_get(buffer: number, size: number): Errno {
      const bytes = memory.slice(buffer, size);
      for (let start = 0; start < bytes.length; start += MOST_RANDOM_BYTES) {
        crypto.getRandomValues(bytes.subarray(start, start + MOST_RANDOM_BYTES));
      }
      return Errno.SUCCESS;
    },
    emscripten_get_heap_max: () => host.mostBytes,
    /** @returns 1 when there is as much as was asked for; malloc gives up on 0, and Python raises MemoryError. */
    emscripten_resize_heap(size: number): number {
      const wanted = size >>> 0;
      if (wanted <= memory.size) return 1;
      if (wanted > host.mostBytes) {
        host.onOutOfMemory();
        return 0;
      }
      // More than is asked for, as growing takes its time, and what is not used costs nothing.
      const larger = Math.min(host.mostBytes, Math.max(wanted, memory.size * GROWTH));
      return memory.grow(Math.ceil((larger - memory.size) / PAGE_BYTES)) ? 1 : 0;
    },
    _Py_CheckEmscriptenSignals_Helper(): number {
      if (!host.isInterrupted()) return 0;
      const now = performance.now();
      if (now < nextInterrupt) return 0;
      nextInterrupt = now + BETWEEN_INTERRUPTS_MS;
      // The parent ends what goes on all the same; where it has died itself, this does.
      if (endsAt === Infinity) endsAt = now + LAST_INTERRUPT_MS;
      if (now > endsAt) throw new ExitError('Python went on after it was told to stop.');
      return SIGINT;
    },
    /** CPython calls what takes fewer arguments through here: JavaScript leaves the rest out. */
    _PyEM_TrampolineCall_JS: (index: number, first: number, second: number, third: number) =>
      host.functionAt(index)(first, second, third),
    __call_sighandler: (index: number, signal: number) => void host.functionAt(index)(signal),
    _Py_emscripten_runtime: () => 0,
    _emscripten_get_progname: (buffer: number, size: number) => void memory.slice(buffer, size).fill(0),
    __syscall_getuid32_js: () => 0,
    emscripten_runtime_keepalive_push: () => undefined,
    emscripten_runtime_keepalive_pop: () => undefined,
    _emscripten_runtime_keepalive_clear: () => undefined,
    /** Makes room for JavaScript's objects, of which there are none. */
    __hiwire_deduplicate_new: () => null,
    proc_exit: exit,
    exit,
    _abort_js: abort,
    __assert_fail: abort,
  };
}
