"""Variables: values that change. TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from comparing import same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError


def test_a_variable_prints_its_value():
    assert repr(tf.Variable(1.5)) == "<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.5>"
    assert str(tf.Variable(True)) == "<tf.Variable 'Variable:0' shape=() dtype=bool, numpy=True>"
    text = "<tf.Variable 'w:0' shape=(2,) dtype=int32, numpy=array([1, 2], dtype=int32)>"
    assert repr(tf.Variable([1, 2], name="w")) == text
    assert "shape=(2, 2) dtype=float32, numpy=\narray([[1.5, 2. ]" in repr(tf.Variable([[1.5, 2.0], [3.0, 4.0]]))


def test_a_format_is_for_its_value():
    assert f"{tf.Variable(1.5).numpy():.3f}" == "1.500"
    assert "unsupported format string" in raises(TypeError, lambda: f"{tf.Variable(1.5):.3f}")


def test_it_computes_like_a_tensor():
    v = tf.Variable([1.0, 2.0])
    same(v + 1, "float32", [2.0, 3.0])
    same(2 * v, "float32", [2.0, 4.0])
    same(v[0], "float32", 1.0)
    assert "int32" in raises(TypeError, lambda: tf.Variable([1, 2]) * 1.5)
    raises(TypeError, lambda: tf.Variable([1, 2]) / 2.5)


def test_assignments_keep_the_shape():
    v = tf.Variable([1.0, 2.0])
    v.assign([3.0, 4.0])
    v.assign_add([1.0, 1.0])
    v.assign_sub([2.0, 2.0])
    same(v.value(), "float32", [2.0, 3.0])
    raises(ValueError, lambda: v.assign([1.0, 1.0, 1.0]))
    raises(ValueError, lambda: v.assign(5.0))
    assert "Cannot update variable with shape [2]" in raises(InvalidArgumentError, lambda: v.assign_sub(1.0))
    raises(ValueError, lambda: v.assign(tf.constant([1, 2])))


def test_what_was_read_stays():
    v = tf.Variable(1.0)
    before, converted = v.value(), tf.convert_to_tensor(v)
    v.assign(2.0)
    assert float(before) == 1.0 and float(converted) == 1.0 and float(v) == 2.0


def test_the_first_value():
    same(tf.Variable(lambda: tf.ones([2])).value(), "float32", [1.0, 1.0])
    same(tf.Variable([1, 2], dtype=tf.float32).value(), "float32", [1.0, 2.0])
    raises(ValueError, lambda: tf.Variable())
    raises(ValueError, lambda: tf.Variable([1.0, 2.0], shape=[3]))


def test_what_a_variable_is_not():
    v = tf.Variable([1.0, 2.0])
    raises(TypeError, lambda: len(v))
    raises(TypeError, lambda: hash(v))

    def assign():
        v[0] = 1.0

    assert "does not support item assignment" in raises(TypeError, assign)


def test_its_attributes():
    v = tf.Variable([1.0, 2.0], name="w", trainable=False)
    assert v.name == "w:0" and not v.trainable and v.shape == (2,) and v.dtype == tf.float32
    assert tf.is_tensor(v) and isinstance(v, tf.Variable)
