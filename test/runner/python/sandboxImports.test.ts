import assert from 'node:assert/strict';
import { FileTree } from '../../../src/runner/languages/python/machine/fileTree';
import { ForbiddenCallError, importsOf } from '../../../src/runner/languages/python/machine/imports';
import { machineCalls } from '../../../src/runner/languages/python/machine/machine';
import { Memory } from '../../../src/runner/languages/python/machine/memory';
import { ExitError } from '../../../src/runner/languages/python/machine/processCalls';
import { pythonFiles } from './sandbox';

/** All that WebAssembly may call. Whoever adds to it: any numbers may be passed, in any order, at any time. */
const ALLOWED = [
  ...['__syscall_stat64', '__syscall_lstat64', '__syscall_newfstatat', '__syscall_fstat64', '__syscall_faccessat'],
  ...[
    '__syscall_openat',
    '__syscall_chdir',
    '__syscall_getcwd',
    '__syscall_readlinkat',
    '__syscall_getdents64',
    '__syscall_fcntl64',
  ],
  ...[
    '__syscall_ioctl',
    '__syscall_fadvise64',
    'fd_close',
    'fd_fdstat_get',
    'fd_seek',
    'fd_read',
    'fd_pread',
    'fd_write',
  ],
  ...[
    '_tzset_js',
    '_localtime_js',
    '_gmtime_js',
    '_mktime_js',
    '_timegm_js',
    'emscripten_date_now',
    'emscripten_get_now',
  ],
  ...['clock_time_get', 'clock_res_get', 'environ_sizes_get', 'environ_get', 'random_get', 'emscripten_get_heap_max'],
  ...['emscripten_resize_heap', '_Py_CheckEmscriptenSignals_Helper', '_PyEM_TrampolineCall_JS', '__call_sighandler'],
  ...[
    '_Py_emscripten_runtime',
    '_emscripten_get_progname',
    '__syscall_getuid32_js',
    'emscripten_runtime_keepalive_push',
  ],
  ...['emscripten_runtime_keepalive_pop', '_emscripten_runtime_keepalive_clear', '__hiwire_deduplicate_new'],
  ...['proc_exit', 'exit', '_abort_js', '__assert_fail'],
];

/** Where a parameter has 64 bits, WebAssembly gives a BigInt. */
const BIG: Record<string, number> = { fd_seek: 1, fd_pread: 3, clock_time_get: 1, _localtime_js: 0, _gmtime_js: 0 };

const SECRET = 'what only the host knows';
const ROUNDS = 400;

describe('what CPython’s WebAssembly may call', function () {
  this.timeout(60_000);

  it('is what is on the list', () => {
    const { calls } = machine();
    assert.deepEqual(Object.keys(calls).sort(), [...ALLOWED].sort());
  });

  it('refuses everything else that it imports, and takes no object of JavaScript’s', async () => {
    const { module } = await pythonFiles();
    const imports = importsOf(module, {});
    const refused = Object.values(imports).flatMap((group) => Object.entries(group));
    assert.ok(refused.length > 500);
    for (const [name, value] of refused) {
      if (typeof value !== 'function') {
        assert.ok(value instanceof WebAssembly.Global && value.value === 0, name);
        continue;
      }
      const answer = outcome(() => (value as (...args: unknown[]) => unknown)(globalThis, process, 'x', SECRET));
      if (answer instanceof Error) assert.ok(answer instanceof ForbiddenCallError, `${name}: ${answer.message}`);
      else assert.ok(answer === null || (typeof answer === 'number' && answer <= 63), `${name} gave ${typeof answer}`);
    }
  });

  it('gives numbers for numbers, whatever they are, and keeps to the memory', () => {
    const { calls, written, memory } = machine();
    const random = randomNumbers(1);
    const before = Object.getOwnPropertyNames(globalThis).length;
    for (const [name, call] of Object.entries(calls) as [string, (...args: unknown[]) => unknown][]) {
      for (let round = 0; round < ROUNDS; round++) {
        const args = Array.from({ length: 6 }, (_, i) => (BIG[name] === i ? BigInt(random()) : random()));
        const answer = outcome(() => call(...args));
        const isFine =
          answer instanceof RangeError ||
          answer instanceof ExitError ||
          answer === null ||
          ['number', 'bigint', 'undefined'].includes(typeof answer);
        assert.ok(isFine, `${name}(${args.join(', ')}) gave ${String(answer)}`);
      }
    }
    assert.equal(Object.getOwnPropertyNames(globalThis).length, before);
    assert.equal(({} as Record<string, unknown>)['kind'], undefined);
    assert.ok(memory.size <= MOST_BYTES);
    assert.ok(!written.join('').includes(SECRET));
  });

  it('has no path that leads out of the files in memory', () => {
    const { calls, memory } = machine();
    const paths = [
      '/etc/passwd',
      '../../../../etc/passwd',
      '/lib/../../etc/passwd',
      '__proto__',
      '/__proto__/x',
      '/constructor',
    ];
    for (const path of [
      ...paths,
      '/lib/a.py/..',
      '/lib/a.py/../../etc/passwd',
      '\u{feff}/etc/passwd',
      'file:///etc/passwd',
      'C:\\Windows',
      '',
    ]) {
      memory.setText(1024, path);
      assert.ok(calls.__syscall_openat(-100, 1024, 0) < 0, path);
      assert.ok(calls.__syscall_stat64(1024, 4096) < 0, path);
    }
    memory.setText(1024, '/../lib/./a.py');
    assert.equal(calls.__syscall_openat(-100, 1024, 0), 3);
    assert.ok(calls.__syscall_openat(-100, 1024, 1) < 0, 'opened for writing');
  });

  it('does a part of what is too much at once', () => {
    const { calls, memory, written } = machine();
    // A thousand times the same megabyte.
    for (let i = 0; i < 1000; i++) {
      memory.setUint32(8192 + 8 * i, 65_536);
      memory.setUint32(8196 + 8 * i, 1 << 20);
    }
    assert.equal(calls.fd_write(1, 8192, 1000, 0), 0);
    assert.equal(memory.uint32(0), 1 << 20);
    assert.equal(written.join('').length, 1 << 20);
  });

  it('opens no more than 256 files', () => {
    const { calls, memory } = machine();
    memory.setText(1024, '/lib/a.py');
    const opened = Array.from({ length: 1000 }, () => calls.__syscall_openat(-100, 1024, 0));
    assert.equal(opened.filter((descriptor) => descriptor > 0).length, 253);
  });
});

const MOST_BYTES = 8 * 2 ** 20;

function machine() {
  const memory = new Memory();
  memory.attach(new WebAssembly.Memory({ initial: 32 }));
  const tree = new FileTree();
  tree.add('lib/a.py', new TextEncoder().encode('a = 1\n'));
  const written: string[] = [];
  const calls = machineCalls(memory, tree, {
    write: (text) => void written.push(text),
    isInterrupted: () => false,
    onOutOfMemory: () => undefined,
    mostBytes: MOST_BYTES,
    functionAt: () => () => 0,
  });
  return { calls, memory, written };
}

function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

/** 32-bit numbers, as often small, within the memory, or anything; the same ones in every run of the test. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state;
  };
  return () => {
    const kind = (next() >>> 8) % 4;
    const number = next();
    if (kind === 0) return (number >>> 8) % 8;
    if (kind === 1) return (number >>> 8) % (2 << 20);
    if (kind === 2) return -((number >>> 8) % 200);
    return number;
  };
}
