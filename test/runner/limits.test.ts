import assert from 'node:assert/strict';
import { BODY_LINE, check, solution, withBody } from './learnerCode';

const TIGHT = { runMs: 1_500 };

describe('limits of a run', function () {
  this.timeout(120_000);

  const endless: [name: string, body: string][] = [
    ['while', 'while (true) {}'],
    ['for without a block', 'for (;;) convLayer.shape;'],
    ['do', 'do {} while (true)'],
    ['that catches everything', 'for (;;) { try { for (;;) {} } catch {} finally {} }'],
    ['of tensor operations', 'while (true) tf.tidy(() => convLayer.mean());'],
    ['that is asynchronous', 'return (async () => { while (true) await null; })();'],
    ['of promises', 'const again = (): Promise<void> => { return Promise.resolve().then(again); }; return again();'],
  ];
  for (const [name, body] of endless) {
    it(`an endless loop ${name} ends with its line`, async () => {
      const result = await check(withBody(body), TIGHT);
      assert.equal(result.status, 'failed');
      assert.equal(result.error?.kind, 'timeout');
      assert.match(result.error.message, /stopped after 1\.5 s/);
      assert.equal(result.error.location?.line, BODY_LINE);
    });
  }

  it('what no guard can reach is ended all the same', async () => {
    // A regular expression that backtracks for ages inside one call of the engine.
    const result = await check(withBody("return /^(a+)+$/.test('a'.repeat(60) + 'b');"), TIGHT);
    assert.equal(result.error?.kind, 'timeout');
  });

  it('calls that catch the overflow of their own stack are ended', async () => {
    // There is never room on the stack to say where it was.
    const again = 'const f = (): void => { try { f(); } catch { f(); } }; f();';
    const result = await check(withBody(again), TIGHT);
    assert.equal(result.error?.kind, 'timeout');
  });

  it('an endless loop keeps the observations that were made before', async () => {
    const result = await check(
      withBody('if (convLayer.shape[1] !== 6) while (true) {}\nreturn convLayer.mean([1, 2]);'),
      TIGHT,
    );
    assert.equal(result.error?.kind, 'timeout');
    assert.equal(result.checks.find(({ id }) => id === 'parameters')?.status, 'skipped');
  });

  const hungry: [name: string, body: string][] = [
    ['arrays', 'const all = []; while (true) all.push(new Array(100_000).fill(1.5));'],
    ['typed arrays', 'const all = []; while (true) all.push(new Float32Array(1_000_000).fill(1));'],
    ['tensors', 'const all = []; while (true) all.push(tf.randomUniform([1000, 1000]));'],
    ['one tensor', 'return tf.zeros([10, 1]).tile([100_000, 100_000]);'],
  ];
  for (const [name, body] of hungry) {
    it(`memory without end in ${name} is stopped`, async () => {
      const result = await check(withBody(body), { memoryBytes: 500 * 1024 ** 2 });
      assert.equal(result.status, 'failed');
      assert.equal(result.error?.kind, 'memory', result.error?.message);
      assert.match(result.error.message, /more than 500 MB/);
    });
  }

  it('100 MB of prints are cut, and the run is judged', async () => {
    const result = await check(
      withBody(
        "const line = 'x'.repeat(1e6); for (let i = 0; i < 100; i++) console.log(line);\nreturn convLayer.mean([1, 2]);",
      ),
      { outputBytes: 100_000 },
    );
    assert.equal(result.status, 'passed');
    assert.ok(result.output.length < 110_000);
    assert.match(result.output, /cut here/);
  });

  it('what is printed arrives in order, tensors with their values', async () => {
    const result = await check(
      `console.log('loaded', 1, [2]);\n${withBody('console.log(tf.tensor([1, 2]));\nreturn convLayer.mean([1, 2]);')}`,
    );
    assert.match(result.output, /^loaded 1 \[ 2 \]\nTensor\n\s+\[1, 2\]\n/);
  });

  it('of 5,000 operations only so many are reported as the limit of events allows', async () => {
    // In the run of the whole network only (40 images), whose layers are reported.
    const count = 'convLayer.shape[0] === 40 ? 5_000 : 0';
    const result = await check(
      withBody(`let x: tf.Tensor = convLayer.mean([1, 2]); for (let i = ${count}; i > 0; i--) x = x.add(0); return x;`),
      { events: 1_000 },
    );
    assert.equal(result.error, null);
    assert.ok(result.layers.length > 900 && result.layers.length <= 1_000, `${result.layers.length} layers`);
  });

  it('a runner that is not ready in time is told', async () => {
    const result = await check(solution, { startMs: 1 });
    assert.equal(result.status, 'error');
    assert.equal(result.error?.kind, 'backend');
    assert.match(result.error.message, /not ready after/);
  });
});
