import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type { LayerMap } from '../../src/protocol/layerMaps';
import { programPath } from '../../src/runs/packFiles';
import type { LayerMaps, MapsRequest } from '../../src/runs/runs';
import { logits, PATIENT, runs, solution, withBody } from './learnerCode';

function maps(rest: Partial<MapsRequest> = {}, signal?: AbortSignal): Promise<LayerMaps> {
  const request = { exercise: logits, language: 'typescript' as const, source: solution, file: 'logits.ts', image: 0 };
  return runs.maps({ ...request, backend: 'wasm', limits: PATIENT, ...rest }, signal);
}

function outputOf({ rows, outputs }: LayerMaps, name: string): LayerMap {
  const row = rows.findIndex((candidate) => candidate.name === name);
  assert.ok(row >= 0, `no row ${name}`);
  return outputs[row]!;
}

function close(a: Float32Array | number[], b: Float32Array | number[], tolerance = 1e-4): void {
  assert.equal(a.length, b.length);
  a.forEach((value, place) =>
    assert.ok(Math.abs(value - b[place]!) <= tolerance, `${value} and ${b[place]} at ${place}`),
  );
}

describe('the maps of one image', function () {
  this.timeout(120_000);
  after(() => runs.cool());

  it('are those of every layer, and each logit is the mean of its map', async () => {
    const seen = await maps({ image: 3 });
    assert.deepEqual([seen.input.height, seen.input.width, seen.input.channels], [24, 24, 3]);
    const conv1 = outputOf(seen, 'conv1');
    assert.deepEqual([conv1.height, conv1.width, conv1.channels], [24, 24, 64]);
    const { values, channels } = outputOf(seen, 'final_conv');
    const means = Array.from({ length: channels }, (_, channel) => {
      const own = values.filter((_, place) => place % channels === channel);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    close(outputOf(seen, 'logits').values, means);
  });

  it('are of the image that was asked for, whichever stands first in the batch', async () => {
    // The panel's predictions are of the largest size; maps are of the first.
    const probes = logits.exercise.probes.filter(({ id }) => id === 'network-24');
    const request = {
      exercise: { ...logits, exercise: { ...logits.exercise, probes } },
      language: 'typescript' as const,
    };
    const rest = { source: solution, file: 'logits.ts', backend: 'wasm' as const, limits: PATIENT };
    const result = await runs.check({ ...request, ...rest }, () => undefined);
    const seen = await maps({ image: 39 });
    close(outputOf(seen, 'logits').values, result.predictions!.logits[39]!, 1e-3);
  });

  it('are the same in Python', async () => {
    const source = fs.readFileSync(programPath(logits, 'python', 'solution'), 'utf8');
    const python = await maps({ language: 'python', source, file: 'logits.py', image: 7 });
    const typescript = await maps({ image: 7 });
    close(outputOf(python, 'conv1').values, outputOf(typescript, 'conv1').values, 1e-5);
    close(outputOf(python, 'logits').values, outputOf(typescript, 'logits').values);
  });

  it('reach up to where the code fails', async () => {
    const seen = await maps({ source: withBody('throw new Error("no");') });
    assert.ok(outputOf(seen, 'final_conv'));
    assert.ok(!seen.rows.some(({ name }) => name === 'logits'));
  });

  it('leave out what is no map of an image', async () => {
    const seen = await maps({ source: withBody('return tf.tidy(() => convLayer.mean([0, 1, 2]));') });
    assert.equal(outputOf(seen, 'mean'), null);
  });

  it('are not there for a file that can’t be loaded, and the error says why', async () => {
    await assert.rejects(maps({ source: 'export class {' }), /^MapsError: The maps can't be shown: Syntax error/);
  });

  it('are given up when nobody wants them any more', async () => {
    const abort = new AbortController();
    const asked = maps({ source: withBody('for (;;);') }, abort.signal);
    setImmediate(() => abort.abort());
    await assert.rejects(asked, { name: 'AbortError' });
  });
});
