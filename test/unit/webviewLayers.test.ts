import assert from 'node:assert/strict';
import { agreement, blockOf, type LayerRow, splitScope, totalsOf } from '../../src/webview/layerProfile';

const layer = (rest: Partial<LayerRow>): LayerRow => ({
  name: 'conv1',
  type: 'Conv2D',
  inputShapes: [],
  outputShape: [null, 24, 24, 64],
  params: 0,
  multiplyAdds: 0,
  line: 1,
  learnerPart: false,
  ...rest,
});

describe('rows of the table of layers', () => {
  it('agree with the reference, differ from it, have failed, or have nothing to compare with', () => {
    const shape = [null, 6, 6, 10];
    assert.equal(agreement(layer({ outputShape: shape, expectedShape: shape })), 'same');
    assert.equal(agreement(layer({ outputShape: [null, 90], expectedShape: shape })), 'differs');
    assert.equal(agreement(layer({ outputShape: null, expectedShape: shape })), 'failed');
    assert.equal(agreement(layer({ outputShape: shape, expectedShape: null })), 'unknown');
    assert.equal(agreement(layer({ outputShape: shape })), 'unknown');
  });

  it('have names in a scope and out of one', () => {
    assert.deepEqual(splitScope('fire1/squeeze'), { scope: 'fire1/', leaf: 'squeeze' });
    assert.deepEqual(splitScope('conv1'), { scope: '', leaf: 'conv1' });
  });

  it('sum to totals', () => {
    const rows = [layer({ params: 2, multiplyAdds: 30 }), layer({ params: 5, multiplyAdds: 4 })];
    assert.deepEqual(totalsOf(rows), { params: 7, multiplyAdds: 34 });
  });

  it('are drawn in proportion to the largest map', () => {
    const rows = [layer({}), layer({ outputShape: [null, 12, 12, 1] })];
    assert.deepEqual(blockOf(rows[0]!.outputShape, rows), { height: 1, depth: 1 });
    assert.equal(blockOf(rows[1]!.outputShape, rows)?.height, 0.5);
  });

  it('are not drawn without an output', () => {
    assert.equal(blockOf(null, [layer({ outputShape: null })]), null);
  });
});
