import type { Memory } from './machine/memory';

// CPython says itself how its structures lie in memory, for debuggers that look at it from outside: numbers of 8 bytes
// after a cookie and the version (`_Py_DebugOffsets` in CPython 3.14's pycore_debug_offsets.h). Their places in there:
const HEAD_BYTES = 16;
const THREAD_CURRENT_FRAME = 24;
const FRAME_PREVIOUS = 30;
const FRAME_EXECUTABLE = 31;
const CODE_FILENAME = 38;

/** CPython's version 3.14. */
const VERSION = 0x030e;
/** Of an object: after its count of references. */
const TYPE = 4;
/** The lowest bits of a reference on the stack say how it is counted. */
const TAG_BITS = 3;

export interface FrameReader {
  memory: Memory;
  /** Addresses. */
  runtime: number;
  codeType: number;
  /** The text at an address as UTF-8 in memory; 0 where there is none. */
  utf8Of: (text: number) => number;
}

/**
 * Frames of Python's code from a file, innermost first, by their addresses. Only read, nothing is made: this works with
 * an interpreter that was stopped anywhere or has no memory left.
 */
export function* framesOf(file: string, thread: number, { memory, runtime, codeType, utf8Of }: FrameReader) {
  if (memory.uint32(runtime + 8) >>> 16 !== VERSION) return;
  const offset = (place: number): number => memory.uint32(runtime + HEAD_BYTES + 8 * place);
  const [previous, executable, filename] = [FRAME_PREVIOUS, FRAME_EXECUTABLE, CODE_FILENAME].map(offset) as [
    number,
    number,
    number,
  ];
  let frame = memory.uint32(thread + offset(THREAD_CURRENT_FRAME));
  for (; frame !== 0; frame = memory.uint32(frame + previous)) {
    const code = memory.uint32(frame + executable) & ~TAG_BITS;
    if (memory.uint32(code + TYPE) !== codeType) continue;
    const name = utf8Of(memory.uint32(code + filename));
    if (name !== 0 && memory.text(name, file.length + 1) === file) yield frame;
  }
}
