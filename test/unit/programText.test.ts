import assert from 'node:assert/strict';
import { textProblem } from '../../src/extension/programText';

describe('what a document holds', () => {
  it('can be a program, in any script, with a stray character too', () => {
    for (const text of ['', 'class A {}', '// 平均 · é 🙂 \uFFFD']) assert.equal(textProblem(text), undefined);
  });

  it('is none of text when it is binary or was read in the wrong encoding', () => {
    assert.equal(textProblem('MZ\0\x01'), 'not text');
    const latin1 = Buffer.from('// déjà élu à été là-bas, où l’été a été gelé é é é', 'latin1').toString('utf8');
    assert.equal(textProblem(latin1), 'not text');
  });

  it('can be too long', () => {
    assert.equal(textProblem(' '.repeat(1024 ** 2)), undefined);
    assert.equal(textProblem(' '.repeat(1024 ** 2 + 1)), 'too long');
  });
});
