import assert from 'node:assert/strict';
import { splitCode } from '../../src/webview/codeSpans';
import {
  formatCount,
  formatDuration,
  formatRoundCount,
  formatShare,
  formatValue,
  plural,
} from '../../src/webview/format';
import { indicesFrom } from '../../src/webview/tensorIndex';

describe('figures in the panel', () => {
  it('group the thousands of an exact count', () => {
    assert.equal(formatCount(146_570), '146,570');
  });

  it('round large counts to a unit, and never to a thousand of the one below', () => {
    const counts = [0, 640, 995_328, 999_940, 999_960, 1_234_567, 10_800_000, 2.5e9];
    assert.deepEqual(counts.map(formatRoundCount), ['0', '640', '995 k', '1.0 M', '1.0 M', '1.2 M', '10.8 M', '2.5 G']);
  });

  it('give durations in the unit that people would use', () => {
    const durations = [0, 0.4, 214.2, 999.6, 1240, 59_999, 65_000];
    assert.deepEqual(durations.map(formatDuration), [
      '<1 ms',
      '<1 ms',
      '214 ms',
      '1.00 s',
      '1.24 s',
      '1 min 0 s',
      '1 min 5 s',
    ]);
  });

  it('give values to five digits, whatever their size', () => {
    const values = [0, 0.1234567, -3, 123456.789, 12_345_678, 0.00001234, null, Number.NaN];
    assert.deepEqual(values.map(formatValue), [
      '0',
      '0.12346',
      '−3',
      '123460',
      '1.235e+7',
      '1.234e−5',
      'not finite',
      'not finite',
    ]);
  });

  it('do not round a small share down to nothing', () => {
    assert.deepEqual([0, 0.001, 0.934, 1].map(formatShare), ['0%', '<1%', '93%', '100%']);
  });

  it('put nouns into the plural', () => {
    assert.deepEqual(
      [plural(1, 'layer'), plural(0, 'layer'), plural(1200, 'layer')],
      ['1 layer', '0 layers', '1,200 layers'],
    );
  });
});

describe('indices of neighbouring values', () => {
  it('run along the last axis and carry over at its end', () => {
    assert.deepEqual(indicesFrom([0, 8], [3, 10], 4), ['[0, 8]', '[0, 9]', '[1, 0]', '[1, 1]']);
  });

  it('carry over several axes at once', () => {
    assert.deepEqual(indicesFrom([0, 1, 1], [2, 2, 2], 2), ['[0, 1, 1]', '[1, 0, 0]']);
  });

  it('count from zero where no place is given', () => {
    assert.deepEqual(indicesFrom(undefined, undefined, 3), ['[0]', '[1]', '[2]']);
  });
});

describe('code in the texts of an exercise', () => {
  it('is what stands between backticks', () => {
    assert.deepEqual(splitCode('End with `return` and the tensor.'), [
      { text: 'End with ', code: false },
      { text: 'return', code: true },
      { text: ' and the tensor.', code: false },
    ]);
  });

  it('needs a closing backtick', () => {
    assert.deepEqual(splitCode('a ` b'), [{ text: 'a ` b', code: false }]);
  });
});
