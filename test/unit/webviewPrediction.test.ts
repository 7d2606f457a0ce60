import assert from 'node:assert/strict';
import { countRight, readPredictions, softmax } from '../../src/webview/prediction';

const predictions = {
  size: 24,
  classes: ['airplane', 'automobile', 'bird'],
  labels: [0, 1, 2],
  logits: [
    [4, 1, 0],
    [2, 1, 0],
    [0, 1, 3],
  ],
};

describe('predictions', () => {
  it('are shares that sum to one, also of very large logits', () => {
    const shares = softmax([1000, 1000, 0]);
    assert.deepEqual(shares, [0.5, 0.5, 0]);
  });

  it('name the predicted and the true class, and all classes from the largest logit on', () => {
    const [, second] = readPredictions(predictions);
    assert.equal(second?.predictedClass, 'airplane');
    assert.equal(second.trueClass, 'automobile');
    assert.equal(second.right, false);
    assert.deepEqual(second.classes.map(({ name }) => name).slice(0, 2), ['airplane', 'automobile']);
  });

  it('count the right ones', () => {
    assert.equal(countRight(predictions), 2);
  });

  it('leave out images without logits', () => {
    assert.equal(readPredictions({ ...predictions, logits: [[4, 1, 0], []] }).length, 1);
  });

  it('name a class that the course does not have by its number', () => {
    const [first] = readPredictions({ ...predictions, logits: [[0, 0, 0, 9]] });
    assert.equal(first?.predictedClass, 'class 3');
  });
});
