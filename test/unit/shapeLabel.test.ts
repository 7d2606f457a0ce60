import assert from 'node:assert/strict';
import { shapeLabel } from '../../src/extension/shapeLabel';
import { firstLineOfFunction, lastLineOfStatement } from '../../src/extension/statementLines';
import type { Shape } from '../../src/protocol/shape';

const shape = (name: string, sizes: Shape) => ({ line: 1, name, shape: sizes, dtype: 'float32' });
const lines = (text: string) => (line: number) => text.split('\n')[line - 1];

describe('the label of a line that made tensors', () => {
  it('is the shape after an arrow, for a variable as for what is given back', () => {
    const pool = [shape('pool', [null, 12, 12, 64])];
    assert.equal(shapeLabel(pool, 'pool = layer(x)', false), '→ (N, 12, 12, 64)');
    assert.equal(shapeLabel(pool, 'const pool: tf.Tensor = f(x);', false), '→ (N, 12, 12, 64)');
    assert.equal(shapeLabel([shape('', [10])], 'return x', false), '→ (10,)');
    assert.equal(shapeLabel([shape('self.x', [10])], 'self.x = y', false), '→ (10,)');
  });

  it('says that it was so when the text has changed since', () => {
    assert.equal(shapeLabel([shape('x', [2])], 'x = y', true), 'was (2,)');
    assert.equal(shapeLabel([shape('x', [2])], 'def f(x):', true), 'was x (2,)');
  });

  it('calls parameters and several variables by their names', () => {
    assert.equal(shapeLabel([shape('x', [2])], 'def f(self, x=None):', false), 'x (2,)');
    assert.equal(shapeLabel([shape('x', [2])], '  f(x: tf.Tensor) {', false), 'x (2,)');
    assert.equal(shapeLabel([shape('a', [2]), shape('b', [3])], 'a, b = split(x)', false), 'a (2,), b (3,)');
  });

  it('has two shapes at most of one variable', () => {
    const several = [[1], [2], [3]].map((sizes) => shape('x', sizes));
    assert.equal(shapeLabel(several.slice(0, 2), 'x = y', false), '→ (1,) or (2,)');
    assert.equal(shapeLabel(several, 'x = y', false), '→ (1,) or (2,) or …');
  });
});

describe('lines of a statement', () => {
  it('end where its brackets are closed, those in strings and comments aside', () => {
    const text = 'x = f(\n    "(",  # (\n    [1, 2],\n)\ny = 2';
    assert.equal(lastLineOfStatement(lines(text), 1), 4);
    assert.equal(lastLineOfStatement(lines(text), 5), 5);
    assert.equal(lastLineOfStatement(lines('x = f('), 1), 1);
  });

  it('are in the function whose head stands above them', () => {
    const python =
      'class A:\n    def f(self, x):\n        if x:\n            y = x\n        return y\n\n    def g(self):\n        pass';
    assert.deepEqual(
      [4, 5, 8, 2].map((line) => firstLineOfFunction(lines(python), line)),
      [2, 2, 7, 2],
    );
    const typescript =
      'class A {\n  f(x: number): number {\n    if (x) {\n      y = x;\n    }\n    return y;\n  }\n  g() {\n    z;\n  }\n}';
    assert.deepEqual(
      [4, 6, 9].map((line) => firstLineOfFunction(lines(typescript), line)),
      [2, 2, 8],
    );
  });
});
