import assert from 'node:assert/strict';
import type { Outcome } from '../../scripts/reference/outcome';
import { sameOutcome } from '../../scripts/reference/sameOutcome';

const tensor = (values: number[], more: object = {}): Outcome => ({
  shape: [values.length],
  dtype: 'float32',
  values,
  ...more,
});

describe('outcomes of the same program on two TensorFlows', () => {
  it('are the same within 1e-4, relatively above 1', () => {
    assert.ok(sameOutcome(tensor([0.00005, 10_000.9]), tensor([0, 10_000])));
    assert.ok(!sameOutcome(tensor([0.0002]), tensor([0])));
    assert.ok(!sameOutcome(tensor([10_002]), tensor([10_000])));
  });

  it('are not the same in another dtype or shape', () => {
    assert.ok(!sameOutcome(tensor([1], { dtype: 'int32' }), tensor([1])));
    assert.ok(!sameOutcome(tensor([1], { shape: [1, 1] }), tensor([1])));
  });

  it('are the same exception whatever its message', () => {
    const refused: Outcome = { raises: 'ValueError', message: 'no' };
    assert.ok(sameOutcome({ raises: 'ValueError', message: 'this pool is too large' }, refused));
    assert.ok(!sameOutcome({ raises: 'TypeError', message: 'no' }, refused));
    assert.ok(!sameOutcome(tensor([1]), refused));
    assert.ok(!sameOutcome(refused, tensor([1])));
  });

  it('are the same list when all items are', () => {
    const list = (...items: Outcome[]): Outcome => ({ type: 'list', items });
    assert.ok(sameOutcome(list(tensor([1])), list(tensor([1]))));
    assert.ok(!sameOutcome(list(tensor([1]), tensor([1])), list(tensor([1]))));
    assert.ok(!sameOutcome({ type: 'tuple', items: [] }, list()));
  });

  it('may have any values where these are random', () => {
    assert.ok(sameOutcome(tensor([3]), tensor([1]), { valuesAreRandom: true }));
    assert.ok(!sameOutcome(tensor([3], { dtype: 'float64' }), tensor([1]), { valuesAreRandom: true }));
  });
});
