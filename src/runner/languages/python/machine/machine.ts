import { clockCalls } from './clockCalls';
import { fileCalls } from './fileCalls';
import type { FileTree } from './fileTree';
import type { Memory } from './memory';
import { OpenFiles } from './openFiles';
import { processCalls, type ProcessHost } from './processCalls';

export interface MachineHost extends ProcessHost {
  /** What Python writes to its output and error streams. */
  write(text: string): void;
}

/**
 * The machine that CPython believes to run on, as the functions that it imports: files in memory, a clock, randomness,
 * an output. There is no more to it. Numbers go in and numbers come out; whatever they are, nothing else is reached.
 */
export function machineCalls(memory: Memory, tree: FileTree, host: MachineHost) {
  return {
    ...fileCalls(memory, tree, new OpenFiles(), (text) => host.write(text)),
    ...clockCalls(memory),
    ...processCalls(memory, host),
  };
}
