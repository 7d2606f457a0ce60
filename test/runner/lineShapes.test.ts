import assert from 'node:assert/strict';
import { BODY_LINE, check, runs, withBody } from './learnerCode';

/** `[line of the body from 0, name, shape]` of what the run tells of a body. */
async function shapes(body: string) {
  const { lineShapes } = await check(withBody(body));
  const lines = body.split('\n').length;
  return (lineShapes ?? [])
    .map(({ line, name, shape }) => [line - BODY_LINE, name, shape] as const)
    .filter(([line]) => line >= 0 && line < lines);
}

describe('shapes of TypeScript variables, line by line', function () {
  this.timeout(120_000);
  after(() => runs.cool());

  it('are those of the tensors that got a name or were given back', async () => {
    assert.deepEqual(await shapes('const means = convLayer.mean([1, 2]);\nconst n = 3;\nreturn means.mul(n);'), [
      [0, 'means', [null, 10]],
      [2, '', [null, 10]],
    ]);
  });

  it('are those of the call that failed, up to the line that failed', async () => {
    const told = await shapes(
      'const sums = convLayer.sum(3);\nconst wrong = sums.matMul(tf.ones([99, 99]));\nreturn wrong;',
    );
    assert.deepEqual(
      told.map(([line, name]) => [line, name]),
      [[0, 'sums']],
    );
  });

  it('are bounded in a loop that runs a million times', async () => {
    const told = await shapes(
      'let x: tf.Tensor = convLayer.mean([1, 2]);\nfor (let i = 0; i < 1e6; i++) x = x as tf.Tensor;\nreturn x;',
    );
    assert.equal(told.length, 3);
  });

  it('take no notice of an object that only looks like a tensor', async () => {
    const fake = 'const fake = { dataId: {}, dtype: 1, get shape(): never { throw new Error("read"); } };';
    const told = await shapes(`${fake}\nreturn convLayer.mean([1, 2]);`);
    assert.deepEqual(told, [[1, '', [null, 10]]]);
  });
});
