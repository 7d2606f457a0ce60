import assert from 'node:assert/strict';
import { evaluated } from '../../src/grading/evaluation';

describe('an evaluation', () => {
  it('counts images whose largest logit is that of their class', () => {
    const logits = Float32Array.of(2, 0, 0, /**/ 0, 1, 0, /**/ 3, 0, 4, /**/ 0, 9, 0);
    const { accuracy, images, step } = evaluated(7, logits, 3, Uint8Array.of(0, 1, 0, 1));
    assert.deepEqual({ accuracy, images, step }, { accuracy: 0.75, images: 4, step: 7 });
  });

  it('takes logits that are all the same for the first class, and not for every one', () => {
    assert.equal(evaluated(1, new Float32Array(20), 10, Uint8Array.of(0, 3)).accuracy, 0.5);
  });

  it('gives the mean cross entropy, of logits of any size', () => {
    assert.equal(evaluated(1, new Float32Array(20), 10, Uint8Array.of(0, 3)).loss?.toFixed(4), '2.3026');
    assert.equal(evaluated(1, Float32Array.of(1000, 0), 2, Uint8Array.of(1)).loss, 1000);
  });

  it('has no loss where a logit is not finite, or a class has none', () => {
    assert.equal(evaluated(1, Float32Array.of(NaN, 0), 2, Uint8Array.of(0)).loss, null);
    assert.equal(evaluated(1, Float32Array.of(1, 0), 2, Uint8Array.of(5)).loss, null);
  });
});
