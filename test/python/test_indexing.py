"""Parts of tensors: by places, by conditions, in order. TensorFlow 2.21 passes these tests, too."""

import numpy as np
import tensorflow as tf
from comparing import near, same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError


def cube():
    return tf.reshape(tf.range(24), [2, 3, 4])


def test_places_and_slices():
    x = cube()
    same(x[0, 1, 2], "int32", 6)
    same(x[-1, -1], "int32", [20, 21, 22, 23])
    same(x[1, ::-1, 0], "int32", [20, 16, 12])
    same(x[0, 0, :2], "int32", [0, 1])
    assert x[1:].shape == (1, 3, 4) and x[5:].shape == (0, 3, 4) and x[:, ::2].shape == (2, 2, 4)
    assert x[..., 0].shape == (2, 3) and x[0, ..., 1].shape == (3,)
    assert x[:, None].shape == (2, 1, 3, 4) and x[..., tf.newaxis].shape == (2, 3, 4, 1)


def test_places_in_a_list_are_those_of_a_tuple():
    same(cube()[[0, 1]], "int32", [4, 5, 6, 7])


def test_a_place_may_be_a_tensor():
    x = cube()
    assert x[tf.constant(1)].shape == (3, 4) and x[0 : tf.constant(1)].shape == (1, 3, 4)
    assert x[np.int64(1)].shape == (3, 4)
    raises(TypeError, lambda: x[tf.constant([0, 1])])
    raises(TypeError, lambda: x[tf.constant(1.0)])


def test_places_that_are_not_there():
    x = cube()
    assert "out of bounds" in raises(InvalidArgumentError, lambda: x[2])
    raises(InvalidArgumentError, lambda: x[0, 0, 0, 0])
    raises(InvalidArgumentError, lambda: x[::0])
    raises(InvalidArgumentError, lambda: x[..., ...])
    for key in (1.0, "a"):
        assert "Only integers, slices" in raises(TypeError, lambda key=key: x[key])


def test_masks():
    x = tf.constant([[1, 2], [3, 4]])
    same(x[x > 2], "int32", [3, 4])
    same(x[tf.constant([True, False])], "int32", [[1, 2]])
    same(tf.boolean_mask(x, [[True, False], [False, True]]), "int32", [1, 4])
    same(tf.boolean_mask(x, [True, False], axis=1), "int32", [[1], [3]])
    same(tf.boolean_mask([1, 2, 3], [1, 0, 1]), "int32", [1, 3])
    same(tf.boolean_mask([1, 2], [False, False]), "int32", [])
    raises(ValueError, lambda: tf.boolean_mask([1, 2, 3], [True, False]))
    raises(InvalidArgumentError, lambda: x[[True, False]])


def test_where():
    same(tf.where([True, False], [1, 2], [3, 4]), "int32", [1, 4])
    same(tf.where([True, False], 1.0, 2), "float32", [1.0, 2.0])
    same(tf.where([[1, 0], [0, 2]]), "int64", [[0, 0], [1, 1]])
    same(tf.where(True, "a", "b"), "string", b"a")
    raises(TypeError, lambda: tf.where([1, 0], 1, 2))
    raises(InvalidArgumentError, lambda: tf.where(tf.constant([1, 0]), 1, 2))
    raises(InvalidArgumentError, lambda: tf.where([True, False], tf.constant(1), tf.constant(2.0)))
    raises(InvalidArgumentError, lambda: tf.where([True, False], [1, 2, 3], 0))
    raises(ValueError, lambda: tf.where([True, False], 1))


def test_gather():
    same(tf.gather([5, 6, 7], [0, 2]), "int32", [5, 7])
    same(tf.gather(tf.constant([[1, 2], [3, 4]]), [1], axis=1), "int32", [[2], [4]])
    same(tf.gather([[5, 6], [7, 8]], [[1], [0]], batch_dims=1), "int32", [[6], [7]])
    assert tf.gather(tf.ones([0, 3]), tf.constant([], tf.int32)).shape == (0, 3)
    for places in ([3], [-1], [1.0], 1.0, []):
        raises(InvalidArgumentError, lambda places=places: tf.gather([5, 6, 7], places))
    raises(InvalidArgumentError, lambda: tf.gather([5, 6, 7], [0], axis="a"))


def test_gather_nd():
    x = [[1, 2], [3, 4]]
    same(tf.gather_nd(x, [[0, 1], [1, 0]]), "int32", [2, 3])
    same(tf.gather_nd(x, [1]), "int32", [3, 4])
    raises(InvalidArgumentError, lambda: tf.gather_nd(x, [[0, 2]]))


def test_slice():
    same(tf.slice([1, 2, 3], [1], [-1]), "int32", [2, 3])
    same(tf.slice([[1, 2], [3, 4]], [0, 1], [2, 1]), "int32", [[2], [4]])
    for begin, size in (([1], [3]), ([-1], [1]), (1, 2), ([1.0], [2]), ([0, 0], [1, 1])):
        raises(InvalidArgumentError, lambda begin=begin, size=size: tf.slice([1, 2, 3], begin, size))


def test_scattered_updates():
    same(tf.tensor_scatter_nd_update([1, 2, 3], [[1]], [9]), "int32", [1, 9, 3])
    same(tf.tensor_scatter_nd_add([1, 2, 3], [[1], [1]], [9, 1]), "int32", [1, 12, 3])
    same(tf.scatter_nd([[1], [3]], [9, 8], [5]), "int32", [0, 9, 0, 8, 0])
    raises(InvalidArgumentError, lambda: tf.tensor_scatter_nd_update([1, 2, 3], [[3]], [9]))


def test_order():
    same(tf.sort([3, 1, 2], direction="DESCENDING"), "int32", [3, 2, 1])
    same(tf.sort([[3, 1], [2, 4]], axis=0), "int32", [[2, 1], [3, 4]])
    same(tf.argsort([3, 1, 2]), "int32", [1, 2, 0])
    raises(ValueError, lambda: tf.sort([3, 1, 2], direction="x"))


def test_the_largest_ones():
    values, places = tf.math.top_k([1.0, 3.0, 2.0], 2)
    same(values, "float32", [3.0, 2.0])
    same(places, "int32", [1, 2])
    same(tf.math.in_top_k([1], [[0.1, 0.9]], 1), "bool", [True])
    raises(InvalidArgumentError, lambda: tf.math.top_k([1, 3], 4))
    same(tf.argmax([[1, 5], [7, 2]], axis=1), "int64", [1, 0])
    same(tf.argmax([2, 2, 1], output_type=tf.int32), "int32", 0)
    raises(InvalidArgumentError, lambda: tf.argmax([1, 2], 2))


def test_different_values():
    y, places = tf.unique([3, 1, 3])
    same(y, "int32", [3, 1])
    same(places, "int32", [0, 1, 0])
    same(tf.searchsorted([1, 3, 5], [0, 3, 6]), "int32", [0, 1, 3])


def test_limits():
    same(tf.clip_by_value([1, 5, 9], 2, 6), "int32", [2, 5, 6])
    near(tf.clip_by_norm([3.0, 4.0], 1.0), [0.6, 0.8])
    raises(TypeError, lambda: tf.clip_by_value([1, 5, 9], 2.5, 6))
    same(tf.sequence_mask([1, 3], 4), "bool", [[True, False, False, False], [True, True, True, False]])
