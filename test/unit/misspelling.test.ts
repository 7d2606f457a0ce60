import assert from 'node:assert/strict';
import { misspellingIn, occurrences } from '../../src/extension/misspelling';

describe('a misspelt name', () => {
  const told: [message: string, wrong: string, right: string][] = [
    ['tfjs has no tf.layers.dens. Did you mean tf.layers.dense?', 'dens', 'dense'],
    ['tfjs has no tf.reluu. Did you mean tf.relu?', 'reluu', 'relu'],
    [
      "AttributeError: module 'tensorflow' has no attribute 'reduce_meen'. Did you mean: 'reduce_mean'?",
      'reduce_meen',
      'reduce_mean',
    ],
    ["NameError: name 'conv_layr' is not defined. Did you mean: 'conv_layer'?", 'conv_layr', 'conv_layer'],
    ["ImportError: cannot import name 'layrs' from 'keras'. Did you mean: 'layers'?", 'layrs', 'layers'],
    ["f() got an unexpected keyword argument 'axes'. Did you mean 'axis'?", 'axes', 'axis'],
    [
      'The class has no method getLogits. The class has getLogit, f; the nearest in spelling is getLogit.',
      'getLogit',
      'getLogits',
    ],
    [
      'The class has no method get_logits. The class has get_logit; the nearest in spelling is get_logit.',
      'get_logit',
      'get_logits',
    ],
  ];
  for (const [message, wrong, right] of told) {
    it(`is told by “${message.slice(0, 50)}…”`, () => assert.deepEqual(misspellingIn(message), { wrong, right }));
  }

  it('is not seen where the message names none that is near', () => {
    assert.equal(misspellingIn('tfjs has no tf.foo.'), null);
    assert.equal(misspellingIn('The class has no method f. The class has g.'), null);
  });

  it('is found as a whole word', () => {
    assert.deepEqual(occurrences('relu(reluu, x.reluu) + reluuu', 'reluu'), [5, 14]);
  });
});
