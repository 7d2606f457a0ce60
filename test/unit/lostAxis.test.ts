import assert from 'node:assert/strict';
import { describeLostAxis } from '../../src/grading/lostAxis';
import type { TraceRow } from '../../src/protocol/observation';

const row = (given: Partial<TraceRow>): TraceRow => ({
  name: 'average_pooling2d',
  type: 'AveragePooling2D',
  inputShapes: [[null, 12, 12, 10]],
  outputShape: [null, 1, 1, 10],
  params: 0,
  multiplyAdds: 0,
  bytes: 0,
  line: 1,
  learnerPart: true,
  ...given,
});

describe('a row that leaves nothing of an axis', () => {
  it('is named with its shapes, and with what it says itself', () => {
    const note = 'a window of 13×13 does not fit a map of 12×12: height (13 > 12), width (13 > 12)';
    const trace = [
      row({ outputShape: [null, 0, 0, 10], note }),
      row({ inputShapes: [[null, 0, 0, 10]], outputShape: [null, 0] }),
    ];
    assert.equal(describeLostAxis(trace), `average_pooling2d makes (N, 0, 0, 10) of (N, 12, 12, 10): ${note}`);
  });

  it('is named by its shapes alone where it says nothing', () => {
    const trace = [row({ name: 'strided_slice', type: 'tf.strided_slice', outputShape: [null, 0, 12, 10] })];
    assert.equal(describeLostAxis(trace), 'strided_slice makes (N, 0, 12, 10) of (N, 12, 12, 10)');
  });

  it('is none where every axis is left', () => {
    assert.equal(describeLostAxis([row({}), row({ outputShape: null })]), null);
  });
});
