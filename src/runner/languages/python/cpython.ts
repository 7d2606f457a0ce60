import { framesOf } from './frames';
import type { Memory } from './machine/memory';
import type { Snapshot } from './snapshot';
import type { WasmFunction } from './machine/processCalls';

/** Of CPython's C API what is used here. Objects are addresses; 0 is C's NULL, and means that an exception was raised. */
interface Exports {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
  __main_argc_argv(count: number, argumentList: number): number;
  malloc(bytes: number): number;
  free(address: number): void;
  Py_DecRef(object: number): void;
  PyImport_ImportModule(name: number): number;
  PyObject_GetAttrString(object: number, name: number): number;
  PyObject_CallNoArgs(callable: number): number;
  PyObject_CallOneArg(callable: number, argument: number): number;
  PyObject_Repr(object: number): number;
  PyUnicode_FromStringAndSize(bytes: number, size: number): number;
  PyUnicode_AsUTF8AndSize(text: number, size: number): number;
  PyErr_GetRaisedException(): number;
  PyErr_NoMemory(): number;
  PyErr_Clear(): void;
  PyErr_DisplayException(exception: number): void;
  PyThreadState_Get(): number;
  PyUnstable_ThreadState_SetStackProtection(thread: number, start: number, size: number): number;
  emscripten_stack_get_base(): number;
  PyUnicode_AsUTF8(text: number): number;
  PyUnstable_InterpreterFrame_GetLine(frame: number): number;
  /** Addresses of what they are named after. */
  _PyRuntime: WebAssembly.Global<'i32'>;
  PyCode_Type: WebAssembly.Global<'i32'>;
  PyCFunction_NewEx(definition: number, self: number, module: number): number;
  /** The address of the flag that makes CPython ask for signals. */
  Py_EMSCRIPTEN_SIGNAL_HANDLING: WebAssembly.Global<'i32'>;
}

const USED: Record<keyof Exports, true> = {
  memory: true,
  __indirect_function_table: true,
  __wasm_call_ctors: true,
  __main_argc_argv: true,
  malloc: true,
  free: true,
  Py_DecRef: true,
  PyImport_ImportModule: true,
  PyObject_GetAttrString: true,
  PyObject_CallNoArgs: true,
  PyObject_CallOneArg: true,
  PyObject_Repr: true,
  PyUnicode_FromStringAndSize: true,
  PyUnicode_AsUTF8AndSize: true,
  PyErr_GetRaisedException: true,
  PyErr_NoMemory: true,
  PyErr_Clear: true,
  PyErr_DisplayException: true,
  PyThreadState_Get: true,
  PyUnstable_ThreadState_SetStackProtection: true,
  emscripten_stack_get_base: true,
  PyUnicode_AsUTF8: true,
  PyUnstable_InterpreterFrame_GetLine: true,
  _PyRuntime: true,
  PyCode_Type: true,
  PyCFunction_NewEx: true,
  Py_EMSCRIPTEN_SIGNAL_HANDLING: true,
};
/** What has to be exported; of 8560 names the build leaves these. */
export const CPYTHON_EXPORTS = Object.keys(USED);

const PAGE_BYTES = 65_536;
const METH_FASTCALL = 0x80;
/** More than the values of any tensor that Python has room for, two bytes to each of theirs. */
const LONGEST_REQUEST_BYTES = 64 * 2 ** 20;
/** Of what our own functions answer: shapes by line, and an error. */
const LONGEST_ANSWER_BYTES = 4 * 2 ** 20;

/**
 * CPython looks at the stack in its own memory only, which fills at the most by this part of what the engine's stack
 * does: measured with 40 kinds of recursion through C, of which comparing nested lists is the worst (1/16).
 */
const STACK_PART = 1 / 22;
/** What CPython keeps for itself of a stack. */
const STACK_MARGIN_BYTES = 16_384;

/**
 * A module whose one function passes its three numbers on to JavaScript: only WebAssembly's own functions can stand in
 * its table of functions.
 * `(module (func (export "f") (import "e" "f") (param i32 i32 i32) (result i32)))`
 */
const PASS_ON = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
]);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** An exception of Python's that nothing there has handled. */
export class PythonError extends Error {
  override readonly name = 'PythonError';
}

/** Python has no memory left, not even to answer. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}

/** CPython, reached through its C API. Nothing of JavaScript goes in but numbers and the bytes of texts. */
export class CPython {
  private readonly exports: Exports;
  /** Writes tracebacks to Python's error stream: for those who write our packages. */
  showsErrors = false;
  lineOutOfMemory: number | null = null;
  private readonly functions: (WasmFunction | undefined)[] = [];

  constructor(
    instance: WebAssembly.Instance,
    private readonly memory: Memory,
  ) {
    this.exports = instance.exports as unknown as Exports;
    memory.attach(this.exports.memory);
    this.exports.__wasm_call_ctors();
  }

  /** Starts Python from nothing. */
  boot(): void {
    this.memory.setUint8(this.exports.Py_EMSCRIPTEN_SIGNAL_HANDLING.value, 1);
    const argumentList = this.exports.malloc(8);
    this.memory.setUint32(argumentList, this.cText('python'));
    this.memory.setUint32(argumentList + 4, 0);
    const code = this.exports.__main_argc_argv(1, argumentList);
    if (code !== 0) throw new Error(`CPython did not start (exit code ${code}).`);
  }

  /** Gives a memory that has just been made its contents of another time, from where Python then goes on. */
  restore(snapshot: Snapshot): void {
    const missing = Math.ceil((snapshot.size - this.memory.size) / PAGE_BYTES);
    if (missing > 0 && !this.memory.grow(missing)) throw new RangeError('There is no memory for the snapshot.');
    snapshot.apply(this.memory.bytes);
  }

  get bytes(): Uint8Array {
    return this.memory.bytes;
  }

  /** Has Python raise RecursionError before the engine's own stack is full, which would end the interpreter. */
  limitStack(engineBytes: number): void {
    const size = Math.floor((engineBytes * STACK_PART) / 16) * 16 + STACK_MARGIN_BYTES;
    const start = this.exports.emscripten_stack_get_base() - size;
    const thread = this.exports.PyThreadState_Get();
    if (this.exports.PyUnstable_ThreadState_SetStackProtection(thread, start, size) !== 0) this.raise();
  }

  /** A function of WebAssembly by its index. Kept, as asking the table for it is slow. */
  functionAt(index: number): WasmFunction {
    const known = this.functions[index];
    if (known) return known;
    const found = this.exports.__indirect_function_table.get(index) as WasmFunction | null;
    if (!found) throw new RangeError('Python called a function that is not there.');
    return (this.functions[index] = found);
  }

  /**
   * Calls `module.name(argument)` and gives back the text that it returns.
   * @throws PythonError for an exception of Python's
   */
  call(module: string, name: string, argument: string): string {
    const result = this.callWith(module, name, this.newText(argument));
    const text = this.text(result, LONGEST_ANSWER_BYTES);
    this.exports.Py_DecRef(result);
    return text;
  }

  /**
   * The line of a file that is running, or was when Python came to a sudden end; null when no code of that file was.
   * The state of a dead interpreter may be anything, so that this may throw anything.
   */
  runningLine(file: string): number | null {
    const { exports, memory } = this;
    const frames = framesOf(file, exports.PyThreadState_Get(), {
      memory,
      runtime: exports._PyRuntime.value,
      codeType: exports.PyCode_Type.value,
      utf8Of: (text) => exports.PyUnicode_AsUTF8(text),
    });
    for (const frame of frames) {
      const line = exports.PyUnstable_InterpreterFrame_GetLine(frame);
      if (line > 0) return line;
    }
    return null;
  }

  /** Calls `module.name()`. @throws PythonError for an exception of Python's */
  run(module: string, name: string): void {
    const callable = this.attribute(module, name);
    const result = this.exports.PyObject_CallNoArgs(callable);
    this.exports.Py_DecRef(callable);
    this.exports.Py_DecRef(this.checked(result));
  }

  /** Calls `module.name(f)`, where `f` is `receive` as Python sees it: it takes two strings and returns one. */
  give(module: string, name: string, receive: (first: string, second: string) => string): void {
    this.exports.Py_DecRef(this.callWith(module, name, this.builtinFunction(receive)));
  }

  /** Consumes the argument. */
  private callWith(module: string, name: string, argument: number): number {
    const callable = this.attribute(module, name);
    const result = this.exports.PyObject_CallOneArg(callable, argument);
    this.exports.Py_DecRef(argument);
    this.exports.Py_DecRef(callable);
    return this.checked(result);
  }

  private attribute(moduleName: string, name: string): number {
    const moduleText = this.cText(moduleName);
    const module = this.checked(this.exports.PyImport_ImportModule(moduleText));
    const nameText = this.cText(name);
    const attribute = this.exports.PyObject_GetAttrString(module, nameText);
    this.exports.Py_DecRef(module);
    this.exports.free(moduleText);
    this.exports.free(nameText);
    return this.checked(attribute);
  }

  private builtinFunction(receive: (first: string, second: string) => string): number {
    const call = (_self: number, args: number, count: number): number => {
      if (count !== 2) return this.newText('');
      const texts = [this.memory.uint32(args), this.memory.uint32(args + 4)];
      const [first, second] = texts.map((text) => this.utf8(text, LONGEST_REQUEST_BYTES));
      // What is no text, or too long, has raised an exception by now.
      if (first == null || second == null) return 0;
      return this.textObject(receive(first, second));
    };
    const table = this.exports.__indirect_function_table;
    const index = table.grow(1);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(PASS_ON), { e: { f: call } });
    table.set(index, exports['f']);

    const definition = this.exports.malloc(16);
    this.memory.setUint32(definition, this.cText('send'));
    this.memory.setUint32(definition + 4, index);
    this.memory.setUint32(definition + 8, METH_FASTCALL);
    this.memory.setUint32(definition + 12, 0);
    return this.checked(this.exports.PyCFunction_NewEx(definition, 0, 0));
  }

  private newText(text: string): number {
    return this.checked(this.textObject(text));
  }

  /** 0 when there is no memory for it; an exception has been raised then. */
  private textObject(text: string): number {
    const bytes = encoder.encode(text);
    const address = this.exports.malloc(Math.max(1, bytes.length));
    if (address === 0) return this.exports.PyErr_NoMemory();
    this.memory.slice(address, bytes.length).set(bytes);
    const object = this.exports.PyUnicode_FromStringAndSize(address, bytes.length);
    this.exports.free(address);
    return object;
  }

  private text(object: number, mostBytes: number): string {
    return this.utf8(object, mostBytes) ?? this.raise();
  }

  /** Null when it is no text, too long, or one that UTF-8 can't say; an exception has been raised then. */
  private utf8(object: number, mostBytes = Infinity): string | null {
    const size = this.allocate(new Uint8Array(4));
    const address = this.exports.PyUnicode_AsUTF8AndSize(object, size);
    const length = address ? this.memory.uint32(size) : 0;
    this.exports.free(size);
    if (length > mostBytes) this.exports.PyErr_NoMemory();
    return address && length <= mostBytes ? decoder.decode(this.memory.slice(address, length)) : null;
  }

  /** A text of C's, to be freed. */
  private cText(text: string): number {
    return this.allocate(encoder.encode(`${text}\0`));
  }

  private allocate(bytes: Uint8Array): number {
    const address = this.exports.malloc(Math.max(1, bytes.length));
    if (address === 0) throw new OutOfMemoryError();
    this.memory.slice(address, bytes.length).set(bytes);
    return address;
  }

  private checked(object: number): number {
    return object || this.raise();
  }

  private raise(): never {
    const exception = this.exports.PyErr_GetRaisedException();
    if (exception && this.showsErrors) this.exports.PyErr_DisplayException(exception);
    const text = exception ? this.exports.PyObject_Repr(exception) : 0;
    const message = text ? this.utf8(text) : null;
    this.exports.PyErr_Clear();
    for (const object of [text, exception]) if (object) this.exports.Py_DecRef(object);
    if (message === null || message.startsWith('MemoryError')) throw new OutOfMemoryError();
    throw new PythonError(message);
  }
}
