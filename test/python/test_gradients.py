"""Gradients through operations on tensors. TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from comparing import near
from raising import raises

INFINITY = float("inf")
NUMBERS = [1.0, -2.0, 3.0, 7.0]


def gradient(function, values):
    """The gradient of the sum of what a function gives for a tensor of these values."""
    x = tf.constant(values)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x)


def test_a_comparison_lets_no_gradient_through():
    near(gradient(lambda x: tf.where(x > 0, x, 0.1 * x), NUMBERS), [1.0, 0.1, 1.0, 1.0])
    near(gradient(lambda x: tf.cast(x > 0, tf.float32) * x, NUMBERS), [1.0, 0.0, 1.0, 1.0])
    near(gradient(lambda x: tf.where(tf.math.is_nan(x), 0.0, x), NUMBERS), [1.0, 1.0, 1.0, 1.0])
    near(gradient(lambda x: tf.boolean_mask(x, x > 2), NUMBERS), [0.0, 0.0, 1.0, 1.0])
    near(gradient(lambda x: tf.one_hot(tf.argmax(x), 4) * x, NUMBERS), [0.0, 0.0, 0.0, 1.0])
    assert gradient(lambda x: x > 0, NUMBERS) is None and gradient(tf.argmax, NUMBERS) is None
    assert gradient(lambda x: tf.cast(x, tf.int32), NUMBERS) is None


def test_where_the_slope_changes():
    near(gradient(tf.nn.relu6, NUMBERS), [1.0, 0.0, 1.0, 0.0])
    near(gradient(lambda x: tf.maximum(x, 1.0), NUMBERS), [1.0, 0.0, 1.0, 1.0])
    near(gradient(lambda x: tf.minimum(x, 1.0), NUMBERS), [1.0, 1.0, 0.0, 0.0])
    near(gradient(lambda x: tf.clip_by_value(x, -1.0, 3.0), NUMBERS), [1.0, 0.0, 1.0, 0.0])
    near(gradient(tf.abs, NUMBERS), [1.0, -1.0, 1.0, 1.0])
    near(gradient(tf.sign, NUMBERS), [0.0] * 4)


def test_equal_ones_share_the_gradient_of_the_largest():
    near(gradient(tf.reduce_max, [3.0, 3.0]), [0.5, 0.5])
    near(gradient(lambda x: tf.reduce_max(x, 1), [[3.0, 3.0], [1.0, 2.0]]), [[0.5, 0.5], [0.0, 1.0]])
    near(gradient(lambda x: tf.reduce_min(x, 0, True), [[3.0, 3.0], [3.0, 2.0]]), [[0.5, 0.0], [0.5, 1.0]])
    near(gradient(tf.reduce_max, [-INFINITY, 2.0]), [0.0, 1.0])


def test_sums_and_products():
    near(gradient(tf.reduce_logsumexp, [0.0, 0.0]), [0.5, 0.5])
    near(gradient(tf.reduce_prod, NUMBERS), [-42.0, 21.0, -14.0, -6.0])
    near(gradient(tf.cumsum, NUMBERS), [4.0, 3.0, 2.0, 1.0])
    near(gradient(tf.math.cumprod, NUMBERS), [-49.0, 25.0, -16.0, -6.0])
    near(gradient(lambda x: tf.math.cumprod(x, exclusive=True, reverse=True), NUMBERS), [0.0, 21.0, -7.0, -2.0])
    near(gradient(lambda x: tf.math.polyval([1.0, 2.0, 3.0], x), NUMBERS), [4.0, -2.0, 8.0, 16.0])


def test_values_in_other_places():
    near(gradient(lambda x: x[1:3] ** 2, NUMBERS), [0.0, -4.0, 6.0, 0.0])
    near(gradient(lambda x: tf.reverse(x, [0]) * tf.constant(NUMBERS), NUMBERS), [7.0, 3.0, -2.0, 1.0])
    near(gradient(lambda x: tf.pad(x, [[1, 1]]) ** 2, NUMBERS), [2.0, -4.0, 6.0, 14.0])
    near(gradient(lambda x: tf.concat([x, x], 0), NUMBERS), [2.0] * 4)
    near(gradient(lambda x: tf.math.top_k(x, 2).values, NUMBERS), [0.0, 0.0, 1.0, 1.0])


def test_windows_and_blocks():
    x = tf.reshape(tf.range(16.0), [1, 4, 4, 1]).numpy()
    near(gradient(lambda x: tf.nn.max_pool_with_argmax(x, 2, 2, "VALID").output, x)[0, 1, :, 0], [0.0, 1.0, 0.0, 1.0])
    near(gradient(lambda x: tf.nn.space_to_depth(x, 2) ** 2, x), 2 * x)
    ones = [1, 1, 1, 1]
    patches = gradient(lambda x: tf.image.extract_patches(x, [1, 2, 2, 1], ones, ones, "SAME"), x)
    near(patches[0, :2, :, 0], [[1.0, 2.0, 2.0, 2.0], [2.0, 4.0, 4.0, 4.0]])
    near(gradient(lambda x: tf.nn.conv2d(x, tf.ones([2, 2, 1, 1]), 1, "VALID"), x)[0, 0, :, 0], [1.0, 2.0, 2.0, 1.0])


def test_a_tape_answers_once():
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    assert float(tape.gradient(y, x)) == 6.0
    raises(RuntimeError, lambda: tape.gradient(y, x))
