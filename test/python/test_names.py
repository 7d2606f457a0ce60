"""Names that are not there: misspelt ones and those of TensorFlow 1. TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from raising import raises


def missing(holder, name):
    return raises(AttributeError, lambda: getattr(holder, name))


def test_misspelt_names():
    for name in ("foo", "reduce_sums", "Variabel", "float", "int", "concatenate"):
        assert f"has no attribute '{name}'" in missing(tf, name)
    for name in ("conv2D", "softmaxx", "flatten"):
        missing(tf.nn, name)
    for name in ("Conv2d", "AveragePool2D", "Linear"):
        missing(tf.keras.layers, name)
    for holder in (tf.math, tf.image, tf.random, tf.data, tf.linalg, tf.errors):
        missing(holder, "foo")


def test_names_of_tensorflow_1():
    for name in ("Session", "placeholder", "get_variable", "variable_scope", "layers", "contrib", "log", "to_float"):
        missing(tf, name)
    for name in ("global_variables_initializer", "random_normal", "set_random_seed", "ConfigProto", "flags", "app"):
        missing(tf, name)
    missing(tf.image, "resize_images")
    missing(tf.keras.layers, "foo")


def test_getattr_with_a_default():
    assert getattr(tf, "foo", 3) == 3 and not hasattr(tf, "foo") and hasattr(tf, "reduce_sum")


def test_unknown_arguments():
    x = tf.ones([2, 2])
    for call in (
        lambda: tf.reduce_sum(x, axes=1),
        lambda: tf.square(x, axis=1),
        lambda: tf.reduce_mean(x, keep_dims=True),
        lambda: tf.concat([x, x], dim=0),
        lambda: tf.nn.softmax(x, dim=1),
        lambda: tf.argmax(x, dimension=1),
        lambda: tf.squeeze(x, squeeze_dims=[0]),
    ):
        assert "argument" in raises(TypeError, call)


def test_missing_arguments():
    for call in (lambda: tf.reshape(tf.ones([2])), lambda: tf.cast(1), lambda: tf.matmul([[1.0]])):
        raises(TypeError, call)


def test_names_of_types_and_constants():
    assert tf.double is tf.float64 and tf.half is tf.float16 and tf.newaxis is None
    assert tf.executing_eagerly() and tf.__version__.startswith("2.")
    assert tf.keras.activations.relu is not tf.nn.relu and tf.math.add is tf.add


def test_names_given_to_operations_change_nothing():
    x = tf.constant([1.0, 2.0])
    assert float(tf.reduce_sum(x, name="sum")) == 3.0 and tf.concat([x, x], 0, name="c").shape == (4,)


def test_structures():
    assert tf.nest.flatten([1, [2, {"a": 3}]]) == [1, 2, 3]
    assert tf.nest.map_structure(lambda value: value + 1, [1, (2,)]) == [2, (3,)]
