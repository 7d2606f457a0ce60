import assert from 'node:assert/strict';
import type { Limits } from '../../../src/protocol/limits';
import { MOST_BYTES } from '../../../src/runner/languages/python/interpreter';
import { BODY_LINE, check, failedCheck, solution, useSharedRuns, withBody } from './learnerCode';

const LENGTH = solution.split('\n').length;
/** Python's own memory, which is less than a run's. */
const ITS_MEMORY = new RegExp(`MemoryError.*Python may have ${MOST_BYTES / 2 ** 20} MB`, 's');
const FLATTENED = 'return tf.reduce_mean(conv_layer, axis=[1, 2])';

interface Case {
  name: string;
  source: string;
  kind: string;
  message: RegExp;
  line: number | null;
  limits?: Partial<Limits>;
}

describe('a learner’s Python file', function () {
  this.timeout(120_000);
  const judged = useSharedRuns();

  describe('that can not be loaded', () => {
    const cases: Case[] = [
      { name: 'is empty', source: '', kind: 'missing', message: /empty.*Reset/s, line: null },
      { name: 'has only white space', source: ' \n\t\n', kind: 'missing', message: /empty/, line: null },
      {
        name: 'has another class',
        source: 'class Net:\n    pass\n\n\nclass Other:\n    pass\n',
        kind: 'missing',
        message: /no class SqueezeNetModel.*Net, Other/s,
        line: null,
      },
      {
        name: 'is no program',
        source: 'Dear teacher, this is my answer',
        kind: 'syntax',
        message: /Syntax error/,
        line: 1,
      },
      {
        name: 'has a bracket that is never closed',
        source: withBody('return tf.reduce_mean(conv_layer, axis=[1, 2]'),
        kind: 'syntax',
        message: /Syntax error: '\(' was never closed/,
        line: BODY_LINE,
      },
      {
        name: 'mixes tabs and spaces',
        source: withBody('if True:\n\tx = 1\n        y = 2'),
        kind: 'syntax',
        message: /inconsistent use of tabs and spaces|unindent/,
        line: BODY_LINE + 2,
      },
      {
        name: 'is indented wrongly',
        source: withBody('x = 1\n   y = 2'),
        kind: 'syntax',
        message: /unexpected indent/,
        line: BODY_LINE + 1,
      },
      {
        name: 'is Python 2',
        source: withBody('print "hello"'),
        kind: 'syntax',
        message: /Missing parentheses in call to 'print'/,
        line: BODY_LINE,
      },
      {
        name: 'is a notebook with magics',
        source: `%matplotlib inline\n${solution}`,
        kind: 'syntax',
        message: /notebook's command/,
        line: 1,
      },
      {
        name: 'has zero bytes',
        source: `${solution}\0`,
        kind: 'syntax',
        message: /null bytes/,
        line: null,
      },
      {
        name: 'raises while it loads',
        source: `${solution}\nraise ValueError("not today")\n`,
        kind: 'exception',
        message: /ValueError: not today/,
        line: LENGTH + 1,
      },
      {
        name: 'imports another framework',
        source: `import torch\n${solution}`,
        kind: 'exception',
        message: /No module named 'torch'.*import tensorflow as tf/s,
        line: 1,
      },
      {
        name: 'imports what is not there',
        source: `import matplotlib.pyplot as plt\n${solution}`,
        kind: 'exception',
        message: /No module named 'matplotlib'.*panel/s,
        line: 1,
      },
      {
        name: 'imports a name that TensorFlow lacks',
        source: `from tensorflow.keras.layers import Flaten\n${solution}`,
        kind: 'exception',
        message: /Flaten.*Flatten/s,
        line: 1,
      },
      {
        name: 'ends the program',
        source: `${solution}\nimport sys\nsys.exit(0)\n`,
        kind: 'exception',
        message: /SystemExit/,
        line: LENGTH + 2,
      },
      {
        name: 'never ends loading',
        source: `${solution}\nwhile True:\n    pass\n`,
        kind: 'timeout',
        message: /stopped after 1\.5 s.*line \d+/s,
        line: LENGTH + 1,
        limits: { runMs: 1_500 },
      },
      {
        name: 'never ends loading, inside of a function of Python’s own',
        source: `${solution}\nsum(range(10**12))\n`,
        kind: 'timeout',
        message: /stopped after 1\.5 s.*line \d+/s,
        line: LENGTH + 1,
        limits: { runMs: 1_500 },
      },
      {
        name: 'takes too much memory while it loads',
        source: `${solution}\nx = [0] * 10**9\n`,
        kind: 'memory',
        message: ITS_MEMORY,
        line: LENGTH + 1,
      },
      {
        name: 'grows without end while it loads',
        source: `${solution}\nx = []\nwhile True: x = [x, {}]\n`,
        kind: 'memory',
        message: ITS_MEMORY,
        line: LENGTH + 2,
      },
      {
        name: 'is nested too deeply for the parser',
        source: `x = ${'-'.repeat(100_000)}1\n${solution}`,
        kind: 'syntax',
        message: /nested too deeply/,
        line: null,
      },
      {
        name: 'is nested too deeply for the compiler',
        source: `x = ${'1 + '.repeat(100_000)}1\n${solution}`,
        kind: 'crash',
        message: /ran out of stack.*nested too deeply.*expression of thousands of parts/s,
        line: null,
      },
    ];
    for (const { name, source, kind, message, line, limits } of cases) {
      it(name, async () => {
        const isHarmless = ['missing', 'syntax', 'exception'].includes(kind);
        const result = isHarmless ? await judged(source) : await check(source, limits);
        assert.equal(result.status, 'failed');
        assert.equal(result.error?.kind, kind, result.error?.message);
        assert.match(result.error.message, message);
        // A loop is at its head or in its body, whichever the clock met.
        const lines = line !== null && kind === 'timeout' ? [line, line + 1] : [line];
        assert.ok(lines.includes(result.error.location?.line ?? null), JSON.stringify(result.error.location));
        assert.ok(result.checks.every(({ status, help }) => status === 'skipped' && help !== ''));
      });
    }
  });

  it('without the method says which there are, and which is near', async () => {
    const result = await check(solution.replaceAll('get_logits', 'get_logit'));
    assert.equal(result.error?.kind, 'missing');
    assert.match(result.error.message, /no method get_logits.*nearest in spelling is get_logit\./);
  });

  it('with several classes is judged by its own', async () => {
    const result = await check(`class Helper:\n    pass\n\n\n${solution}\n\nclass Another(Helper):\n    pass\n`);
    assert.equal(result.status, 'passed');
  });

  it('with a part for `python logits.py` is judged without it', async () => {
    const result = await check(`${solution}\n\nif __name__ == "__main__":\n    raise SystemExit("not here")\n`);
    assert.equal(result.status, 'passed');
  });

  it('with Windows line ends, a byte order mark or no end of line is judged as any other', async () => {
    assert.equal((await check(solution.replaceAll('\n', '\r\n'))).status, 'passed');
    assert.equal((await check(`\uFEFF${solution}`)).status, 'passed');
    assert.equal((await check(solution.trimEnd())).status, 'passed');
  });

  describe('whose method gives back', () => {
    const cases: [name: string, body: string, actual: RegExp][] = [
      ['nothing', 'tf.reduce_mean(conv_layer, axis=[1, 2])', /nothing/],
      ['None', 'return None', /nothing/],
      ['a number', 'return 3', /the number 3/],
      ['a string', 'return "logits"', /the string 'logits'/],
      ['a list', 'return [conv_layer]', /a list of 1/],
      ['a layer', 'return tf.keras.layers.Flatten(name="logits")', /the layer Flatten "logits"/],
      ['a class', 'return tf.keras.layers.Flatten', /the class Flatten itself/],
      ['a function', 'return lambda: conv_layer', /a function|the function/],
      ['an array', 'return conv_layer.numpy()', /an array of shape \(2, 6, 6, 10\)/],
      ['a symbolic tensor', 'return tf.keras.Input(shape=(10,))', /symbolic/],
      [
        'an object whose texts raise',
        'return type("X", (), {"__repr__": lambda self: 1 / 0})()',
        /an object of the class X/,
      ],
    ];
    for (const [name, body, actual] of cases) {
      it(name, async () => {
        const result = await judged(withBody(body));
        assert.equal(result.status, 'failed');
        const failed = failedCheck(result);
        assert.equal(failed?.id, 'output');
        assert.match(failed.actual?.text ?? '', actual);
        assert.ok(failed.help || failed.mistake);
      });
    }
  });

  describe('that raises', () => {
    const cases: [name: string, body: string, message: RegExp, expression: string][] = [
      ['an unknown name', 'x = conv_layr', /NameError: name 'conv_layr'.*conv_layer/, 'conv_layr'],
      [
        'a misspelt function',
        'x = tf.reduce_men(conv_layer)',
        /'reduce_men'\. Did you mean: 'reduce_mean'\?$/,
        'tf.reduce_men',
      ],
      ['a name of TensorFlow 1', 'x = tf.layers.flatten(conv_layer)', /'layers': use tf\.keras\.layers/, 'tf.layers'],
      [
        'a pool that does not fit',
        'x = tf.keras.layers.AveragePooling2D([13, 6], 1)(conv_layer)',
        /13.*6/s,
        'tf.keras.layers.AveragePooling2D([13, 6], 1)(conv_layer)',
      ],
      [
        'a reshape to another size',
        "größe = '💥'; x = tf.reshape(conv_layer, [7])",
        /720.*7/s,
        'tf.reshape(conv_layer, [7])',
      ],
      [
        'shapes that do not go together',
        'x = conv_layer + tf.ones([7])',
        /\[2,6,6,10\].*\[7\]/,
        'conv_layer + tf.ones([7])',
      ],
      ['recursion without end', 'return self.get_logits(conv_layer)', /RecursionError/, 'self.get_logits(conv_layer)'],
      ['SystemExit', 'raise SystemExit', /SystemExit/, 'raise SystemExit'],
      ['KeyboardInterrupt', 'raise KeyboardInterrupt', /KeyboardInterrupt/, 'raise KeyboardInterrupt'],
      ['GeneratorExit', 'raise GeneratorExit', /GeneratorExit/, 'raise GeneratorExit'],
      [
        'what can not be written',
        'raise type("E", (Exception,), {"__str__": lambda self: 1 / 0})()',
        /E: /,
        'raise type("E", (Exception,), {"__str__": lambda self: 1 / 0})()',
      ],
      [
        'what is too long to be written',
        'raise ValueError("x" * 10**8)',
        /ValueError, which can not be read/,
        'raise ValueError("x" * 10**8)',
      ],
      [
        'what does not say its name',
        'raise type("M", (type,), {"__name__": property(lambda cls: 1 / 0)})("E", (Exception,), {})()',
        /E, which can not be read/,
        'raise type("M", (type,), {"__name__": property(lambda cls: 1 / 0)})("E", (Exception,), {})()',
      ],
      [
        'a recursion without end, with the limit taken away',
        // Once, so that no other call can be the one that finds the stack full.
        'conv_layer is None or __import__("sys").setrecursionlimit(10**9); return self.get_logits(None)',
        /RecursionError/,
        'self.get_logits(None)',
      ],
      ['at the keyboard', 'x = input()', /keyboard/, 'input()'],
      ['at a file', 'x = open("data.csv")', /no files/, 'open("data.csv")'],
      [
        'at a thread',
        'import threading; threading.Thread(target=print).start()',
        /one thread/,
        'threading.Thread(target=print).start()',
      ],
    ];
    for (const [name, body, message, expression] of cases) {
      it(`${name} has its place at the very expression`, async () => {
        const result = await judged(withBody(body));
        assert.equal(result.status, 'failed');
        assert.equal(result.error?.kind, 'exception', result.error?.message);
        assert.match(result.error.message, message);
        const { line, column, endColumn } = result.error.location!;
        assert.equal(line, BODY_LINE);
        assert.equal(`        ${body}`.slice(column - 1, endColumn - 1), expression);
        assert.match(result.error.traceback, /^at get_logits \(logits\.py:\d+:\d+\)$/m);
        assert.doesNotMatch(result.error.traceback, /lib|tensorflow|convolab/);
      });
    }

    it('shows only the learner’s frames, innermost first', async () => {
      const result = await check(withBody('def pool(x):\n    return tf.reshape(x, [7])\nreturn pool(conv_layer)'));
      const frames = result.error!.traceback.split('\n');
      assert.match(frames[0]!, /^at pool \(/);
      assert.match(frames[1]!, /^at get_logits \(/);
    });
  });

  describe('that does not stop', () => {
    const cases: [name: string, body: string, lines: number[]][] = [
      ['in a loop', 'while True:\n    pass', [0, 1]],
      [
        'in a loop that catches exceptions',
        'while True:\n    try:\n        pass\n    except Exception:\n        pass',
        [0, 1, 2],
      ],
      [
        'in a loop that catches everything',
        'while True:\n    try:\n        x = 1\n    except:\n        pass',
        [0, 1, 2, 3, 4],
      ],
      ['in a loop of operations', 'while True:\n    x = conv_layer + 1', [0, 1]],
      ['in a regular expression', 'import re\nre.match("(a+)+$", "a" * 60 + "b")', [1]],
      ['in arithmetic', 'x = 10 ** 10 ** 8\nprint(len(str(x)))', [0, 1]],
      ['in a sum', 'x = 1\nx = sum(range(10**12))', [1]],
      ['in a search', 'import itertools\nx = 2 in itertools.repeat(1)', [1]],
      ['in the digits of a number', 'import sys\nsys.set_int_max_str_digits(0)\nx = str(1 << 10**8)', [2]],
      ['in a module of Python’s', 'import json\nx = json.dumps([[0] * 10**4] * 10**6)', [1]],
      [
        'in a sum that is begun again and again',
        'while True:\n    try:\n        sum(range(10**12))\n    except BaseException:\n        pass',
        [0, 1, 2, 3, 4],
      ],
      [
        'in the text of an exception',
        'class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E()',
        [2],
      ],
      [
        'in what it returns',
        'class E:\n    @property\n    def __class__(self):\n        while True: pass\nreturn E()',
        [3],
      ],
      [
        'in `finally`',
        'try:\n    while True:\n        pass\nfinally:\n    while True:\n        pass',
        [0, 1, 2, 3, 4, 5],
      ],
    ];
    for (const [name, body, lines] of cases) {
      it(`${name} is stopped with its line`, async () => {
        const start = performance.now();
        const result = await check(withBody(body), { runMs: 1_500 });
        assert.equal(result.status, 'failed');
        assert.equal(result.error?.kind, 'timeout', result.error?.message);
        const place = (result.error.location?.line ?? 0) - BODY_LINE;
        assert.ok(lines.includes(place), `line ${place} of the body`);
        assert.ok(performance.now() - start < 60_000);
      });
    }

    it('and the next run is not affected', async () => {
      assert.equal((await check(solution)).status, 'passed');
    });
  });

  describe('that takes too much', () => {
    const OF_A_TENSOR =
      /A tensor of shape \(.*\) would take (the run to more than 700 MB of memory|more memory than a run may have)/;
    const OF_THE_RUN = /more than 700 MB of memory. It was at line/;
    const cases: [name: string, body: string, line: number, message: RegExp][] = [
      ['a list of a billion', 'x = [0] * 10**9', 0, ITS_MEMORY],
      ['a string of a gigabyte', 'x = "x" * 2**30', 0, ITS_MEMORY],
      ['a range as a list', 'x = list(range(10**9))', 0, ITS_MEMORY],
      ['what is sorted', 'x = sorted(range(10**8))', 0, ITS_MEMORY],
      ['a list that grows', 'x = []\nwhile True:\n    x.append([0] * 1000)', 2, ITS_MEMORY],
      ['a list in a list in a list', 'x = []\nwhile True:\n    x = [x, {}]', 2, ITS_MEMORY],
      ['a tensor of gigabytes', 'x = tf.ones([100_000, 100_000])', 0, OF_A_TENSOR],
      ['random numbers', 'x = tf.random.normal([100_000, 100_000])', 0, OF_A_TENSOR],
      [
        'the values of a large tensor',
        'x = tf.zeros([10, 1000, 1000])\nx.numpy()',
        1,
        /10000000 values of a tensor of shape \(10, 1000, 1000\) are more than Python's memory has room for/,
      ],
      ['tensors that are all kept', 'x = []\nwhile True:\n    x.append(tf.ones([1000, 1000]))', 2, OF_THE_RUN],
    ];
    for (const [name, body, line, message] of cases) {
      it(`${name} fails for its memory, at its line`, async () => {
        const result = await check(withBody(body), { memoryBytes: 700 * 1024 ** 2 });
        assert.equal(result.status, 'failed');
        assert.equal(result.error?.kind, 'memory', result.error?.message);
        assert.match(result.error.message, message);
        assert.equal((result.error.location?.line ?? 0) - BODY_LINE, line);
      });
    }

    it('but prints a large tensor by its edges', async () => {
      const large = 'x = tf.zeros([10, 1000, 1000])\nprint(x, f"{x}", [x])\ntf.print(x)';
      const result = await check(withBody(`${large}\n${FLATTENED}`));
      assert.equal(result.status, 'passed', result.error?.message);
      assert.match(result.output, /\[0\. 0\. 0\. \.\.\. 0\. 0\. 0\.\]/);
      assert.match(result.output, /shape=\(10, 1000, 1000\)/);
    });

    it('a million layers fails within its limits', async () => {
      const body = 'x = conv_layer\nfor i in range(10**6):\n    x = tf.keras.layers.Activation("relu")(x)\nreturn x';
      const result = await check(withBody(body), { runMs: 3_000 });
      assert.equal(result.status, 'failed');
      assert.ok(['timeout', 'memory'].includes(result.error?.kind ?? ''), result.error?.kind);
    });

    it('much output is cut', async () => {
      const result = await check(withBody(`for i in range(100_000):\n    print("x" * 100)\n${FLATTENED}`), {
        outputBytes: 10_000,
      });
      assert.ok(result.output.length < 12_000);
      assert.match(result.output, /cut here/);
      assert.equal(failedCheck(result)?.id, undefined);
    });
  });

  describe('that nests deeply', () => {
    it('has it freed like anything else', async () => {
      const body = 'x = []\nfor _ in range(10**5):\n    x = [x]\nx = None';
      const result = await check(withBody(`${body}\n${FLATTENED}`));
      assert.equal(result.status, 'passed', result.error?.message);
    });

    const raising: [name: string, body: string][] = [
      ['a copy', 'import copy\ncopy.deepcopy(x)'],
      ['its text', 'import sys\nrepr(x)'],
      ['a tensor', 'import sys\ntf.constant(x)'],
    ];
    for (const [name, body] of raising) {
      it(`${name} of it is a RecursionError, and nothing is lost over it`, async () => {
        const result = await check(withBody(`x = []\nfor _ in range(10**5): x = [x]\n${body}`));
        assert.equal(result.error?.kind, 'exception', result.error?.message);
        assert.match(result.error.message, /RecursionError/);
        assert.equal(result.error.location?.line, BODY_LINE + 3);
      });
    }

    const ending: [name: string, body: string, line: number][] = [
      ['a hash', 'x = ()\nfor _ in range(3 * 10**5): x = (x,)\nhash(x)', 2],
      ['an iterator', 'x = iter([])\nfor _ in range(3 * 10**5): x = map(int, x)\nnext(x, 1)', 2],
      ['code', 'x = "a" + ".a" * 10**6\neval(x)', 1],
    ];
    for (const [name, body, line] of ending) {
      it(`${name} ends Python where CPython itself would end, with its line`, async () => {
        const result = await check(withBody(body));
        assert.equal(result.error?.kind, 'crash', result.error?.message);
        assert.match(result.error.message, /ran out of stack: something is nested too deeply/);
        assert.equal((result.error.location?.line ?? 0) - BODY_LINE, line);
      });
    }

    it('and the next run is not affected', async () => {
      assert.equal((await check(solution)).status, 'passed');
    });
  });

  describe('that redefines', () => {
    const cases: [name: string, source: string, status: string][] = [
      ['print', withBody(`print = None\n${FLATTENED}`), 'passed'],
      ['isinstance', `isinstance = lambda *_: True\n${solution}`, 'passed'],
      ['builtins.isinstance', `import builtins\nbuiltins.isinstance = lambda *_: False\n${solution}`, 'failed'],
      ['builtins.__import__', `import builtins\nbuiltins.__import__ = None\n${withBody(FLATTENED)}`, 'failed'],
      ['json.dumps', `import json\njson.dumps = lambda *_: "[]"\n${solution}`, 'failed'],
      ['tf', withBody(`tf = None\n${FLATTENED}`), 'failed'],
    ];
    for (const [name, source, status] of cases) {
      it(`${name} is judged by what comes out`, async () => {
        const result = await check(source);
        assert.equal(result.status, status, result.error?.message);
        if (status === 'failed') assert.ok(result.error ?? failedCheck(result), 'it is said why');
      });
    }
  });

  it('prints to the panel, tensors with their values', async () => {
    const result = await check(
      withBody(`print("shape", conv_layer.shape)\nprint(tf.constant([1.5, 2]))\n${FLATTENED}`),
    );
    assert.equal(result.status, 'passed');
    assert.match(result.output, /shape \(2, 6, 6, 10\)/);
    assert.match(result.output, /tf\.Tensor\(\[1\.5 2\. \], shape=\(2,\), dtype=float32\)/);
  });

  it('has the shapes of its variables told by line', async () => {
    const body =
      'pooled = tf.reduce_mean(conv_layer, axis=[1, 2], keepdims=True)\nflat = tf.squeeze(pooled, [1, 2])\nreturn flat';
    const result = await check(withBody(body));
    assert.equal(result.status, 'passed');
    const shapes = (result.lineShapes ?? []).filter(({ line }) => line >= BODY_LINE && line < BODY_LINE + 3);
    assert.deepEqual(
      shapes.map(({ line, name, shape }) => [line - BODY_LINE, name, shape]),
      [
        [0, 'pooled', [null, 1, 1, 10]],
        [1, 'flat', [null, 10]],
        [2, '', [null, 10]],
      ],
    );
  });
});
