// CPython's memory after our packages have been imported, as what differs from a memory that has just been made: a head
// of four numbers, the numbers of the blocks that differ, their contents. Nothing in it depends on the Node that made it.

const MAGIC = 0x70616e73;
const BLOCK_BYTES = 4096;
const HEAD_BYTES = 16;

/** The snapshot is cut off, or was made with other files. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

export interface Snapshot {
  /** Bytes that the memory has to have. */
  size: number;
  /** Makes a memory that has just been made into the one that was kept. */
  apply(memory: Uint8Array): void;
}

/**
 * @param before a memory that has just been made
 * @param after the one to keep; not smaller
 * @param id says which interpreter and packages it belongs to
 */
export function makeSnapshot(before: Uint8Array, after: Uint8Array, id: number): Uint8Array {
  const blocks = differingBlocks(words(before), words(after));
  const snapshot = new Uint8Array(HEAD_BYTES + blocks.length * (4 + BLOCK_BYTES));
  words(snapshot).set([MAGIC, id, after.length, blocks.length, ...blocks]);
  let at = HEAD_BYTES + 4 * blocks.length;
  for (const block of blocks) {
    snapshot.set(after.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES), at);
    at += BLOCK_BYTES;
  }
  return snapshot;
}

/** @throws SnapshotError */
export function openSnapshot(snapshot: Uint8Array, id: number): Snapshot {
  const numbers = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.length);
  if (snapshot.length < HEAD_BYTES) throw new SnapshotError('The snapshot is cut off.');
  const numberAt = (index: number): number => numbers.getUint32(4 * index, true);
  if (numberAt(0) !== MAGIC || numberAt(1) !== id) throw new SnapshotError('The snapshot belongs to other files.');
  const size = numberAt(2);
  const count = numberAt(3);
  const contents = HEAD_BYTES + 4 * count;
  if (snapshot.length !== contents + BLOCK_BYTES * count) throw new SnapshotError('The snapshot is cut off.');
  return {
    size,
    apply(memory) {
      for (let i = 0; i < count; i++) {
        const start = contents + i * BLOCK_BYTES;
        memory.set(snapshot.subarray(start, start + BLOCK_BYTES), numberAt(HEAD_BYTES / 4 + i) * BLOCK_BYTES);
      }
    },
  };
}

function differingBlocks(before: Uint32Array, after: Uint32Array): number[] {
  const blocks: number[] = [];
  const length = BLOCK_BYTES / 4;
  for (let start = 0; start < after.length; start += length) {
    const differs = (word: number, i: number): boolean => word !== (before[start + i] ?? 0);
    if (after.subarray(start, start + length).some(differs)) blocks.push(start / length);
  }
  return blocks;
}

function words({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / 4));
}
