import assert from 'node:assert/strict';
import { layerMap } from '../../src/protocol/layerMaps';
import { channelValues, fullMagnitude, mapText, valueAt } from '../../src/webview/mapValues';

/** 2×2, of two channels: 0, 2, 4, 6 and four zeros. */
const map = layerMap([2, 2, 2], Float32Array.of(0, 0, 2, 0, 4, 0, 6, 0))!;

describe('values of a layer’s maps', () => {
  it('are found by row, column and channel', () => {
    assert.equal(valueAt(map, 1, 0, 0), 4);
    assert.equal(valueAt(map, 1, 1, 0), 6);
    assert.equal(valueAt(map, 1, 1, 1), 0);
  });

  it('are summed up for each channel', () => {
    assert.deepEqual(channelValues(map), [
      { least: 0, most: 6, mean: 3 },
      { least: 0, most: 0, mean: 0 },
    ]);
  });

  it('are told in words, with the channels that are silent', () => {
    assert.equal(mapText(map), '2 maps of 2×2, from 0 to 6; 1 is 0 throughout');
    assert.equal(mapText(layerMap([3], Float32Array.of(-1.5, 0, 2))!), '3 values, from −1.5 to 2');
    assert.equal(mapText(layerMap([1, 1, 1], Float32Array.of(NaN))!), '1 value, with values that are not finite');
  });

  it('have a magnitude from which on they are full, whatever is not finite', () => {
    assert.equal(fullMagnitude(layerMap([3], Float32Array.of(-3, 2, Infinity))!), 3);
    assert.equal(fullMagnitude(layerMap([1], Float32Array.of(NaN))!), 0);
  });

  it('are not all dark because of one that is far beyond the others', () => {
    const values = Float32Array.from({ length: 1000 }, (_, at) => (at === 0 ? 500 : 1));
    assert.equal(fullMagnitude(layerMap([1000], values)!), 1);
    // Of a map that is silent but for one place, that one.
    assert.equal(
      fullMagnitude(
        layerMap(
          [1000],
          values.map((value) => (value > 1 ? value : 0)),
        )!,
      ),
      500,
    );
  });

  it('are no map where their number is another than the shape says, or the shape has other axes', () => {
    assert.equal(layerMap([2, 2, 2], new Float32Array(7)), null);
    assert.equal(layerMap([2, 2], new Float32Array(4)), null);
    assert.equal(layerMap([0], new Float32Array(0)), null);
    assert.equal(layerMap([], new Float32Array(1)), null);
  });
});
