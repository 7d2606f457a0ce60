import assert from 'node:assert/strict';
import { check, solution, withBody } from './learnerCode';

/** The way from an object of ours to this process's own `Function`, and with it to everything global. */
const ESCAPE = "const global: any = (tf.mean as any).constructor('return globalThis')();";
/** Objects of the runner's own that no code is evaluated for. */
const OWN_ARRAY = 'const ownArray: any = Object.getPrototypeOf(tf.tensor([1]).shape);';
const OWN_ERROR = `let ownError: any;
try { tf.tensor([1]).reshape([7]); } catch (error) { ownError = error; }
while (Object.getPrototypeOf(ownError) !== Object.prototype && !Object.hasOwn(ownError, 'captureStackTrace'))
  ownError = typeof ownError === 'function' ? Object.getPrototypeOf(ownError) : ownError.constructor;`;

describe('hostile code', function () {
  this.timeout(120_000);

  it('finds no process, require or network under their usual names', async () => {
    for (const name of ['process', 'require', 'fetch', 'Buffer', 'WebSocket']) {
      const result = await check(withBody(`return ${name}.toString();`));
      assert.match(result.error?.message ?? '', new RegExp(`${name} is not (there|defined)`));
    }
  });

  // What it could do if it got there all the same is refused too: confinement.test.ts, permissions.test.ts.
  it('can not evaluate strings in the runner’s context', async () => {
    const result = await check(withBody(`${ESCAPE} return global.process;`));
    assert.equal(result.error?.kind, 'exception');
    assert.match(result.error.message, /Code generation from strings disallowed/);
  });

  it('can not import dynamically', async () => {
    for (const specifier of ['node:fs', 'node:child_process', './other.js', 'data:text/javascript,export default 1']) {
      const result = await check(withBody(`return import(${JSON.stringify(specifier)}).then(() => convLayer);`));
      assert.equal(result.status, 'failed', specifier);
    }
  });

  it('can not evaluate strings in its own context', async () => {
    const result = await check(withBody("return new Function('return 1')();"));
    assert.match(result.error?.message ?? '', /Code generation from strings disallowed/);
  });

  // `becomes`: what the run of a right answer with it gives. Where the solution itself or its modules use what was
  // patched, that is the learner's own exception.
  const patches: [name: string, code: string, becomes: 'passed' | 'exception' | 'crash'][] = [
    [
      'Array.prototype',
      'Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = () => { throw new Error("patched"); };',
      'exception',
    ],
    [
      'Object.prototype',
      'Object.prototype.toString = () => "patched"; (Object.prototype as any).shape = [1];',
      'passed',
    ],
    ['Promise', 'Promise.prototype.then = () => { throw new Error("patched"); };', 'exception'],
    ['Error', '(Error as any).prepareStackTrace = () => "patched"; Error.stackTraceLimit = 0;', 'passed'],
    ['JSON and Math', 'JSON.stringify = JSON.parse = Math.round = () => { throw new Error("patched"); };', 'passed'],
    // These are the runner's own: what it says after that can't be more than that it ended.
    [
      'the runner’s Array.prototype',
      `${OWN_ARRAY} ownArray[Symbol.iterator] = () => { throw new Error("patched"); };`,
      'crash',
    ],
    ['the runner’s Error', `${OWN_ERROR} ownError.prepareStackTrace = () => "patched";`, 'passed'],
  ];
  for (const [name, code, becomes] of patches) {
    it(`that patches ${name} ends as ${becomes}, and does not harm the next run`, async () => {
      const result = await check(`${code}\n${solution}`);
      assert.equal(result.error?.kind ?? result.status, becomes, result.error?.message);
      if (becomes === 'exception') assert.match(result.error?.message ?? '', /patched/);
      assert.equal((await check(solution)).status, 'passed');
    });
  }

  it('that patches tf can not make a wrong answer right', async () => {
    const wrong = withBody('return convLayer.max([1, 2]);');
    for (const patch of [
      'tf.Tensor.prototype.data = async () => new Float32Array(20) as any;',
      'tf.Tensor.prototype.dataSync = () => new Float32Array(20) as any;',
      'Object.defineProperty(tf.Tensor.prototype, "shape", { get: () => [2, 10] });',
      '(tf as any).mean = () => 0;',
      '(tf.layers as any).flatten = () => 0;',
      '(tf.layers.Layer.prototype as any).countParams = () => 0;',
    ]) {
      const result = await check(`${wrong}\n${patch}`, { runMs: 20_000 });
      assert.equal(result.status, 'failed', patch);
      assert.notEqual(result.error?.kind, 'timeout', patch);
    }
  });
});
