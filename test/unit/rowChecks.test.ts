import assert from 'node:assert/strict';
import * as v from 'valibot';
import { CheckSchema } from '../../src/exercises/exercise';
import { layerName } from '../../src/grading/checks/layerName';
import { layers } from '../../src/grading/checks/layers';
import type { Observation, TraceRow } from '../../src/protocol/observation';
import { ProbeSchema } from '../../src/protocol/probe';

const row = (given: Partial<TraceRow>): TraceRow => ({
  name: 'fire1/squeeze',
  type: 'Conv2D',
  inputShapes: [[null, 4, 5, 6]],
  outputShape: [null, 4, 5, 2],
  params: 14,
  multiplyAdds: 240,
  bytes: 0,
  line: 1,
  learnerPart: true,
  ...given,
});
const probe = v.parse(ProbeSchema, { kind: 'call', id: 'a', args: [{ tensor: { shape: [2, 4, 5, 6] } }] });
const common = { id: 'c', title: 't', rationale: 'why', help: 'do this', probes: ['a'] };

function verdict(kind: 'layers' | 'layerName', trace: TraceRow[]) {
  const check = v.parse(CheckSchema, { kind, ...common, types: ['Conv2D'] });
  const observation: Observation = {
    probe: 'a',
    outcome: { kind: 'other', what: 'nothing', text: 'nothing' },
    durationMs: 1,
    methodCalled: true,
    trace,
  };
  const evidence = { probes: [{ probe, observation }], recorded: { outcomes: {}, layers: { a: [row({})] } } };
  if (check.kind === 'layers') return layers({ ...evidence, check });
  if (check.kind === 'layerName') return layerName({ ...evidence, check });
  throw new Error(`no check of rows: ${check.kind}`);
}

describe('rows that a check asks for', () => {
  it('are the recorded ones, whatever other rows there are', () => {
    assert.ok(verdict('layers', [row({}), row({ name: 'relu', type: 'tf.nn.relu', params: 0 })]).passed);
  });

  it('may be of a class of the learner’s own that has the name', () => {
    assert.ok(verdict('layers', [row({ type: 'Squeeze' })]).passed);
  });

  for (const [what, trace] of Object.entries({
    'another name': [row({ name: 'squeeze' })],
    'another number of parameters': [row({ params: 110 })],
    'another shape': [row({ outputShape: [null, 2, 3, 2] })],
    'one too many': [row({}), row({ name: 'more' })],
    'one too few': [],
  })) {
    it(`fail for ${what}`, () => {
      const result = verdict('layers', trace);
      assert.ok(!result.passed);
      assert.notEqual(result.expected.text, result.actual.text);
    });
  }
});

describe('the last layer’s name', () => {
  it('is the solution’s where the check gives none', () => {
    assert.ok(verdict('layerName', [row({})]).passed);
    assert.ok(!verdict('layerName', [row({ name: 'conv2d' })]).passed);
  });

  it('is not asked of a plain operation', () => {
    assert.ok(verdict('layerName', [row({ name: 'conv2d', type: 'tf.nn.conv2d' })]).passed);
  });
});

describe('rows that may be operations instead', () => {
  const pool = row({ name: 'pool1', type: 'MaxPooling2D', params: 0, outputShape: [null, 2, 2, 2] });

  function withPool(trace: TraceRow[]) {
    const check = v.parse(CheckSchema, { kind: 'layers', ...common, types: ['Conv2D'], optional: ['MaxPooling2D'] });
    if (check.kind !== 'layers') throw new Error('another kind');
    const observation: Observation = {
      probe: 'a',
      outcome: { kind: 'other', what: 'nothing', text: 'nothing' },
      durationMs: 1,
      methodCalled: true,
      trace,
    };
    const recorded = { outcomes: {}, layers: { a: [row({}), pool] } };
    return layers({ probes: [{ probe, observation }], recorded, check });
  }

  it('are held against the recorded ones where there are any', () => {
    assert.ok(withPool([row({}), pool]).passed);
    assert.ok(!withPool([pool, row({})]).passed);
    assert.ok(!withPool([row({}), { ...pool, name: 'pool' }]).passed);
  });

  it('need not be there', () => {
    assert.ok(withPool([row({}), row({ name: 'max_pool', type: 'tf.nn.max_pool2d' })]).passed);
    assert.ok(!withPool([pool]).passed);
  });
});

describe('rows that may come in any order', () => {
  const squeeze = row({});
  const expand1x1 = row({ name: 'fire1/expand1x1', params: 9, outputShape: [null, 4, 5, 3] });
  const expand3x3 = row({ name: 'fire1/expand3x3', params: 57, outputShape: [null, 4, 5, 3] });

  function ofFire(trace: TraceRow[], anyOrder: boolean) {
    const check = v.parse(CheckSchema, { kind: 'layers', ...common, types: ['Conv2D'], anyOrder });
    if (check.kind !== 'layers') throw new Error('another kind');
    const observation: Observation = {
      probe: 'a',
      outcome: { kind: 'other', what: 'nothing', text: 'nothing' },
      durationMs: 1,
      methodCalled: true,
      trace,
    };
    const recorded = { outcomes: {}, layers: { a: [squeeze, expand1x1, expand3x3] } };
    return layers({ probes: [{ probe, observation }], recorded, check });
  }

  it('are found by their names', () => {
    assert.ok(ofFire([squeeze, expand3x3, expand1x1], true).passed);
    assert.ok(!ofFire([squeeze, expand3x3, expand1x1], false).passed);
  });

  it('fail with the row that stands in for the missing one', () => {
    const result = ofFire([squeeze, expand3x3, row({ ...expand1x1, name: 'conv2d' })], true);
    assert.ok(!result.passed);
    assert.match(result.expected.text, /fire1\/expand1x1/);
    assert.match(result.actual.text, /conv2d/);
  });

  for (const [what, trace] of Object.entries({
    'one too few': [squeeze, expand3x3],
    'one too many': [squeeze, expand3x3, expand1x1, row({ name: 'more' })],
    'a name twice': [squeeze, expand1x1, expand1x1],
    'another number of parameters': [squeeze, expand3x3, row({ ...expand1x1, params: 57 })],
  })) {
    it(`fail for ${what}`, () => assert.ok(!ofFire(trace, true).passed));
  }
});
