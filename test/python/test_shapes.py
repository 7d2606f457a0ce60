"""Shapes, and what changes them. TensorFlow 2.21 passes these tests, too."""

import numpy as np
import tensorflow as tf
from comparing import same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError


def test_a_shape_is_a_sequence_of_sizes():
    shape = tf.ones([2, 3, 4]).shape
    assert shape == (2, 3, 4) and shape == [2, 3, 4] and shape != (2, 3)
    assert shape[0] == 2 and shape[-1] == 4 and shape[1:] == (3, 4) and len(shape) == 3
    assert shape.as_list() == [2, 3, 4] and shape.rank == 3 and shape.num_elements() == 24
    assert str(shape) == "(2, 3, 4)" and repr(shape) == "TensorShape([2, 3, 4])"
    assert shape + tf.TensorShape([5]) == (2, 3, 4, 5)
    raises(IndexError, lambda: shape[5])


def test_a_shape_with_unknown_sizes():
    shape = tf.TensorShape([None, 3])
    assert not shape.is_fully_defined() and shape.is_compatible_with([7, 3]) and not shape.is_compatible_with([7, 4])
    assert shape.merge_with([2, None]) == (2, 3)
    raises(ValueError, lambda: shape.assert_has_rank(3))
    raises(ValueError, lambda: tf.TensorShape([-1]))
    raises(TypeError, lambda: tf.TensorShape([2, "a"]))


def test_reshape():
    x = tf.range(6)
    for shape in ([2, 3], (2, -1), tf.constant([2, 3]), np.array([2, 3]), tf.TensorShape([2, 3])):
        same(tf.reshape(x, shape), "int32", [[0, 1, 2], [3, 4, 5]])
    same(tf.reshape(x, 6), "int32", [0, 1, 2, 3, 4, 5])
    assert tf.reshape(tf.ones([0, 2]), [-1, 2]).shape == (0, 2)
    assert tf.reshape(tf.ones([0, 2]), [0, -1]).shape == (0, 2)


def test_what_reshape_refuses():
    x = tf.ones([1, 2])
    for shape in ([3], [3, -1], [-1, -1], [-2], [[2, 1]], [2.0], "a", tf.constant([2.0])):
        raises(InvalidArgumentError, lambda shape=shape: tf.reshape(x, shape))
    raises(TypeError, lambda: tf.reshape(x, 2.0))
    raises(ValueError, lambda: tf.reshape(x, [None, 2]))


def test_axes_of_size_one():
    x = tf.ones([1, 2, 1])
    assert tf.squeeze(x).shape == (2,) and tf.squeeze(x, 0).shape == (2, 1) and tf.squeeze(x, [0, 2]).shape == (2,)
    assert tf.squeeze(x, 0.0).shape == (2, 1)
    assert tf.expand_dims(x, -1).shape == (1, 2, 1, 1) and tf.expand_dims(x, [0]).shape == (1, 1, 2, 1)
    assert "Can not squeeze dim[1]" in raises(InvalidArgumentError, lambda: tf.squeeze(x, 1))
    for axis in (4, "a", [0, 1]):
        raises(InvalidArgumentError, lambda axis=axis: tf.expand_dims(x, axis))
    raises(ValueError, lambda: tf.expand_dims(x, None))
    raises(TypeError, lambda: tf.expand_dims(x, 1.0))
    raises(TypeError, lambda: tf.squeeze(x, "a"))


def test_transpose():
    x = tf.constant([[1, 2, 3]])
    same(tf.transpose(x), "int32", [[1], [2], [3]])
    assert tf.transpose(tf.ones([2, 3, 4]), [0, 2, 1]).shape == (2, 4, 3)
    for order in ([0, 0], [0], [0, 2], [-1, 0], [1.0, 0.0], "a"):
        raises(InvalidArgumentError, lambda order=order: tf.transpose(x, order))


def test_concat():
    x, y = tf.ones([1, 2]), tf.zeros([1, 2])
    same(tf.concat([x, y], 0), "float32", [[1.0, 1.0], [0.0, 0.0]])
    same(tf.concat((x, y), axis=-1), "float32", [[1.0, 1.0, 0.0, 0.0]])
    same(tf.concat([x, [[3, 4]]], True), "float32", [[1.0, 1.0, 3.0, 4.0]])
    same(tf.concat([x], 0), "float32", [[1.0, 1.0]])
    same(tf.concat([["a"], ["b"]], 0), "string", [b"a", b"b"])
    same(tf.concat([x, y], np.float32(0)), "float32", [[1.0, 1.0], [0.0, 0.0]])


def test_what_concat_refuses():
    x, y = tf.ones([1, 2]), tf.zeros([1, 2])
    for axis in ("channels", 2, -3, tf.constant(0.0), tf.ones([1, 2])):
        raises(InvalidArgumentError, lambda axis=axis: tf.concat([x, y], axis))
    for wrong in (tf.ones([2]), tf.ones([1, 2], tf.int32)):
        raises(InvalidArgumentError, lambda wrong=wrong: tf.concat([x, wrong], 0))
    raises(TypeError, lambda: tf.concat([x, y], 1.0))
    raises(ValueError, lambda: tf.concat([x, y], None))
    raises(TypeError, lambda: tf.concat([x, y]))
    # The axis of TensorFlow 0.x, and tensors that are in no list.
    assert "must have rank 0" in raises(ValueError, lambda: tf.concat(1, [x, y]))
    raises(ValueError, lambda: tf.concat(x, y))


def test_stack_and_unstack():
    same(tf.stack([[1, 2], [3, 4]], axis=1), "int32", [[1, 3], [2, 4]])
    first, second = tf.unstack(tf.constant([[1, 2], [3, 4]]))
    same(first, "int32", [1, 2])
    same(second, "int32", [3, 4])
    raises(ValueError, lambda: tf.stack([tf.ones([2]), tf.ones([2])], 2))
    raises(InvalidArgumentError, lambda: tf.stack([tf.ones([2]), tf.ones([3])]))
    raises(TypeError, lambda: tf.stack([tf.ones([2]), tf.ones([2])], "a"))


def test_split():
    first, second = tf.split(tf.constant([1, 2, 3]), [1, -1])
    same(first, "int32", [1])
    same(second, "int32", [2, 3])
    assert [part.shape for part in tf.split(tf.ones([2, 4]), 2, axis=1)] == [(2, 2), (2, 2)]
    raises(InvalidArgumentError, lambda: tf.split(tf.ones([3]), 2))
    raises(InvalidArgumentError, lambda: tf.split(tf.ones([3]), [1, 1]))
    assert "Rank-0" in raises(ValueError, lambda: tf.split(tf.ones([4]), 2.0))


def test_repetition():
    same(tf.tile([1, 2], [2]), "int32", [1, 2, 1, 2])
    same(tf.repeat([1, 2], [1, 3]), "int32", [1, 2, 2, 2])
    same(tf.repeat([[1, 2]], 2, axis=0), "int32", [[1, 2], [1, 2]])
    for times in ([2, 2], [-1], [1.5], 2):
        raises(InvalidArgumentError, lambda times=times: tf.tile([1, 2], times))
    raises(ValueError, lambda: tf.repeat([1, 2], [1, 2, 3]))


def test_broadcast():
    same(tf.broadcast_to([1, 2], [2, 2]), "int32", [[1, 2], [1, 2]])
    assert tf.broadcast_to(1.0, [0, 3]).shape == (0, 3)
    raises(InvalidArgumentError, lambda: tf.broadcast_to([1, 2], [2, 3]))
    raises(InvalidArgumentError, lambda: tf.broadcast_to([1, 2], "a"))


def test_pad():
    same(tf.pad([[1, 2]], [[1, 0], [0, 1]]), "int32", [[0, 0, 0], [1, 2, 0]])
    same(tf.pad([1, 2], [[1, 1]], constant_values=9), "int32", [9, 1, 2, 9])
    same(tf.pad([1, 2, 3], [[2, 0]], "reflect"), "int32", [3, 2, 1, 2, 3])
    same(tf.pad([1, 2, 3], [[2, 0]], "symmetric"), "int32", [2, 1, 1, 2, 3])
    for paddings in ([[1, 1], [0, 0]], [[-1, 1]], [1, 1], 1):
        raises(InvalidArgumentError, lambda paddings=paddings: tf.pad([1, 2], paddings))
    raises(InvalidArgumentError, lambda: tf.pad([1, 2], [[2, 0]], "reflect"))
    raises(TypeError, lambda: tf.pad([1, 2], [[1, 1]], constant_values=1.5))
    raises(ValueError, lambda: tf.pad([1, 2], [[1, 1]], "x"))


def test_order_reversed_and_rolled():
    same(tf.reverse([1, 2, 3], [0]), "int32", [3, 2, 1])
    same(tf.reverse([True, True, False], [0]), "bool", [False, True, True])
    same(tf.roll([1, 2, 3], 1, 0), "int32", [3, 1, 2])
    raises(InvalidArgumentError, lambda: tf.reverse([1, 2, 3], 0))
    raises(InvalidArgumentError, lambda: tf.reverse([1, 2, 3], [1]))


def test_grids():
    across, down = tf.meshgrid([1, 2], [3, 4, 5])
    assert across.shape == (3, 2) and down.numpy().tolist() == [[3, 3], [4, 4], [5, 5]]


def test_a_shape_is_ensured():
    assert tf.ensure_shape(tf.ones([2, 3]), [None, 3]).shape == (2, 3)
    raises(InvalidArgumentError, lambda: tf.ensure_shape(tf.ones([2, 3]), [None, 4]))
