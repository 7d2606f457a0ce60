"""Functions of each value, and reductions. TensorFlow 2.21 passes these tests, too."""

import math

import tensorflow as tf
from comparing import near, same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError
NAN, INFINITY = float("nan"), float("inf")


def test_functions_of_floats():
    near(tf.exp([0.0, 1.0]), [1.0, math.e])
    near(tf.math.log([1.0, math.e]), [0.0, 1.0])
    near(tf.sqrt([4.0, 2.0]), [2.0, math.sqrt(2)])
    near(tf.math.rsqrt([4.0]), [0.5])
    near(tf.sin([0.5]), [math.sin(0.5)])
    near(tf.math.atan2([1.0, -1.0], [0.0, -1.0]), [math.pi / 2, -3 * math.pi / 4])
    near(tf.math.erf([0.5]), [math.erf(0.5)])
    near(tf.tanh([0.5, -100.0]), [math.tanh(0.5), -1.0])


def test_functions_of_floats_refuse_ints():
    for function in (tf.sqrt, tf.exp, tf.math.log, tf.tanh, tf.sigmoid, tf.nn.sigmoid):
        assert "is not in the list of allowed values" in raises(
            InvalidArgumentError, lambda function=function: function([1])
        )


def test_functions_of_any_number():
    same(tf.abs([-2, 3]), "int32", [2, 3])
    same(tf.sign([2, 0, -3]), "int32", [1, 0, -1])
    same(tf.square([2, -3]), "int32", [4, 9])
    same(tf.round([0.5, 1.5, 2.5, -1.5]), "float32", [0.0, 2.0, 2.0, -2.0])
    same(tf.floor([2.5, -2.5]), "float32", [2.0, -3.0])
    raises(InvalidArgumentError, lambda: tf.abs(tf.constant([True])))


def test_infinity_goes_through():
    x = tf.constant([INFINITY, -INFINITY])
    near(tf.nn.relu(x), [INFINITY, 0.0])
    near(tf.sigmoid(x), [1.0, 0.0])
    near(tf.tanh(x), [1.0, -1.0])
    near(tf.constant([1.0, -1.0]) / 0.0, [INFINITY, -INFINITY])
    near(tf.reduce_max([-INFINITY, -INFINITY]), -INFINITY)
    near(tf.reduce_logsumexp([-INFINITY, -INFINITY]), -INFINITY)


def test_what_is_no_number_goes_through():
    x = tf.constant([NAN])
    for result in (tf.nn.relu(x), tf.nn.relu6(x), tf.maximum(x, 1.0), tf.maximum(1.0, x), tf.minimum(1.0, x)):
        assert math.isnan(float(result[0]))
    for result in (tf.sign(x), tf.clip_by_value(x, 0.0, 1.0), tf.reduce_max([1.0, NAN]), tf.reduce_sum(x)):
        assert math.isnan(float(tf.reshape(result, [-1])[0]))
    same(x == x, "bool", [False])
    same(tf.math.is_nan([1.0, NAN]), "bool", [False, True])
    same(tf.math.is_finite([1.0, NAN, INFINITY]), "bool", [True, False, False])


def test_division_without_what_is_no_number():
    same(tf.math.divide_no_nan([1.0, 2.0], [0.0, 4.0]), "float32", [0.0, 0.5])
    same(tf.math.xlogy(0.0, [0.0, NAN]), "float32", [0.0, 0.0])
    same(tf.math.reciprocal_no_nan([0.0, 4.0]), "float32", [0.0, 0.25])


def test_reductions_over_axes():
    x = tf.constant([[1.0, 2.0], [3.0, 5.0]])
    same(tf.reduce_sum(x), "float32", 11.0)
    same(tf.reduce_sum(x, 0), "float32", [4.0, 7.0])
    same(tf.reduce_mean(x, axis=-1, keepdims=True), "float32", [[1.5], [4.0]])
    same(tf.reduce_max(x, axis=[0, 1]), "float32", 5.0)
    same(tf.reduce_min(x, (0,)), "float32", [1.0, 2.0])
    same(tf.reduce_prod(x, tf.constant(1)), "float32", [2.0, 15.0])
    same(tf.reduce_sum(x, []), "float32", [[1.0, 2.0], [3.0, 5.0]])
    same(tf.reduce_sum(x, True), "float32", [3.0, 8.0])


def test_axes_that_are_not_there():
    x = tf.ones([2, 2])
    for axis in (2, -3, [0, 0], "a", [1.0], tf.constant(1.0)):
        raises(InvalidArgumentError, lambda axis=axis: tf.reduce_sum(x, axis))
    raises(TypeError, lambda: tf.reduce_sum(x, 1.0))


def test_reductions_of_nothing():
    same(tf.reduce_sum([]), "float32", 0.0)
    same(tf.reduce_prod([]), "float32", 1.0)
    same(tf.reduce_max([]), "float32", -INFINITY)
    assert math.isnan(float(tf.reduce_mean([])))
    same(tf.reduce_max(tf.zeros([0, 3]), 0), "float32", [-INFINITY] * 3)
    assert tf.reduce_max(tf.zeros([0, 3]), 1).shape == (0,)
    assert bool(tf.reduce_all(tf.constant([], tf.bool)))


def test_reductions_of_truths():
    same(tf.reduce_any([[True, False], [False, False]], 1), "bool", [True, False])
    same(tf.reduce_all([[True, False], [True, True]], 0), "bool", [True, False])
    raises(InvalidArgumentError, lambda: tf.reduce_all(tf.constant([1, 1])))
    raises(TypeError, lambda: tf.reduce_all([1, 1]))
    raises(InvalidArgumentError, lambda: tf.reduce_mean([True, False]))


def test_spread():
    near(tf.math.reduce_variance([1.0, 2.0, 3.0, 4.0]), 1.25)
    near(tf.math.reduce_std([1.0, 2.0, 3.0, 4.0]), math.sqrt(1.25))
    raises(TypeError, lambda: tf.math.reduce_std([1, 2]))
    near(tf.math.reduce_euclidean_norm([3.0, 4.0]), 5.0)
    same(tf.math.reduce_euclidean_norm([3, 4]), "int32", 5)
    near(tf.reduce_logsumexp([1000.0, 1000.0]), 1000.0 + math.log(2))


def test_sums_and_products_up_to_a_place():
    same(tf.cumsum([1, 2, 3]), "int32", [1, 3, 6])
    same(tf.cumsum([1, 2, 3], exclusive=True), "int32", [0, 1, 3])
    same(tf.cumsum([[1.0, 2.0], [3.0, 4.0]], axis=1, reverse=True), "float32", [[3.0, 2.0], [7.0, 4.0]])
    same(tf.math.cumprod([1.0, 2.0, 3.0]), "float32", [1.0, 2.0, 6.0])
    raises(InvalidArgumentError, lambda: tf.cumsum([1.0, 2.0], axis=1))


def test_polynomials():
    same(tf.math.polyval([1.0, 2.0, 3.0], 2.0), "float32", 11.0)
    same(tf.math.polyval([1, 2, 3], 2), "int32", 11)
    same(tf.math.polyval([1.0, 2.0, 3.0], [1.0, 2.0]), "float32", [6.0, 11.0])
    same(tf.math.polyval([], 2.0), "float32", 0.0)
    raises(ValueError, lambda: tf.math.polyval((1.0, 2.0), 2.0))
    raises(InvalidArgumentError, lambda: tf.math.polyval([1, 2, 3], 2.0))


def test_sums_of_several_tensors():
    same(tf.add_n([tf.constant(1), tf.constant(2)]), "int32", 3)
    raises(InvalidArgumentError, lambda: tf.add_n([tf.ones([2]), tf.ones([3])]))


def test_counts():
    same(tf.math.bincount([1, 1, 3]), "int32", [0, 2, 0, 1])
    same(tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]), "int32", [[1, 0], [1, 1]])
    same(tf.math.segment_sum([1, 2, 3], [0, 0, 1]), "int32", [3, 3])
    same(tf.math.count_nonzero([[1, 0], [2, 3]], axis=0), "int64", [2, 1])
