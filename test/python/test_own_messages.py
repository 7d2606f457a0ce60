"""What our look-alike says in words of its own, and what it does not have: TensorFlow itself does not pass these tests."""

import tensorflow as tf
from convolab.engine.dtype import float32
from convolab.engine.tensor import wrap
from convolab.errors import EngineTypeError
from raising import raises


def missing(holder, name):
    return raises(AttributeError, lambda: getattr(holder, name))


def test_what_tensorflow_has_and_we_have_not():
    for holder, name in ((tf, "lite"), (tf, "RaggedTensor"), (tf.nn, "conv3d"), (tf.image, "ssim"), (tf, "timestamp")):
        message = missing(holder, name)
        assert "Convolab's TensorFlow has no tf." in message and name in message


def test_the_nearest_name():
    assert "Did you mean: 'reduce_sum'?" in missing(tf, "reduce_sums")
    assert "The nearest that it has is tf.nn.conv2d." in missing(tf.nn, "conv3d")
    assert "Did you mean" not in missing(tf, "abcdefgh")


def test_todays_form_of_an_old_name():
    assert "use tf.math.log" in missing(tf, "log")
    assert "use tf.compat.v1.variable_scope" in missing(tf, "variable_scope")
    assert "tf.keras.layers.Flatten()(x)" in missing(tf, "layers")
    assert "tf.image.resize" in missing(tf.image, "resize_images")


def test_names_of_arrays_lead_to_functions():
    x = tf.constant([1.0])
    assert "tf.cast(x, dtype)" in missing(x, "astype")
    assert "tf.reduce_mean(x, axis)" in missing(x, "mean")
    assert "tf.round(x)" in raises(AttributeError, lambda: round(x))


def test_a_pool_that_does_not_fit_says_which_axis():
    x = tf.ones([1, 6, 12, 1])
    message = raises(tf.errors.AbortedError, lambda: tf.nn.max_pool2d(x, [7, 12], 7, "VALID"))
    assert "a window of 7×12 does not fit a map of 6×12: height (7 > 6)" in message and "width" not in message
    message = raises(tf.errors.InvalidArgumentError, lambda: tf.nn.avg_pool2d(x, [1, 14], 1, "VALID"))
    assert "along the width" in message and "A window of 14 does not fit into 12" in message


def test_types_that_the_engine_has_not():
    assert "float16" in raises(NotImplementedError, lambda: tf.constant(1.0, tf.float16))
    assert "32 bits" in raises(NotImplementedError, lambda: tf.constant(2**31))
    assert "complex" in raises(NotImplementedError, lambda: tf.constant(1 + 2j))


def test_arguments_that_are_not_honoured():
    message = raises(NotImplementedError, lambda: tf.image.resize(tf.ones([2, 2, 1]), [4, 4], antialias=True))
    assert "antialias" in message


def test_a_tensor_stored_in_another_way_than_its_type_is_no_tensor():
    assert "gave int32 where float32 was asked for" in raises(EngineTypeError, lambda: wrap([1, [2], "int32"], float32))
