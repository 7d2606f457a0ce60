import assert from 'node:assert/strict';
import { BODY_LINE, check, failedCheck, solution, withBody } from './learnerCode';

const POOLED = 'const pooled = convLayer.mean([1, 2]);';

describe('a learner’s file', function () {
  this.timeout(120_000);

  describe('that can not be loaded', () => {
    const cases: [name: string, source: string, kind: string, message: RegExp, line: number | null][] = [
      ['is empty', '', 'missing', /empty.*Reset/s, null],
      ['has only white space', ' \n\t\n', 'missing', /empty/, null],
      ['has another class', 'export class Net {}', 'missing', /no class SqueezeNetModel.*Net/s, null],
      ['is no program', 'Dear teacher, this is my answer', 'syntax', /Syntax error/, 1],
      ['has a syntax error', withBody('    return convLayer.mean([1, 2);'), 'syntax', /Syntax error/, BODY_LINE],
      ['ends too early', solution.slice(0, -20), 'syntax', /Syntax error/, solution.slice(0, -20).split('\n').length],
      [
        'throws while it loads',
        `${solution}\nthrow new Error('not today');`,
        'exception',
        /not today/,
        solution.split('\n').length + 1,
      ],
      [
        'imports what is not there',
        `import fs from 'node:fs';\n${solution}`,
        'exception',
        /"node:fs" can't be imported.*tfjs/,
        1,
      ],
      [
        'imports a name that tfjs lacks',
        `import { meen } from '@tensorflow/tfjs';\n${solution}\nmeen;`,
        'exception',
        /meen/,
        1,
      ],
      [
        'never ends loading',
        `${solution}\nwhile (true) {}`,
        'timeout',
        /stopped after 1\.5 s.*line \d+.*loop/s,
        solution.split('\n').length + 1,
      ],
      ['waits for ever', `${solution}\nawait new Promise(() => {});`, 'timeout', /stopped after 1\.5 s/, null],
    ];
    for (const [name, source, kind, message, line] of cases) {
      it(name, async () => {
        const result = await check(source, kind === 'timeout' ? { runMs: 1_500 } : {});
        assert.equal(result.status, 'failed');
        assert.equal(result.error?.kind, kind);
        assert.match(result.error.message, message);
        assert.equal(result.error.location?.line ?? null, line);
        assert.ok(result.checks.every(({ status, help }) => status === 'skipped' && help !== ''));
      });
    }
  });

  it('without the method says which there are, and which is near', async () => {
    const result = await check(solution.replaceAll('getLogits', 'getLogit'));
    assert.equal(result.error?.kind, 'missing');
    assert.match(result.error.message, /no method getLogits.*nearest in spelling is getLogit\./);
  });

  describe('whose method gives back', () => {
    const cases: [name: string, body: string, actual: RegExp][] = [
      ['nothing', POOLED, /nothing/],
      ['null', 'return null;', /null/],
      ['a number', 'return 3;', /the number 3/],
      ['a string', 'return "logits";', /the string logits/],
      ['a list', 'return [convLayer];', /a list of 1/],
      ['a layer', 'return tf.layers.flatten();', /the layer Flatten/],
      ['a promise', 'return Promise.resolve(convLayer);', /a promise/],
      ['a function', 'return () => convLayer;', /a function/],
      ['an object with a `then` that throws', 'return { get then() { throw new Error("then"); } };', /then|object/],
      ['a disposed tensor', `${POOLED} pooled.dispose(); return pooled;`, /disposed/],
      ['a symbolic tensor', 'return tf.input({ shape: [10] });', /symbolic/],
      ['a tensor made up from nothing', 'return Object.create(tf.Tensor.prototype);', /undefined is not iterable/],
    ];
    for (const [name, body, actual] of cases) {
      it(name, async () => {
        const result = await check(withBody(body));
        assert.equal(result.status, 'failed');
        const failed = failedCheck(result);
        assert.equal(failed?.id, 'output');
        assert.match(failed.actual?.text ?? '', actual);
        assert.ok(failed.help || failed.mistake);
      });
    }

    it('a tensor of another rank fails by its shape', async () => {
      const result = await check(withBody('return convLayer.mean([1, 2]).expandDims(1);'));
      assert.equal(failedCheck(result)?.id, 'shape');
      assert.deepEqual(failedCheck(result)?.actual?.shape, [2, 1, 10]);
    });

    it('a tensor whose shape was only written over fails', async () => {
      const result = await check(
        withBody('const x = convLayer.mean([1, 2]).tile([1, 2]); (x as any).shape = [x.shape[0], 10]; return x;'),
      );
      assert.equal(result.status, 'failed');
      assert.ok(failedCheck(result) ?? result.error, 'it is said why');
    });

    it('integers fails by its values', async () => {
      const result = await check(withBody('return convLayer.mean([1, 2]).toInt();'));
      assert.equal(failedCheck(result)?.id, 'values');
    });
  });

  describe('that throws', () => {
    it('is shown the very expression, in its own lines and columns', async () => {
      const result = await check(
        withBody("    const größe = '💥'; const x = größe ? convLayer.reshape([7]) : null;\n    return x;"),
      );
      assert.equal(result.error?.kind, 'exception');
      const { line, column, endColumn } = result.error.location!;
      const text = "    const größe = '💥'; const x = größe ? convLayer.reshape([7]) : null;";
      assert.equal(line, BODY_LINE);
      assert.equal(text.slice(column - 1, endColumn - 1), 'convLayer.reshape([7])');
      assert.match(result.error.message, /\(2, 6, 6, 10\) has 720 values.*\(7,\)/);
      assert.match(result.error.traceback, /^at SqueezeNetModel\.getLogits \(logits\.ts:\d+:\d+\)$/m);
      assert.doesNotMatch(result.error.traceback, /runner|node:|dist/);
    });

    it('has its place also where types could not only be blanked out', async () => {
      const source = withBody('    const mode: Mode = Mode.mean;\n    throw new RangeError(`mode ${mode}`);');
      const result = await check(`enum Mode { max, mean }\n${source}`);
      assert.match(result.error?.message ?? '', /RangeError: mode 1/);
      assert.equal(result.error?.location?.line, BODY_LINE + 2);
    });

    it('says which pool does not fit which map, in which axis', async () => {
      const result = await check(
        withBody('return tf.layers.averagePooling2d({ poolSize: [13, 6], strides: 1 }).apply(convLayer);'),
      );
      const failed = failedCheck(result);
      assert.equal(failed?.id, 'output');
      assert.match(
        failed.actual?.text ?? '',
        /AveragePooling2D: a pool of 13×6 does not fit a map of 6×6.*height \(13 > 6\)/,
      );
      assert.equal(failed.location?.line, BODY_LINE);
    });

    for (const [wrong, right] of [
      ['tf.layers.globalAveragePooling2D', 'tf.layers.globalAveragePooling2d'],
      ['tf.argmax', 'tf.argMax'],
    ]) {
      it(`names what tfjs has instead of ${wrong}`, async () => {
        const result = await check(withBody(`return (${wrong} as any)(convLayer);`));
        assert.match(result.error?.message ?? '', new RegExp(`tfjs has no ${wrong}\\. Did you mean ${right}\\?$`));
      });
    }

    for (const thrown of [
      '"a string"',
      'null',
      'undefined',
      '{ message: 7 }',
      'Object.create(null)',
      'new Proxy({}, { get() { throw 1; } })',
    ]) {
      it(`${thrown} is told`, async () => {
        const result = await check(withBody(`throw ${thrown};`));
        assert.equal(result.error?.kind, 'exception');
        assert.ok(result.error.message.length > 10);
      });
    }

    it('deep recursion is told', async () => {
      const result = await check(withBody('const f = (n: number): number => f(n + 1) + 1; return f(0);'));
      assert.match(result.error?.message ?? '', /Maximum call stack size exceeded/);
      assert.equal(result.error?.location?.line, BODY_LINE);
    });

    it('a rejected promise that nobody handles is told', async () => {
      const result = await check(withBody(`void Promise.reject(new Error('lost')); ${POOLED} return pooled;`));
      assert.match(result.error?.message ?? '', /promise was rejected.*lost/);
      assert.equal(result.error?.location?.line, BODY_LINE);
    });
  });

  it('that fails in another method has its place there', async () => {
    const result = await check(
      solution.replace("padding: 'same', activation: 'relu'", "padding: 'valid', activation: 'relu'"),
    );
    assert.equal(failedCheck(result)?.id, 'network');
    assert.match(failedCheck(result)?.expected?.text ?? '', /conv1/);
    const conv1 = result.layers.find(({ name }) => name === 'conv1');
    assert.deepEqual(
      [conv1?.outputShape, conv1?.expectedShape],
      [
        [null, 22, 22, 64],
        [null, 24, 24, 64],
      ],
    );
  });
});
