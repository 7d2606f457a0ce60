import assert from 'node:assert/strict';
import { Watchdog } from '../../../src/runner/host/watchdog';
import { attempt } from './sandbox';

const SECONDS = 0.5;

describe('Python that wants too much', function () {
  this.timeout(60_000);

  describe('of the time', () => {
    const programs: Record<string, string> = {
      'an endless loop': 'while True:\n    pass',
      'a large power': '10 ** 10**8',
      'a product of large numbers': 'import math\nmath.factorial(10**7)',
      'a regular expression that blows up': 'import re\nre.match(r"(a+)+$", "a" * 40 + "b")',
      'a generator that never ends': 'all(x for x in iter(lambda: 1, 0))',
      'a long sleep': 'import time\ntime.sleep(1000)',
      'a lock that nobody opens': 'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()',
      'a wait for an event': 'import threading\nthreading.Event().wait()',
      'an endless loop that catches exceptions':
        'while True:\n    try:\n        while True:\n            pass\n    except Exception:\n        pass',
      'an endless loop in a finally': 'try:\n    1 / 0\nfinally:\n    while True:\n        pass',
      'an endless loop in a destructor':
        'class A:\n    def __del__(self):\n        while True:\n            pass\nA()\nwhile True:\n    pass',
    };
    for (const [name, source] of Object.entries(programs)) {
      it(`is interrupted: ${name}`, async () => {
        const start = performance.now();
        const { error, crashed } = await attempt(source, { seconds: SECONDS });
        assert.match(error ?? '', /time for this run is up/);
        assert.ok(!crashed);
        assert.ok(performance.now() - start < SECONDS * 1000 + 5_000);
      });
    }
  });

  describe('of the time, where CPython looks for no signal', () => {
    const programs: Record<string, string> = {
      'a sum': 'x = 1\nsum(range(10**12))',
      'a search': 'import itertools\n2 in itertools.repeat(1)',
      'the largest of many': 'x = 1\nmax(range(10**12))',
      'an iterator that is used up': 'import collections, itertools\ncollections.deque(itertools.repeat(1), maxlen=0)',
    };
    for (const [name, source] of Object.entries(programs)) {
      it(`is ended with its line: ${name}`, async () => {
        const watchdog = new Watchdog();
        const within = <T>(milliseconds: number, call: () => T): T => watchdog.within(milliseconds, call);
        const start = performance.now();
        const { error, crashed, interpreter } = await attempt(source, { seconds: SECONDS, within });
        assert.ok(crashed);
        assert.match(error ?? '', /time for this run is up/);
        assert.throws(() => interpreter.call('lines', '{}'), { name: 'CrashError', line: 2 });
        assert.ok(performance.now() - start < SECONDS * 1000 + 5_000);
      });
    }
  });

  describe('of the memory', () => {
    const programs: Record<string, string> = {
      'a list of a billion': '[0] * 10**9',
      'a gigabyte of text': '"x" * 10**9',
      'a gigabyte of bytes': 'bytearray(10**9)',
      'a range as a list': 'list(range(10**9))',
      'a padded number': '"%2000000000d" % 1',
      'texts without end': 'texts = []\nwhile True:\n    texts.append("x" * 10**6 + str(len(texts)))',
    };
    for (const [name, source] of Object.entries(programs)) {
      it(`gets a MemoryError: ${name}`, async () => {
        const before = process.memoryUsage().rss;
        const { error, crashed } = await attempt(`${source}`, { seconds: 30 });
        assert.match(error ?? '', /memory/i);
        assert.ok(!crashed);
        assert.ok(process.memoryUsage().rss - before < 400e6);
      });
    }

    it('may take so much that not even an answer has room', async () => {
      const { error } = await attempt('things = []\nwhile True:\n    things = [things, {}]');
      assert.match(error ?? '', /memory/);
    });

    it('goes on when the error was caught', async () => {
      const { output } = await attempt(
        'try:\n    [0] * 10**9\nexcept MemoryError:\n    print("caught", sum(range(100)))',
      );
      assert.equal(output, 'caught 4950\n');
    });
  });

  describe('of the stack', () => {
    const programs: Record<string, string> = {
      'a function': 'def f(n):\n    return f(n + 1)\nf(0)',
      __getattr__: 'class A:\n    def __getattr__(self, name):\n        return getattr(self, name)\nA().x',
      __eq__: 'class A:\n    def __eq__(self, other):\n        return self == other\nA() == A()',
      __repr__: 'class A:\n    def __repr__(self):\n        return "%r" % self\nrepr(A())',
      __call__: 'class A:\n    def __call__(self, *a):\n        return self(*a)\nA()()',
      __new__: 'class A:\n    def __new__(cls):\n        return cls()\nA()',
      'a key of sorted': 'def f(x):\n    return sorted([1, 2], key=f)\nf(1)',
      map: 'def f(*a):\n    return list(map(f, [1]))\nf(1)',
      reduce: 'import functools\ndef f(a, b):\n    return functools.reduce(f, [1, 2, 3])\nf(1, 2)',
      'a replacement of re': 'import re\ndef f(match):\n    return re.sub("a", f, "a")\nf(0)',
      'a cached function': 'import functools\n@functools.cache\ndef f(n):\n    return f(n + 1)\nf(0)',
      json: 'import json\njson.loads("[" * 10**5)',
      'the repr of a nested list': 'x = []\nfor _ in range(10**5):\n    x = [x]\nrepr(x)',
      'comparing nested lists': 'x, y = [], []\nfor _ in range(10**5):\n    x, y = [x], [y]\nx == y',
      'an import hook':
        'import sys\nclass F:\n    def find_spec(self, *a):\n        import zzz\nsys.meta_path.insert(0, F())\nimport zzz',
    };
    for (const [name, source] of Object.entries(programs)) {
      it(`gets a RecursionError: ${name}`, async () => {
        const { error, crashed } = await attempt(source);
        assert.match(error ?? '', /RecursionError/);
        assert.ok(!crashed);
      });
    }

    const nested: Record<string, string> = {
      lists: 'x = []\nfor _ in range(10**6):\n    x = [x]',
      tuples: 'x = ()\nfor _ in range(10**6):\n    x = (x,)',
      dictionaries: 'x = {}\nfor _ in range(10**5):\n    x = {1: x}',
      objects:
        'class Node:\n    def __init__(self, next):\n        self.next = next\nx = None\nfor _ in range(10**5):\n    x = Node(x)',
      iterators: 'x = iter([])\nfor _ in range(10**5):\n    x = map(int, x)',
      functions: 'x = None\nfor _ in range(10**5):\n    x = (lambda y: lambda: y)(x)',
      methods: 'import types\nx = print\nfor _ in range(10**5):\n    x = types.MethodType(x, 1)',
      slices: 'x = None\nfor _ in range(10**5):\n    x = slice(x)',
      generators:
        'def g(y):\n    yield y\nx = None\nfor _ in range(10**5):\n    y = g(x)\n    next(y)\n    x = y\ny = None',
      exceptions: 'x = None\nfor _ in range(10**5):\n    e = ValueError()\n    e.__context__ = x\n    x = e\ne = None',
    };
    for (const [name, source] of Object.entries(nested)) {
      it(`frees what is nested deeply like anything else: ${name}`, async () => {
        const { output, error } = await attempt(`${source}\nx = None\nprint("freed")`);
        assert.equal(error, null);
        assert.equal(output, 'freed\n');
      });
    }

    it('gets a RecursionError: a function that has the limit taken away', async () => {
      const endless = 'import sys\nsys.setrecursionlimit(10**9)\ndef f():\n    return f()\nf()';
      const { error, crashed } = await attempt(endless);
      assert.match(error ?? '', /RecursionError/);
      assert.ok(!crashed);
    });

    it('ends the interpreter, and nothing else, where CPython looks at no limit', async () => {
      const { error, crashed, interpreter } = await attempt('x = ()\nfor _ in range(10**6):\n    x = (x,)\nhash(x)');
      assert.ok(crashed);
      assert.match(error ?? '', /stack/);
      assert.throws(() => interpreter.call('lines', '{}'), { name: 'CrashError', line: 4 });
      assert.equal((await attempt('print("the next one")')).output, 'the next one\n');
    });
  });
});
