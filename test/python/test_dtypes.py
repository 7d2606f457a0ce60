"""Types of values: how they are inferred, asked for and cast. TensorFlow 2.21 passes these tests, too."""

import numpy as np
import tensorflow as tf
from comparing import near, same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError


def test_the_type_of_python_values():
    same(tf.constant([1, 2]), "int32", [1, 2])
    same(tf.constant([1, 2.5]), "float32", [1.0, 2.5])
    same(tf.constant([True, False]), "bool", [True, False])
    same(tf.constant("ä"), "string", "ä".encode())
    same(tf.constant([]), "float32", [])
    same(tf.constant(range(3)), "int32", [0, 1, 2])
    same(tf.constant([2, True]), "int32", [2, 1])


def test_the_type_of_arrays_is_their_own():
    same(tf.constant(np.arange(3)), "int64", [0, 1, 2])
    same(tf.constant(np.arange(3.0)), "float64", [0.0, 1.0, 2.0])
    same(tf.constant(np.arange(3.0), tf.int32), "int32", [0, 1, 2])
    same(tf.convert_to_tensor(np.arange(6).reshape(2, 3).T), "int64", [[0, 3], [1, 4], [2, 5]])


def test_what_is_no_tensor():
    for value in ([True, 2], [1, "a"], [None], None, {"a": 1}, {1, 2}, object()):
        raises(ValueError, lambda value=value: tf.constant(value))
    assert "non-rectangular" in raises(ValueError, lambda: tf.constant([[1, 2], [3]]))
    raises(ValueError, lambda: tf.constant(2**63))


def test_a_type_that_does_not_fit_the_value():
    for value, dtype in ((1.7, tf.int32), ([1, 2.5], tf.int32), ("a", tf.int32), (1, tf.string), (1, tf.bool)):
        assert "to EagerTensor of dtype" in raises(
            TypeError, lambda value=value, dtype=dtype: tf.constant(value, dtype)
        )
    raises(TypeError, lambda: tf.constant([1, 2], "flaot32"))
    raises(TypeError, lambda: tf.constant([1, 2], int))


def test_a_type_in_its_many_spellings():
    for dtype in (tf.float32, "float32", "float", float, np.float32, np.dtype("float32"), 1):
        assert tf.constant([1, 2], dtype).dtype == tf.float32
    # The second argument of tf.zeros is a type, and types have numbers.
    same(tf.zeros(2, 3), "int32", [0, 0])


def test_small_integers_wrap_around():
    same(tf.constant(300, tf.uint8), "uint8", 44)
    same(tf.constant([250], tf.uint8) + 10, "uint8", [4])
    same(tf.constant([1, 2], tf.uint8) * -1, "uint8", [255, 254])
    same(tf.cast(300, tf.uint8), "uint8", 44)
    same(tf.reduce_sum(tf.constant([250, 251, 252], tf.uint8)), "uint8", 241)
    same(tf.reduce_prod(tf.constant([250, 251, 252], tf.uint8)), "uint8", 136)
    same(tf.cumsum(tf.constant([250, 251, 252], tf.uint8)), "uint8", [250, 245, 241])
    same(tf.reduce_sum(tf.constant([2**31 - 1, 2**31 - 1])), "int32", -2)


def test_means_of_integers_do_not_wrap_around():
    same(tf.reduce_mean(tf.constant([250, 251, 252], tf.uint8)), "uint8", 251)
    same(tf.reduce_mean(tf.constant([-128, -127], tf.int8)), "int8", -127)
    same(tf.reduce_mean(tf.constant([2**31 - 1, 2**31 - 1])), "int32", 2**31 - 1)
    same(tf.reduce_mean([1, 2]), "int32", 1)
    same(tf.reduce_mean([-2, -3]), "int32", -2)


def test_casts_cut_off():
    same(tf.cast([1.9, -1.9], tf.int32), "int32", [1, -1])
    same(tf.cast([0.1, 0.0, float("nan")], tf.bool), "bool", [True, False, True])
    same(tf.cast(True, tf.float32), "float32", 1.0)
    same(tf.cast(tf.Variable(1.5), tf.int32), "int32", 1)
    same(tf.saturate_cast([300.0, -5.0], tf.uint8), "uint8", [255, 0])
    raises(tf.errors.UnimplementedError, lambda: tf.cast("1", tf.int32))
    raises(TypeError, lambda: tf.cast(1, "int99"))


def test_bools_of_numbers_are_bools():
    truths = tf.cast([2, 0, 256], tf.bool)
    same(truths, "bool", [True, False, True])
    same(truths & True, "bool", [True, False, True])
    same(tf.logical_not(truths), "bool", [False, True, False])
    same(tf.cast(truths, tf.int32), "int32", [1, 0, 1])
    same(tf.math.count_nonzero([2, 0, 3]), "int64", 2)


def test_convert_keeps_or_takes_the_type():
    same(tf.convert_to_tensor(1, tf.float32), "float32", 1.0)
    same(tf.convert_to_tensor(1.5, dtype_hint=tf.int32), "float32", 1.5)
    same(tf.convert_to_tensor([tf.constant(1.5), 2]), "float32", [1.5, 2.0])
    raises(TypeError, lambda: tf.convert_to_tensor([tf.constant(1), 2.5]))
    raises(ValueError, lambda: tf.convert_to_tensor(tf.constant(1), tf.float32))


def test_a_constant_in_a_shape():
    same(tf.constant(1, shape=[2, 2]), "int32", [[1, 1], [1, 1]])
    same(tf.constant([1, 2, 3, 4], tf.float32, (2, 2)), "float32", [[1.0, 2.0], [3.0, 4.0]])
    raises(TypeError, lambda: tf.constant([1, 2, 3], shape=[2, 2]))


def test_filled_tensors():
    same(tf.zeros([2]), "float32", [0.0, 0.0])
    same(tf.zeros([1], tf.string), "string", [b""])
    same(tf.ones([2], tf.bool), "bool", [True, True])
    same(tf.fill([2], 3.5), "float32", [3.5, 3.5])
    same(tf.fill([0], 1.0), "float32", [])
    same(tf.ones_like(tf.constant([3])), "int32", [1])
    same(tf.eye(2, 3), "float32", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    for call in (lambda: tf.fill([-1], 1), lambda: tf.fill([2], [1, 2])):
        raises(InvalidArgumentError, call)


def test_a_shape_is_made_of_ints():
    for shape in ("a", [2.0]):
        raises(TypeError, lambda shape=shape: tf.zeros(shape))
    raises(InvalidArgumentError, lambda: tf.zeros(tf.constant([2.0])))
    raises(ValueError, lambda: tf.zeros([None, 2]))


def test_ranges():
    same(tf.range(1, 10, 3), "int32", [1, 4, 7])
    same(tf.range(5, 0, -2), "int32", [5, 3, 1])
    same(tf.range(0, 1, 0.25), "float32", [0.0, 0.25, 0.5, 0.75])
    same(tf.range(3, dtype=tf.float32), "float32", [0.0, 1.0, 2.0])
    near(tf.linspace(0.0, 1.0, 5), [0.0, 0.25, 0.5, 0.75, 1.0])
    same(tf.linspace(0, 1, 3), "float64", [0.0, 0.5, 1.0])
    same(tf.linspace(0.0, 1.0, 0), "float32", [])
    raises(InvalidArgumentError, lambda: tf.range(0, 3, 0))
    raises(InvalidArgumentError, lambda: tf.range(3, 1))


def test_one_hot():
    same(tf.one_hot([0, 3, -1], 3), "float32", [[1.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    same(tf.one_hot(1, 3, on_value=5, off_value=1), "int32", [1, 5, 1])
    same(tf.one_hot([0, 1], 2, axis=0, dtype=tf.int32), "int32", [[1, 0], [0, 1]])
    same(tf.one_hot([0], 2, True, False), "bool", [[True, False]])
    raises(InvalidArgumentError, lambda: tf.one_hot([0.0, 1.0], 2))
    raises(InvalidArgumentError, lambda: tf.one_hot([0, 1], -1))
    assert "does not match dtype" in raises(TypeError, lambda: tf.one_hot([0], 2, on_value=1.5, off_value=2))


def test_types_have_names_and_limits():
    assert repr(tf.float32) == "tf.float32" and str(tf.float32) == "<dtype: 'float32'>"
    assert tf.float32 == "float32" and tf.float32 == np.float32 and tf.as_dtype("float") is tf.float32
    assert tf.uint8.max == 255 and tf.int32.min == -(2**31) and tf.float64.size == 8
    assert tf.float32.is_floating and tf.int8.is_integer and tf.bool.is_bool
    raises(TypeError, lambda: tf.as_dtype("foo"))
