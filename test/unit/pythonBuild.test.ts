import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { isShipped } from '../../scripts/python/standardLibrary.mjs';
import { narrowed, withStackUse } from '../../scripts/python/wasmModule.mjs';
import { readZip } from '../../scripts/python/zipFile.mjs';

describe('the standard library of Python', () => {
  const files = readZip(fs.readFileSync(require.resolve('pyodide/python_stdlib.zip')));

  it('is read from the zip that comes with the interpreter', () => {
    assert.ok(files.size > 500);
    assert.match(files.get('os.py')?.toString() ?? '', /^r"""OS routines/);
  });

  it('is shipped without what has no use', () => {
    const shipped = [...files.keys()].filter(isShipped);
    for (const file of ['os.py', 'json/decoder.py', 'encodings/utf_8.py', 're/_parser.py', '_collections_abc.py']) {
      assert.ok(shipped.includes(file), file);
    }
    for (const file of [
      'subprocess.py',
      'asyncio/events.py',
      'ctypes/__init__.py',
      'pyodide/code.py',
      'encodings/cp1252.py',
    ]) {
      assert.ok(files.has(file) && !shipped.includes(file), file);
    }
  });

  it('is no zip when the file is something else', () => {
    assert.throws(() => readZip(Buffer.alloc(100)), /no zip file/);
  });
});

describe('a WebAssembly module whose function uses the stack', () => {
  // (module (import "e" "read" (func $read (param i32)))
  //   (global $sp (mut i32) (i32.const 1000)) (export "__stack_pointer" (global $sp))
  //   (func $down (export "down") (param i32)
  //     (call $read (global.get $sp))
  //     (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1)))))))
  const module = Buffer.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, 0x05, 0x01, 0x60, 0x01, 0x7f, 0x00],
    ...[0x02, 0x0a, 0x01, 0x01, 0x65, 0x04, 0x72, 0x65, 0x61, 0x64, 0x00, 0x00],
    ...[0x03, 0x02, 0x01, 0x00],
    ...[0x06, 0x07, 0x01, 0x7f, 0x01, 0x41, 0xe8, 0x07, 0x0b],
    ...[0x07, 0x1a, 0x02, 0x0f, ...Buffer.from('__stack_pointer'), 0x03, 0x00],
    ...[0x04, ...Buffer.from('down'), 0x00, 0x01],
    ...[0x0a, 0x14, 0x01, 0x12, 0x00, 0x23, 0x00, 0x10, 0x00, 0x20, 0x00, 0x04, 0x40],
    ...[0x20, 0x00, 0x41, 0x01, 0x6b, 0x10, 0x01, 0x0b, 0x0b],
  ]);

  async function stackPointers(bytes: Buffer<ArrayBuffer>): Promise<number[]> {
    const seen: number[] = [];
    const { instance } = await WebAssembly.instantiate(bytes, { e: { read: (value: number) => seen.push(value) } });
    (instance.exports['down'] as (times: number) => void)(2);
    return [...seen, (instance.exports['__stack_pointer'] as WebAssembly.Global<'i32'>).value];
  }

  it('does what it did, each call with so much less of the stack', async () => {
    assert.deepEqual(await stackPointers(module), [1000, 1000, 1000, 1000]);
    assert.deepEqual(await stackPointers(withStackUse(module, { name: 'down', bytes: 32 })), [968, 936, 904, 1000]);
  });

  it('is refused when it lacks the function', () => {
    assert.throws(() => withStackUse(module, { name: 'up', bytes: 32 }), /does not export up/);
  });
});

describe('a narrowed WebAssembly module', () => {
  // (module (memory (export "m") 1 100) (func (export "f") (result i32) i32.const 7) (func (export "g")))
  const module = Buffer.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, 0x08, 0x02, 0x60, 0x00, 0x01, 0x7f, 0x60, 0x00, 0x00],
    ...[0x03, 0x03, 0x02, 0x00, 0x01],
    ...[0x05, 0x04, 0x01, 0x01, 0x01, 0x64],
    ...[0x07, 0x0d, 0x03, 0x01, 0x6d, 0x02, 0x00, 0x01, 0x66, 0x00, 0x00, 0x01, 0x67, 0x00, 0x01],
    ...[0x0a, 0x09, 0x02, 0x04, 0x00, 0x41, 0x07, 0x0b, 0x02, 0x00, 0x0b],
  ]);

  it('exports what is asked for, and does what it did', async () => {
    const { instance } = await WebAssembly.instantiate(narrowed(module, { exports: ['f', 'm'], mostPages: 3 }));
    assert.deepEqual(Object.keys(instance.exports).sort(), ['f', 'm']);
    assert.equal((instance.exports['f'] as () => number)(), 7);
  });

  it('has a memory that stays small', async () => {
    const { instance } = await WebAssembly.instantiate(narrowed(module, { exports: ['m'], mostPages: 3 }));
    const memory = instance.exports['m'] as WebAssembly.Memory;
    memory.grow(2);
    assert.throws(() => memory.grow(1), RangeError);
  });

  it('is refused when it lacks an export', () => {
    assert.throws(() => narrowed(module, { exports: ['f', 'h'], mostPages: 3 }), /does not export h/);
  });
});
