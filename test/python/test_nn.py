"""Convolutions, pools, activations and losses of `tf.nn`. TensorFlow 2.21 passes these tests, too."""

import math

import tensorflow as tf
from comparing import near, same
from raising import raises

nn = tf.nn
InvalidArgumentError, AbortedError = tf.errors.InvalidArgumentError, tf.errors.AbortedError


def maps():
    return tf.reshape(tf.range(2 * 4 * 4 * 2.0), [2, 4, 4, 2]) / 10


def filters():
    return tf.reshape(tf.range(2 * 2 * 2 * 3.0), [2, 2, 2, 3]) / 10


def test_convolutions():
    x, kernel = maps(), filters()
    assert nn.conv2d(x, kernel, 1, "VALID").shape == (2, 3, 3, 3)
    near(nn.conv2d(x, kernel, 2, "SAME")[0, 0], [[6.84, 7.28, 7.72], [10.2, 10.96, 11.72]])
    assert nn.conv2d(x, kernel, [1, 2, 2, 1], "SAME").shape == nn.conv2d(x, kernel, 2.0, "SAME").shape
    assert nn.conv2d(x, kernel, 1, [[0, 0], [1, 1], [1, 1], [0, 0]]).shape == (2, 5, 5, 3)
    assert nn.conv2d(x, kernel, 1, "SAME", dilations=2).shape == (2, 4, 4, 3)
    assert nn.conv1d(x[0], tf.ones([2, 2, 3]), 1, "SAME").shape == (4, 4, 3)
    assert nn.conv2d_transpose(x, tf.ones([2, 2, 3, 2]), [2, 8, 8, 3], 2).shape == (2, 8, 8, 3)


def test_a_convolution_of_ints():
    row, kernel = tf.constant([[[[1], [2]]]]), tf.constant([[[[3]], [[4]]]])
    same(nn.conv2d(row, kernel, 1, "VALID"), "int32", [[[[11]]]])


def test_what_a_convolution_refuses():
    x, kernel = maps(), filters()
    for call in (
        lambda: nn.conv2d(x, kernel, 1, "same"),
        lambda: nn.conv2d(x, kernel, 0, "SAME"),
        lambda: nn.conv2d(x, tf.ones([2, 2, 3, 1]), 1, "SAME"),
        lambda: nn.conv2d(x, kernel[0], 1, "SAME"),
        lambda: nn.conv2d(x, tf.cast(kernel, tf.float64), 1, "SAME"),
    ):
        raises(InvalidArgumentError, call)
    raises(TypeError, lambda: nn.conv2d(x, kernel))
    raises(TypeError, lambda: nn.conv2d(x, filter=kernel, strides=1, padding="SAME"))


def test_depthwise_convolutions():
    x, kernel = maps(), filters()
    near(nn.depthwise_conv2d(x, kernel[..., :2], [1, 1, 1, 1], "SAME")[0, 0, 0], [2.88, 3.08, 3.96, 4.2])
    assert nn.separable_conv2d(x, kernel, tf.ones([1, 1, 6, 2]), [1, 1, 1, 1], "SAME").shape == (2, 4, 4, 2)
    raises(TypeError, lambda: nn.depthwise_conv2d(x, kernel, 1, "SAME"))


def test_pools():
    x = maps()
    same(nn.max_pool2d([[[[1.0], [2.0]], [[3.0], [4.0]]]], 2, 2, "VALID"), "float32", [[[[4.0]]]])
    near(nn.avg_pool2d(x, 2, 2, "VALID")[0, 0], [[0.5, 0.6], [0.9, 1.0]])
    assert nn.max_pool2d(x, [1, 3, 3, 1], [1, 1, 1, 1], "SAME").shape == (2, 4, 4, 2)
    assert nn.avg_pool2d(x, x.shape[1:3], 1.0, "VALID").shape == (2, 1, 1, 2)
    assert nn.max_pool2d(x, 2.7, 2, "VALID").shape == (2, 2, 2, 2)
    assert nn.avg_pool1d(x[0], 2, 2, "VALID").shape == (4, 2, 2)
    assert nn.pool(x, [2, 2], "MAX", strides=[2, 2]).shape == (2, 2, 2, 2)
    assert nn.max_pool2d(x, 2, 2, "VALID", "NCHW").shape == (2, 4, 2, 1)


def test_what_a_pool_refuses():
    x = maps()
    for call in (
        lambda: nn.max_pool2d(x, 0, 2, "VALID"),
        lambda: nn.max_pool2d(x, 2, 0, "VALID"),
        lambda: nn.max_pool2d(x, 2, 2, "valid"),
        lambda: nn.avg_pool2d(x[0], 2, 2, "VALID"),
        lambda: nn.avg_pool2d(tf.cast(x, tf.int32), 2, 2, "VALID"),
    ):
        raises(InvalidArgumentError, call)
    for call in (
        lambda: nn.max_pool2d(x, "a", 2, "VALID"),
        lambda: nn.max_pool2d(x, 2, 2, None),
        lambda: nn.avg_pool2d(x, tf.constant(2), 1, "VALID"),
        lambda: nn.max_pool2d(x, 2),
    ):
        raises(TypeError, call)
    raises(ValueError, lambda: nn.max_pool2d(x, [2, 2, 2], 2, "VALID"))
    raises(tf.errors.UnimplementedError, lambda: nn.max_pool2d(x, [2, 2, 2, 1], [1, 2, 2, 1], "VALID"))


def test_a_window_that_does_not_fit_leaves_nothing_or_is_refused():
    x = maps()
    for window in (5, [5, 1], [1, 5]):
        raises(AbortedError, lambda window=window: nn.max_pool2d(x, window, 5, "VALID"))
    raises(AbortedError, lambda: nn.max_pool1d(x[0], 6, 6, "VALID"))
    assert nn.avg_pool2d(x, 5, 5, "VALID").shape == (2, 0, 0, 2)
    assert nn.avg_pool2d(x, [5, 1], 1, "VALID").shape == (2, 0, 4, 2)
    assert nn.max_pool2d(tf.cast(x, tf.int32), 5, 5, "VALID").shape == (2, 0, 0, 2)
    for call in (lambda: nn.max_pool2d(x, 6, 1, "VALID"), lambda: nn.avg_pool2d(x, 6, 1, "VALID")):
        assert "Computed output size would be negative" in raises(InvalidArgumentError, call)


def test_largest_values_with_their_places():
    x = tf.reshape(tf.range(32.0), [2, 2, 4, 2])
    output, places = nn.max_pool_with_argmax(x, 2, 2, "VALID")
    same(output, "float32", [[[[10.0, 11.0], [14.0, 15.0]]], [[[26.0, 27.0], [30.0, 31.0]]]])
    same(places, "int64", [[[[10, 11], [14, 15]]], [[[10, 11], [14, 15]]]])
    of_the_batch = nn.max_pool_with_argmax(x, 2, 2, "VALID", output_dtype=tf.int32, include_batch_in_index=True)
    same(of_the_batch.argmax, "int32", [[[[10, 11], [14, 15]]], [[[26, 27], [30, 31]]]])
    padded = nn.max_pool_with_argmax(-tf.reshape(tf.range(9.0), [1, 3, 3, 1]), 2, 2, "SAME")
    same(padded.argmax, "int64", [[[[0], [2]], [[6], [8]]]])
    raises(ValueError, lambda: nn.max_pool_with_argmax(x, 2, 2, "VALID", data_format="NCHW"))


def test_blocks_as_channels():
    x = tf.reshape(tf.range(16), [1, 4, 4, 1])
    blocks = nn.space_to_depth(x, 2)
    same(blocks, "int32", [[[[0, 1, 4, 5], [2, 3, 6, 7]], [[8, 9, 12, 13], [10, 11, 14, 15]]]])
    assert nn.depth_to_space(blocks, 2).numpy().tolist() == x.numpy().tolist()
    for call in (
        lambda: nn.space_to_depth(x, 3),
        lambda: nn.space_to_depth(x, 1),
        lambda: nn.space_to_depth(x[0], 2),
        lambda: nn.depth_to_space(x, 2),
    ):
        raises(InvalidArgumentError, call)


def test_activations():
    near(nn.relu([-1.0, 2.0]), [0.0, 2.0])
    near(nn.leaky_relu([-1.0, 1.0]), [-0.2, 1.0])
    near(nn.elu([-1.0, 1.0]), [math.exp(-1) - 1, 1.0])
    near(nn.softplus([0.0]), [math.log(2)])
    near(nn.silu([1.0]), [1 / (1 + math.exp(-1))])
    near(nn.gelu([1.0]), [0.8413447])
    same(nn.relu([1, -1]), "int32", [1, 0])
    raises(InvalidArgumentError, lambda: nn.relu("a"))
    raises(ValueError, lambda: nn.relu(None))


def test_softmax():
    near(nn.softmax([1000.0, 0.0]), [1.0, 0.0])
    near(tf.reduce_sum(nn.softmax(maps(), axis=1), 1), tf.ones([2, 4, 2]))
    near(nn.log_softmax([1.0, 1.0]), [-math.log(2)] * 2)
    raises(InvalidArgumentError, lambda: nn.softmax([1, 2]))
    raises(InvalidArgumentError, lambda: nn.softmax(maps(), axis=5))


def test_losses():
    logits = [[2.0, 1.0]]
    near(nn.softmax_cross_entropy_with_logits([[1.0, 0.0]], logits), [math.log(1 + math.exp(-1))])
    near(nn.sparse_softmax_cross_entropy_with_logits([0], logits), [math.log(1 + math.exp(-1))])
    near(nn.sigmoid_cross_entropy_with_logits([1.0], [0.0]), [math.log(2)])
    near(nn.l2_loss([3.0, 4.0]), 12.5)
    for labels in ([2], [0.0]):
        raises(InvalidArgumentError, lambda labels=labels: nn.sparse_softmax_cross_entropy_with_logits(labels, logits))
    raises(InvalidArgumentError, lambda: nn.softmax_cross_entropy_with_logits([[1.0, 0.0, 0.0]], logits))


def test_normalizations():
    mean, variance = nn.moments(tf.constant([[1.0, 2.0], [3.0, 6.0]]), [0])
    near(mean, [2.0, 4.0])
    near(variance, [1.0, 4.0])
    x = tf.constant([1.0, 3.0])
    near(nn.batch_normalization(x, 2.0, 1.0, 0.5, 2.0, 0.0), [-1.5, 2.5])
    near(nn.l2_normalize([3.0, 4.0]), [0.6, 0.8])
    assert nn.local_response_normalization(maps()).shape == (2, 4, 4, 2)


def test_dropout():
    assert sorted(set(nn.dropout(tf.ones([200]), 0.5).numpy().tolist())) == [0.0, 2.0]
    same(nn.dropout([1.0, 2.0], 0.0), "float32", [1.0, 2.0])
    for rate in (1.0, -0.1):
        raises(ValueError, lambda rate=rate: nn.dropout([1.0], rate))
    raises(ValueError, lambda: nn.dropout([1, 2], 0.5))
    raises(TypeError, lambda: nn.dropout([1.0], rate=0.5, keep_prob=0.5))


def test_a_bias_for_each_channel():
    near(nn.bias_add(maps(), [1.0, 2.0])[0, 0, 0], [1.0, 2.1])
    raises(InvalidArgumentError, lambda: nn.bias_add(maps(), [1.0, 2.0, 3.0]))
