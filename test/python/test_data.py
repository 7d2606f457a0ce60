"""`tf.data`: elements one after another, in batches, shuffled. TensorFlow 2.21 passes these tests, too."""

import numpy as np
import tensorflow as tf
from raising import raises

Dataset = tf.data.Dataset
InvalidArgumentError = tf.errors.InvalidArgumentError


def elements(dataset):
    """The elements as Python values."""
    return [tf.nest.map_structure(lambda tensor: tensor.numpy().tolist(), element) for element in dataset]


def test_elements_of_tensors():
    assert elements(Dataset.from_tensor_slices([1, 2, 3])) == [1, 2, 3]
    assert elements(Dataset.from_tensor_slices(([1, 2], [[3], [4]]))) == [(1, [3]), (2, [4])]
    assert elements(Dataset.from_tensor_slices({"a": [1, 2]})) == [{"a": 1}, {"a": 2}]
    assert elements(Dataset.from_tensors([1, 2])) == [[1, 2]]
    assert elements(Dataset.from_tensor_slices(np.arange(2))) == [0, 1]
    assert elements(Dataset.range(1, 6, 2)) == [1, 3, 5]
    raises(ValueError, lambda: Dataset.from_tensor_slices(5))
    raises(ValueError, lambda: Dataset.from_tensor_slices(([1, 2], [3])))


def test_elements_of_a_generator():
    signature = tf.TensorSpec([], tf.int32)
    assert elements(Dataset.from_generator(lambda: iter([1, 2]), output_signature=signature)) == [1, 2]
    raises(TypeError, lambda: Dataset.from_generator(lambda: iter([1, 2])))


def test_map():
    assert elements(Dataset.range(3).map(lambda x: x * 2)) == [0, 2, 4]
    pairs = Dataset.from_tensor_slices(([1, 2], [3, 4]))
    assert elements(pairs.map(lambda x, y: x + y)) == [4, 6]
    assert elements(Dataset.range(2).map(lambda x: (x, x + 1), num_parallel_calls=tf.data.AUTOTUNE)) == [(0, 1), (1, 2)]
    assert elements(Dataset.range(2).map(lambda x: {"a": tf.cast(x, tf.float32) / 2})) == [{"a": 0.0}, {"a": 0.5}]
    raises(TypeError, lambda: elements(pairs.map(lambda x: x)))
    raises(ValueError, lambda: Dataset.range(3).map(5))


def test_batches():
    assert elements(Dataset.range(5).batch(2)) == [[0, 1], [2, 3], [4]]
    assert elements(Dataset.range(5).batch(2, drop_remainder=True)) == [[0, 1], [2, 3]]
    assert elements(Dataset.range(4).batch(2).unbatch()) == [0, 1, 2, 3]
    assert elements(Dataset.range(4).batch(2).map(tf.reduce_sum)) == [1, 5]
    raises(InvalidArgumentError, lambda: elements(Dataset.range(5).batch(0)))
    raises(TypeError, lambda: Dataset.range(5).batch(2.5))


def test_some_of_the_elements():
    assert elements(Dataset.range(5).take(2)) == [0, 1] and elements(Dataset.range(3).take(-1)) == [0, 1, 2]
    assert elements(Dataset.range(5).skip(3)) == [3, 4]
    assert elements(Dataset.range(5).filter(lambda x: x % 2 == 0)) == [0, 2, 4]
    assert elements(Dataset.range(5).take_while(lambda x: x < 3)) == [0, 1, 2]
    assert elements(Dataset.range(6).shard(2, 1)) == [1, 3, 5]
    raises(ValueError, lambda: elements(Dataset.range(5).filter(lambda x: x)))


def test_elements_again_and_together():
    assert elements(Dataset.range(2).repeat(2)) == [0, 1, 0, 1]
    assert elements(Dataset.range(2).repeat().take(3)) == [0, 1, 0]
    assert elements(Dataset.range(2).concatenate(Dataset.range(1))) == [0, 1, 0]
    assert elements(Dataset.zip((Dataset.range(2), Dataset.range(2, 4)))) == [(0, 2), (1, 3)]
    assert elements(Dataset.range(5, 7).enumerate()) == [(0, 5), (1, 6)]
    assert elements(Dataset.range(2).flat_map(lambda x: Dataset.from_tensors(x).repeat(2))) == [0, 0, 1, 1]
    assert elements(Dataset.range(2).cache().prefetch(tf.data.AUTOTUNE)) == [0, 1]


def test_shuffled():
    assert sorted(elements(Dataset.range(5).shuffle(5))) == [0, 1, 2, 3, 4]
    assert elements(Dataset.range(5).shuffle(1)) == [0, 1, 2, 3, 4]
    raises(InvalidArgumentError, lambda: elements(Dataset.range(5).shuffle(0)))


def test_the_same_seed_gives_the_same_order():
    def order(**more):
        return Dataset.range(50).shuffle(50, seed=1, **more)

    assert elements(order()) == elements(order())
    reshuffled, fixed = order(), order(reshuffle_each_iteration=False)
    assert elements(reshuffled) != elements(reshuffled)
    assert elements(fixed) == elements(fixed)


def test_how_many_there_are():
    assert len(Dataset.range(5).batch(2)) == 3 and int(Dataset.range(5).cardinality()) == 5
    assert int(Dataset.range(5).repeat().cardinality()) == tf.data.INFINITE_CARDINALITY
    assert int(Dataset.range(5).filter(lambda x: x > 1).cardinality()) == tf.data.UNKNOWN_CARDINALITY
    raises(TypeError, lambda: len(Dataset.range(5).repeat()))


def test_what_an_element_is():
    assert Dataset.range(5).element_spec == tf.TensorSpec([], tf.int64)
    assert Dataset.range(5).batch(2).element_spec == tf.TensorSpec([None], tf.int64)
    assert Dataset.range(5).batch(2, drop_remainder=True).element_spec == tf.TensorSpec([2], tf.int64)


def test_reduce_and_read():
    total = Dataset.range(5).reduce(tf.constant(0, tf.int64), lambda a, b: a + b)
    assert int(total) == 10 and total.dtype == tf.int64
    assert [int(each) for each in Dataset.range(2).as_numpy_iterator()] == [0, 1]
    assert int(next(iter(Dataset.range(3)))) == 0
    raises(TypeError, lambda: Dataset.range(3)[0])
    raises(AttributeError, lambda: Dataset.range(3).foo())
