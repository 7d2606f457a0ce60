import assert from 'node:assert/strict';
import { packArchive, unpackArchive } from '../../src/runner/languages/python/archive';
import { makeSnapshot, openSnapshot, SnapshotError } from '../../src/runner/languages/python/snapshot';

const PAGE = 65_536;

describe('a snapshot of the memory', () => {
  const before = new Uint8Array(2 * PAGE).fill(1, 100, 200);
  const after = new Uint8Array(3 * PAGE).fill(7, 5_000, 20_000).fill(9, 3 * PAGE - 1);
  const snapshot = makeSnapshot(before, after, 42);

  it('makes a memory that has just been made into the one that was kept', () => {
    const opened = openSnapshot(snapshot, 42);
    assert.equal(opened.size, after.length);
    const memory = new Uint8Array(opened.size);
    memory.set(before);
    opened.apply(memory);
    assert.deepEqual(memory, after);
  });

  it('holds only what differs', () => {
    assert.ok(snapshot.length < 7 * 4096);
    assert.ok(makeSnapshot(after, after, 42).length < 100);
  });

  it('can be read from any part of a larger buffer', () => {
    const shifted = new Uint8Array(snapshot.length + 3);
    shifted.set(snapshot, 3);
    assert.equal(openSnapshot(shifted.subarray(3), 42).size, after.length);
  });

  const unusable: [name: string, bytes: Uint8Array, id: number][] = [
    ['of other files', snapshot, 41],
    ['that is cut off', snapshot.subarray(0, -1), 42],
    ['that is cut off in its head', snapshot.subarray(0, 9), 42],
    ['that is empty', new Uint8Array(), 42],
    ['that is none', new Uint8Array(4096).fill(3), 42],
  ];
  for (const [name, bytes, id] of unusable) {
    it(`is refused: one ${name}`, () => assert.throws(() => openSnapshot(bytes, id), SnapshotError));
  }
});

describe('an archive', () => {
  it('gives back the files that were put in', () => {
    const files = new Map([
      ['a.py', new Uint8Array([1, 2, 3])],
      ['packages/ä b.py', new Uint8Array()],
      ['packages/c.py', new Uint8Array([4])],
    ]);
    assert.deepEqual(unpackArchive(packArchive(files)), files);
  });

  it('may be empty', () => assert.equal(unpackArchive(packArchive(new Map())).size, 0));
});
