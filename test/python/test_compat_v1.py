"""`tf.compat.v1`: what still works of TensorFlow 1. TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from comparing import same
from raising import raises

v1 = tf.compat.v1


def entered(scope):
    with scope as found:
        return found if isinstance(found, str) else found.name


def test_scopes_have_names():
    assert entered(v1.variable_scope("a")) == "a" and entered(v1.variable_scope(None, "d")) == "d"
    assert entered(v1.name_scope("a")) == "a/" and entered(tf.name_scope("a")) == "a/"
    assert entered(v1.name_scope(None)) == "" and entered(tf.name_scope("")) == ""


def test_scopes_are_nested():
    with v1.variable_scope("fire1"), v1.variable_scope("squeeze") as scope:
        assert scope.name == "fire1/squeeze" and v1.get_variable_scope().name == "fire1/squeeze"
    assert v1.get_variable_scope().name == ""


def test_a_scope_that_is_no_name():
    for name in (1, 1.5, b"a", ["a"]):
        assert "must be a string" in raises(TypeError, lambda name=name: entered(v1.variable_scope(name)))
    raises(TypeError, lambda: entered(v1.variable_scope(None)))
    raises(TypeError, lambda: entered(v1.variable_scope()))
    raises(ValueError, lambda: entered(v1.variable_scope("a", reuse="x")))
    raises(ValueError, lambda: entered(v1.name_scope(1)))
    raises(ValueError, lambda: entered(tf.name_scope(1)))


def test_a_scope_ends_with_an_exception():
    def fails():
        with v1.variable_scope("a"):
            raise RuntimeError("x")

    raises(RuntimeError, fails)
    assert v1.get_variable_scope().name == ""


def test_arguments_with_their_old_names():
    x = tf.constant([[1.0, 2.0]])
    same(v1.reduce_sum(x, reduction_indices=1, keep_dims=True), "float32", [[3.0]])
    same(v1.squeeze(x, squeeze_dims=[0]), "float32", [1.0, 2.0])
    same(v1.expand_dims([1], dim=0), "int32", [[1]])
    same(v1.argmax(x, dimension=1), "int64", [1])
    raises(ValueError, lambda: v1.reduce_sum(x, axis=1, reduction_indices=1))


def test_layers_of_tf_nn():
    x = tf.ones([1, 4, 4, 1])
    assert v1.nn.max_pool(x, [1, 2, 2, 1], [1, 2, 2, 1], "SAME").shape == (1, 2, 2, 1)
    assert v1.nn.conv2d(x, filter=tf.ones([2, 2, 1, 3]), strides=[1, 1, 1, 1], padding="SAME").shape == (1, 4, 4, 3)
    assert v1.nn.dropout(x, keep_prob=0.5).shape == (1, 4, 4, 1)


def test_what_eager_tensors_have_no_use_for():
    raises(RuntimeError, lambda: v1.placeholder(tf.float32))
    raises(RuntimeError, lambda: v1.Session().run(1))


def test_variables():
    assert v1.get_variable("w", [2, 3]).shape == (2, 3)
    raises(ValueError, lambda: v1.get_variable("u"))
