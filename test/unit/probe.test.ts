import assert from 'node:assert/strict';
import * as v from 'valibot';
import { probeValues } from '../../src/exercises/probeValues';
import { pairWithReference } from '../../src/grading/layerPairs';
import type { TraceRow } from '../../src/protocol/observation';
import { ProbeTensorSchema } from '../../src/protocol/probe';

describe('a probe’s tensor', () => {
  it('is the same every time, and another for another seed', () => {
    const spec = v.parse(ProbeTensorSchema, { shape: [2, 3], seed: 4 });
    assert.deepEqual(probeValues(spec), probeValues(spec));
    assert.notDeepEqual(probeValues(spec), probeValues({ ...spec, seed: 5 }));
    assert.ok(probeValues(spec).every((value) => value >= 0 && value < 1));
  });

  it('is edited where its edits say, negative places from the end', () => {
    const plain = probeValues(v.parse(ProbeTensorSchema, { shape: [2, 3], seed: 4 }));
    const edited = probeValues(
      v.parse(ProbeTensorSchema, { shape: [2, 3], seed: 4, edits: [{ at: [null, -1], multiply: 0, add: 7 }] }),
    );
    assert.deepEqual([...edited], [plain[0], plain[1], 7, plain[3], plain[4], 7]);
  });
});

describe('rows and the reference', () => {
  const row = (name: string, type: string): TraceRow => ({
    name,
    type,
    inputShapes: [],
    outputShape: [null, 1],
    params: 0,
    multiplyAdds: 0,
    bytes: 0,
    line: null,
    learnerPart: false,
  });
  const reference = [row('conv1', 'Conv2D'), row('pool', 'AveragePooling2D'), row('logits', 'Flatten')];
  const pairs = (rows: TraceRow[]) => pairWithReference(rows, reference).map((pair) => pair.reference?.name ?? null);

  it('find each other by name', () => assert.deepEqual(pairs(reference), ['conv1', 'pool', 'logits']));

  it('find each other by type where the names differ', () =>
    assert.deepEqual(pairs([row('c', 'Conv2D'), row('p', 'AveragePooling2D'), row('logits', 'Flatten')]), [
      'conv1',
      'pool',
      'logits',
    ]));

  it('are not compared where the style is another, but for the last', () =>
    assert.deepEqual(pairs([row('conv1', 'Conv2D'), row('mean', 'tf.mean'), row('mean_1', 'tf.mean')]), [
      'conv1',
      null,
      'logits',
    ]));

  it('of a run that failed are not held against the network’s output', () => {
    const failed = { ...row('mean', 'tf.mean'), outputShape: null };
    assert.deepEqual(pairs([row('conv1', 'Conv2D'), failed]), ['conv1', null]);
  });
});
