import assert from 'node:assert/strict';
import { BODY_LINE, check, runs, solution, withBody } from './learnerCode';

/** Rows of the learner's part, as the table shows them. */
async function part(body: string) {
  const result = await check(withBody(body));
  assert.equal(result.error, null);
  return result.layers
    .filter(({ learnerPart }) => learnerPart)
    .map(({ name, type, inputShapes, outputShape, line }) => ({ name, type, inputShapes, outputShape, line }));
}

describe('the table of layers', function () {
  this.timeout(120_000);
  after(() => runs.cool());

  it('has a plain operation as a row, called as a function or as a method', async () => {
    const row = {
      name: 'mean',
      type: 'tf.mean',
      inputShapes: [[null, 6, 6, 10]],
      outputShape: [null, 10],
      line: BODY_LINE,
    };
    assert.deepEqual(await part('return tf.mean(convLayer, [1, 2]);'), [row]);
    assert.deepEqual(await part('return convLayer.mean([1, 2]);'), [row]);
  });

  it('counts operations of one name, and leaves constants out', async () => {
    const rows = await part('return convLayer.mean(1).mean(1).mul(tf.scalar(1)).mul(tf.ones([10]));');
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['mean', 'mean_1', 'mul', 'mul_1'],
    );
  });

  it('has several inputs of an operation', async () => {
    const rows = await part('const m = convLayer.mean([1, 2]); return tf.concat([m, m], 1).slice([0, 0], [-1, 10]);');
    assert.deepEqual(rows[1]?.inputShapes, [
      [null, 10],
      [null, 10],
    ]);
    assert.deepEqual(
      rows.map(({ name, outputShape }) => [name, outputShape]),
      [
        ['mean', [null, 10]],
        ['concat', [null, 20]],
        ['slice', [null, 10]],
      ],
    );
  });

  it('says what values came out, and nothing of what is no finite number', async () => {
    const [means, logs] = await Promise.all(
      ['return convLayer.mean([1, 2]);', 'return convLayer.mean([1, 2]).log();'].map(async (body) => {
        const { layers } = await check(withBody(body));
        assert.ok(layers.every(({ values }) => values?.notFinite === 0));
        return layers.at(-1)!.values!;
      }),
    );
    assert.ok(Math.abs(Math.log(means!.least) - logs!.least) < 1e-4);
    assert.ok(Math.abs(Math.log(means!.most) - logs!.most) < 1e-4);
    // Of 10 classes, for the first 4 images.
    assert.equal(
      means!.histogram.reduce((sum, each) => sum + each),
      40,
    );
    const undefinedLogs = await check(withBody('return convLayer.mean([1, 2]).neg().sub(1).log();'));
    assert.equal(undefinedLogs.layers.at(-1)!.values, undefined);
  });

  it('says which row made each input', async () => {
    const body = 'const m = convLayer.mean([1, 2]); return tf.concat([m, m.relu()], 1).slice([0, 0], [-1, 10]);';
    const { layers } = await check(withBody(body));
    const first = layers.findIndex(({ learnerPart }) => learnerPart);
    assert.deepEqual(
      layers.slice(first).map(({ name, sources }) => [name, sources]),
      [
        ['mean', [first - 1]],
        ['relu', [first]],
        ['concat', [first, first + 1]],
        ['slice', [first + 2]],
      ],
    );
    assert.deepEqual(layers[0]?.sources, [null]);
  });

  it('has the layers of a model that the method builds, not the model', async () => {
    const rows = await part(`
      const input = tf.input({ shape: convLayer.shape.slice(1) });
      const pooled = tf.layers.globalAveragePooling2d({ name: 'logits' }).apply(input) as tf.SymbolicTensor;
      return tf.model({ inputs: input, outputs: pooled }).apply(convLayer);`);
    assert.deepEqual(
      rows.map(({ name, type }) => [name, type]),
      [['logits', 'GlobalAveragePooling2D']],
    );
  });

  it('ends where the run failed, with that row', async () => {
    const result = await check(withBody('return convLayer.mean([1, 2]).reshape([7]);'));
    const last = result.layers.at(-1);
    assert.deepEqual([last?.name, last?.outputShape, last?.line], ['reshape', null, BODY_LINE]);
  });

  it('knows the parameters and multiply-adds of the whole network', async () => {
    const { layers } = await check(solution);
    const squeeze = layers.find(({ name }) => name === 'fire1/squeeze');
    // 1×1 kernels over 64 channels to 32, and a bias each; 12 × 12 places.
    assert.equal(squeeze?.params, 64 * 32 + 32);
    assert.equal(squeeze.multiplyAdds, 12 * 12 * 64 * 32);
    assert.equal(
      layers.reduce((total, { params }) => total + params, 0),
      146_570,
    );
  });
});
