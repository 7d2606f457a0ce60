import assert from 'node:assert/strict';
import { BODY_LINE, check, failedCheck, runs, solution, withBody } from './learnerCode';

const MEAN = 'convLayer.mean([1, 2])';

describe('a wrong answer in disguise', function () {
  this.timeout(120_000);
  after(() => runs.cool());

  const cases: [name: string, source: string, check: string][] = [
    [
      'strings instead of numbers',
      withBody(
        `return tf.tensor((${MEAN}.arraySync() as number[][]).flat().map(String), [convLayer.shape[0], 10], 'string');`,
      ),
      'output',
    ],
    ['a parameter of its own', withBody(`const w = tf.variable(tf.ones([10])); return ${MEAN}.mul(w);`), 'parameters'],
    [
      'a dense layer inside a layer',
      `${withBody('return new Hidden().apply(convLayer);')}
class Hidden extends tf.layers.Layer {
  static className = 'Hidden';
  override call(inputs: any) {
    const maps = Array.isArray(inputs) ? inputs[0] : inputs;
    return tf.layers.dense({ units: 10, kernelInitializer: 'identity' }).apply(maps.mean([1, 2])) as tf.Tensor;
  }
}`,
      'parameters',
    ],
    [
      'a dense layer that is called past its apply',
      withBody(
        `const m = ${MEAN}; const d = tf.layers.dense({ units: 10, kernelInitializer: 'identity' }); d.build(m.shape); return d.call(m, {});`,
      ),
      'parameters',
    ],
    [
      'a layer that denies its parameters',
      withBody(
        `const d = tf.layers.dense({ units: 10, kernelInitializer: 'identity' }); d.countParams = () => 0; return d.apply(${MEAN});`,
      ),
      'parameters',
    ],
    [
      'a dense layer for some maps only',
      withBody(
        `const m = ${MEAN}; return convLayer.shape[1] === 6 ? m : tf.layers.dense({ units: 10, kernelInitializer: 'identity' }).apply(m);`,
      ),
      'parameters',
    ],
    [
      'a network that does without the method',
      solution.replace('return this.getLogits(finalConv);', 'return finalConv.mean([1, 2]);'),
      'network',
    ],
    [
      'a shape that is written over, deeply',
      withBody(
        `const t: any = ${MEAN}; let a: any = 1; for (let i = 0; i < 2_000; i++) a = { a }; t.shape = [a]; return t;`,
      ),
      'output',
    ],
  ];
  for (const [name, source, id] of cases) {
    it(`${name} fails`, async () => {
      const result = await check(source);
      assert.equal(result.status, 'failed');
      assert.equal(failedCheck(result)?.id, id, JSON.stringify(result.error));
    });
  }

  it('that replaces the guard is still ended', async () => {
    const result = await check(withBody('(globalThis as any).__convolabGuard = () => {}; while (true) {}'), {
      runMs: 1_500,
    });
    assert.notEqual(result.status, 'passed');
    assert.ok(['timeout', 'exception'].includes(result.error?.kind ?? ''));
  });

  it('promises that call each other for ever without a block are ended', async () => {
    const again = withBody('const again = (): Promise<void> => Promise.resolve().then(again); return again();');
    const result = await check(again, { runMs: 1_500 });
    assert.equal(result.error?.kind, 'timeout');
    assert.equal(result.error.location?.line, BODY_LINE);
  });

  it('no export of tf leads to the process', async () => {
    const source = withBody(`
      const seen = new Set<unknown>();
      const look = (value: any, path: string, depth: number): void => {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
        seen.add(value);
        if (typeof value.pid === 'number' || value.process !== undefined) throw new Error('reached at ' + path);
        if (depth === 0) return;
        for (const key of Object.getOwnPropertyNames(value)) {
          let next: any;
          try { next = value[key]; } catch { continue; }
          look(next, path + '.' + key, depth - 1);
        }
      };
      for (const key of Object.keys(tf)) look((tf as any)[key], 'tf.' + key, 3);
      return ${MEAN};`);
    const result = await check(source);
    assert.equal(result.error, null);
    assert.equal(result.status, 'passed');
  });
});

describe('places and words', function () {
  this.timeout(120_000);
  after(() => runs.cool());

  it('an unknown name is marked, not the statement in which it stands', async () => {
    const result = await check(withBody('    return convLayer.mean([1, 2]).add(pooled);'));
    assert.match(result.error?.message ?? '', /pooled is not defined/);
    assert.deepEqual([result.error?.location?.line, result.error?.location?.column], [BODY_LINE, 39]);
  });

  it('what only the engine finds wrong with the text is a syntax error', async () => {
    const result = await check(withBody('    return /(/.test("x") ? convLayer : convLayer;'));
    assert.equal(result.error?.kind, 'syntax');
    assert.match(result.error.message, /Unterminated group/);
  });

  it('decorators are refused at their place, in words', async () => {
    const result = await check(`const d = (x: any) => x;\n@d\n${solution.slice(solution.indexOf('export class'))}`);
    assert.equal(result.error?.kind, 'syntax');
    assert.match(result.error.message, /Decorators.*can't be used/);
    assert.equal(result.error.location?.line, 2);
  });

  it('an error of any length is told at a readable one', async () => {
    const result = await check(withBody('throw new Error("x".repeat(2e7));'));
    assert.equal(result.error?.kind, 'exception');
    assert.ok(result.error.message.length < 2_100);
  });

  it('a text that is nested too deeply is told', async () => {
    const result = await check(withBody(`return ${'['.repeat(20_000)}${']'.repeat(20_000)};`));
    assert.equal(result.error?.kind, 'syntax');
  });

  for (const [name, body] of [
    [
      'arrows in brackets',
      'const f = (x: any) => ({ x }); const g = (x: any) => ((x)); return g(f(convLayer).x).mean([1, 2]);',
    ],
    ['arrows in arrows', 'const f = (a: any) => (b: any) => a; return f(convLayer)(1).mean([1, 2]);'],
    [
      'loops without blocks and semicolons',
      'let f: any = null\nfor (const a of [1]) for (const b of [2]) f = () => convLayer.mean([1, 2])\nreturn f()',
    ],
    ['an async arrow and a sequence', 'const f = async (x: any) => (x, x); void f(1); return convLayer.mean([1, 2]);'],
    [
      'directives without semicolons',
      "'use strict'\nconst f = () => { 'use strict'\n return convLayer.mean([1, 2]) }\nreturn f()",
    ],
    [
      'labels',
      'outer: for (const a of [1, 2]) for (const b of [1]) { if (a === b) continue outer; break outer; }\nreturn convLayer.mean([1, 2]);',
    ],
    ['do without a block', 'let n = 0; do n++; while (n < 3)\nreturn convLayer.mean([1, 2]);'],
  ] as const) {
    it(`guards do no harm to ${name}`, async () => {
      const result = await check(withBody(body));
      assert.equal(result.error, null);
      assert.equal(result.status, 'passed');
    });
  }
});
