// @ts-check
// WebAssembly's binary format, as far as exports and the memory's size go: https://webassembly.github.io/spec/core/binary

/** The format's name and version. */
const HEADER = Buffer.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
const IMPORT_SECTION = 2;
const FUNCTION_SECTION = 3;
const MEMORY_SECTION = 5;
const EXPORT_SECTION = 7;
const CODE_SECTION = 10;

/** Kinds of what is imported and exported. */
const Kind = { FUNCTION: 0, TABLE: 1, MEMORY: 2, GLOBAL: 3 };

/**
 * A module that exports only some of what it did (an engine makes an object for each, which was half of the start), and
 * whose memory can't grow beyond a size.
 *
 * @param {Buffer} module
 * @param {{ exports: string[], mostPages: number }} limits
 * @throws when the module does not export one of them, or does not say what its memory may be
 */
export function narrowed(module, { exports, mostPages }) {
  const changed = new Map();
  const sections = sectionsOf(module);
  for (const { id, contents } of sections) {
    if (id === EXPORT_SECTION) changed.set(id, [keptExports(contents, exports)]);
    if (id === MEMORY_SECTION) changed.set(id, [limitedMemory(contents, mostPages)]);
  }
  return moduleOf(sections, changed);
}

/**
 * A module whose function `name` of one number takes `bytes` more of the stack that C keeps in WebAssembly's memory,
 * each time that it is called. CPython has only that stack to tell how deep it is; what uses none of it can call itself
 * until the engine's own stack, which CPython can't see, is full.
 *
 * @param {Buffer} module which exports the function, and its stack pointer as `__stack_pointer`
 * @param {{ name: string, bytes: number }} use
 * @throws when the module does not export them
 */
export function withStackUse(module, { name, bytes }) {
  const sections = sectionsOf(module);
  const contents = (/** @type {number} */ id) =>
    sections.find((section) => section.id === id)?.contents ?? Buffer.of(0);
  const exports = exportsOf(contents(EXPORT_SECTION));
  const index = (/** @type {string} */ wanted, /** @type {number} */ kind) => {
    const found = exports.find((each) => each.name === wanted && each.kind === kind);
    if (!found) throw new Error(`the module does not export ${wanted}`);
    return found.index;
  };
  const types = vectorOf(contents(FUNCTION_SECTION), (reader) => reader.number());
  const bodies = vectorOf(contents(CODE_SECTION), (reader) => reader.bytes(reader.number()));
  const imported = importedFunctions(contents(IMPORT_SECTION));
  const own = index(name, Kind.FUNCTION) - imported;

  // The function moves to the end; in its place stands one that takes the stack and calls it.
  const moved = imported + bodies.length;
  types.push(/** @type {number} */ (types[own]));
  bodies.push(/** @type {Buffer} */ (bodies[own]));
  bodies[own] = callWithStack(moved, index('__stack_pointer', Kind.GLOBAL), bytes);
  const changed = new Map([
    [FUNCTION_SECTION, [numberBytes(types.length), ...types.map(numberBytes)]],
    [CODE_SECTION, [numberBytes(bodies.length), ...bodies.flatMap((body) => [numberBytes(body.length), body])]],
  ]);
  return moduleOf(sections, changed);
}

/**
 * The body of a function of one number without a result.
 *
 * @param {number} callee
 * @param {number} stackPointer
 * @param {number} bytes less than 64, so that they are one byte in signed LEB128
 */
function callWithStack(callee, stackPointer, bytes) {
  const [GET_LOCAL, GET_GLOBAL, SET_GLOBAL, CONST, ADD, SUBTRACT, CALL, END] = [
    0x20, 0x23, 0x24, 0x41, 0x6a, 0x6b, 0x10, 0x0b,
  ];
  const moveStack = (/** @type {number} */ operation) => [
    Buffer.of(GET_GLOBAL),
    numberBytes(stackPointer),
    Buffer.of(CONST, bytes, operation, SET_GLOBAL),
    numberBytes(stackPointer),
  ];
  const NO_LOCALS = 0;
  return Buffer.concat([
    Buffer.of(NO_LOCALS),
    ...moveStack(SUBTRACT),
    Buffer.of(GET_LOCAL, 0, CALL),
    numberBytes(callee),
    ...moveStack(ADD),
    Buffer.of(END),
  ]);
}

/**
 * @typedef {object} Section
 * @property {number} id
 * @property {Buffer} contents
 * @property {Buffer} whole with its id and length
 */

/**
 * @param {Section[]} sections
 * @param {Map<number, Buffer[]>} changed new contents by id
 */
function moduleOf(sections, changed) {
  const parts = sections.map(({ id, whole }) => {
    const contents = changed.get(id);
    return contents ? sectionOf(id, Buffer.concat(contents)) : whole;
  });
  return Buffer.concat([HEADER, ...parts]);
}

/**
 * @param {Buffer} module
 * @returns {Section[]}
 */
function sectionsOf(module) {
  const sections = [];
  const reader = new Reader(module, HEADER.length);
  while (!reader.atEnd) {
    const start = reader.position;
    const id = reader.byte();
    const contents = reader.bytes(reader.number());
    sections.push({ id, contents, whole: module.subarray(start, reader.position) });
  }
  return sections;
}

/**
 * @template T
 * @param {Buffer} contents
 * @param {(reader: Reader) => T} item
 * @returns {T[]}
 */
function vectorOf(contents, item) {
  const reader = new Reader(contents);
  return Array.from({ length: reader.number() }, () => item(reader));
}

/** @param {Buffer} contents */
function exportsOf(contents) {
  return vectorOf(contents, (reader) => ({
    name: reader.bytes(reader.number()).toString(),
    kind: reader.byte(),
    index: reader.number(),
  }));
}

/** @param {Buffer} contents */
function importedFunctions(contents) {
  const kinds = vectorOf(contents, (reader) => {
    reader.bytes(reader.number());
    reader.bytes(reader.number());
    const kind = reader.byte();
    if (kind === Kind.FUNCTION) reader.number();
    else if (kind === Kind.GLOBAL) reader.bytes(2);
    else {
      // A table has its type before its limits, an exception (a tag) a zero before its own.
      if (kind !== Kind.MEMORY) reader.byte();
      const HAS_MAXIMUM = 1;
      const isTag = kind > Kind.GLOBAL;
      const flags = isTag ? 0 : reader.byte();
      reader.number();
      if (flags & HAS_MAXIMUM) reader.number();
    }
    return kind;
  });
  return kinds.filter((kind) => kind === Kind.FUNCTION).length;
}

/**
 * @param {Buffer} contents
 * @param {string[]} wanted
 */
function keptExports(contents, wanted) {
  const reader = new Reader(contents);
  const kept = [];
  const missing = new Set(wanted);
  for (let count = reader.number(); count > 0; count--) {
    const start = reader.position;
    const name = reader.bytes(reader.number()).toString();
    reader.byte();
    reader.number();
    if (missing.delete(name)) kept.push(contents.subarray(start, reader.position));
  }
  if (missing.size > 0) throw new Error(`the module does not export ${[...missing].join(', ')}`);
  return Buffer.concat([numberBytes(kept.length), ...kept]);
}

/**
 * @param {Buffer} contents
 * @param {number} mostPages
 */
function limitedMemory(contents, mostPages) {
  const reader = new Reader(contents);
  const [count, flags, fewest] = [reader.number(), reader.byte(), reader.number()];
  const HAS_MAXIMUM = 1;
  if (count !== 1 || flags !== HAS_MAXIMUM || fewest > mostPages) throw new Error('the memory is not as expected');
  return Buffer.concat([numberBytes(1), Buffer.of(HAS_MAXIMUM), numberBytes(fewest), numberBytes(mostPages)]);
}

/**
 * @param {number} section
 * @param {Buffer} contents
 */
function sectionOf(section, contents) {
  return Buffer.concat([Buffer.of(section), numberBytes(contents.length), contents]);
}

/** An unsigned number in LEB128. */
function numberBytes(/** @type {number} */ number) {
  const bytes = [];
  for (; number >= 0x80; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.of(...bytes, number);
}

class Reader {
  /**
   * @param {Buffer} buffer
   * @param {number} position
   */
  constructor(buffer, position = 0) {
    this.buffer = buffer;
    this.position = position;
  }

  get atEnd() {
    return this.position === this.buffer.length;
  }

  byte() {
    return this.buffer.readUInt8(this.position++);
  }

  bytes(/** @type {number} */ length) {
    return this.buffer.subarray(this.position, (this.position += length));
  }

  /** An unsigned number in LEB128. */
  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
  }
}
