import assert from 'node:assert/strict';
import { mutants } from '../mutation/mutants';

const PYTHON = `class Model:
    def other(self):
        return 1

    def shrink(self, maps, size):
        # "same" is no text of the program.
        if size > 2:
            maps = tf.nn.pool(maps, 2, padding="same")
        return maps


after = 3
`;
const TYPESCRIPT = `class Model {
  shrink(maps: tf.Tensor4D, size = 7) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: size * 2, name: 'pool' });
    return layer.apply(maps) as tf.Tensor4D;
  }
}
`;

describe('mutants', () => {
  const changes = (source: string, language: 'python' | 'typescript'): string[] =>
    mutants(source, language, 'shrink').map(({ now }) => now);

  it('change one place of the method and nothing else', () => {
    for (const { source, line, was } of mutants(PYTHON, 'python', 'shrink')) {
      const [before, after] = [PYTHON.split('\n'), source.split('\n')];
      assert.equal(after.length, before.length);
      const differing = before.flatMap((text, place) => (text === after[place] ? [] : place + 1));
      assert.deepEqual(differing, [line]);
      assert.equal(before[line - 1]!.trim(), was);
      assert.ok(line >= 7 && line <= 9, `line ${line}`);
    }
  });

  it('are made of numbers, comparisons, names, texts, arguments and statements in Python', () => {
    const found = changes(PYTHON, 'python');
    for (const expected of [
      'if size > 3:',
      'if size >= 2:',
      'if maps > 2:',
      'maps = tf.nn.pool(maps, 2, padding="valid")',
      'maps = tf.nn.pool(maps, 2)',
      'return size',
      'pass',
    ]) {
      assert.ok(found.includes(expected), expected);
    }
  });

  it('are made of operators, properties and neighbouring functions in TypeScript', () => {
    const found = changes(TYPESCRIPT, 'typescript');
    for (const expected of [
      "const layer = tf.layers.averagePooling2d({ poolSize: 2, strides: size * 2, name: 'pool' });",
      "const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: size / 2, name: 'pool' });",
      "const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: size * 2, name: 'pool_2' });",
      "const layer = tf.layers.maxPooling2d({ strides: size * 2, name: 'pool' });",
      'return layer.apply(size) as tf.Tensor4D;',
    ]) {
      assert.ok(found.includes(expected), expected);
    }
    assert.ok(!found.some((text) => text.includes('size = 8')), 'the signature stays');
  });
});
