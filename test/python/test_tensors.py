"""Tensors among Python's values and operators. TensorFlow 2.21 passes these tests, too."""

import numpy as np
import tensorflow as tf
from comparing import near, same
from raising import raises

InvalidArgumentError = tf.errors.InvalidArgumentError


def test_an_operator_takes_numbers_lists_and_arrays_in_the_tensors_type():
    x = tf.constant([1.5, 2.0])
    same(x + 1, "float32", [2.5, 3.0])
    same(1 - x, "float32", [-0.5, -1.0])
    same(x * [2, 4], "float32", [3.0, 8.0])
    same(x * np.array([2.0, 4.0]), "float32", [3.0, 8.0])
    same(np.array([2.0, 4.0]) * x, "float32", [3.0, 8.0])
    same(x * True, "float32", [1.5, 2.0])


def test_a_fraction_is_no_value_of_an_int_tensor():
    x = tf.constant([1, 2])
    for call in (lambda: x * 1.5, lambda: x - 1.5, lambda: x**2.0, lambda: x // 1.5, lambda: x % 1.5, lambda: x < 1.5):
        assert "to EagerTensor of dtype int32" in raises(TypeError, call)
    for call in (lambda: 1.5 * x, lambda: 1.5 + x, lambda: 1.5 / x, lambda: tf.multiply(x, 1.5), lambda: x == 1.5):
        assert "Cannot convert 1.5 to EagerTensor of dtype int32" in raises(TypeError, call)


def test_a_sum_with_a_fraction_finds_two_types():
    x = tf.constant([1, 2])
    for call in (lambda: x + 1.5, lambda: tf.add(x, 1.5), lambda: x + tf.constant([1.5, 2.0])):
        message = raises(InvalidArgumentError, call)
        assert "expected to be a int32 tensor but is a float tensor" in message


def test_a_quotient_of_two_types_is_a_type_error():
    for call in (lambda: tf.constant([1, 2]) / 1.5, lambda: tf.divide(1, 2.5), lambda: tf.constant(True) / 2):
        assert "must have the same dtype" in raises(TypeError, call)
    same(tf.divide(1, tf.constant(2.0)), "float32", 0.5)


def test_quotients_of_ints_are_doubles_and_of_small_ones_floats():
    same(tf.constant([1, 2]) / 2, "float64", [0.5, 1.0])
    same(tf.constant([1, 2], tf.int64) / 2, "float64", [0.5, 1.0])
    same(tf.constant([1, 2], tf.uint8) / 2, "float32", [0.5, 1.0])


def test_an_array_is_cast_to_the_tensors_type():
    same(tf.constant([1, 2]) * np.array([1.5, 2.0]), "int32", [1, 4])
    same(np.float32(1.5) * tf.constant([1, 2]), "int32", [1, 2])


def test_products_with_bools_are_bools():
    x = tf.constant([True, False])
    for other in (2.0, 2, [1.0, 2.0], tf.constant([1.5, 1.5]), tf.constant([True, True])):
        same(x * other, "bool", [True, False])
    same(x * 0.5, "bool", [False, False])
    same(tf.constant([1.5, 0.0]) * tf.constant([True, True]), "bool", [True, False])
    raises(TypeError, lambda: 2.0 * x)
    raises(TypeError, lambda: tf.multiply(x, 2.0))
    raises(InvalidArgumentError, lambda: tf.multiply(x, x))
    raises(InvalidArgumentError, lambda: x + x)


def test_bools_are_compared_with_bools_only():
    x = tf.constant([True, False])
    same(x == [True, True], "bool", [True, False])
    for call in (lambda: x == 1, lambda: x < 2.0, lambda: x & 1, lambda: x - 1):
        assert "of dtype bool" in raises(TypeError, call)


def test_logical_functions_take_bools_only():
    same(tf.logical_and([True, True], [True, False]), "bool", [True, False])
    x = tf.constant([1.0])
    message = raises(InvalidArgumentError, lambda: tf.logical_and(x, tf.constant([True])))
    assert "input #0" in message and "expected to be a bool tensor but is a float tensor" in message
    assert "input #1" in raises(InvalidArgumentError, lambda: tf.logical_or(tf.constant([True]), x))
    raises(InvalidArgumentError, lambda: tf.logical_not(tf.constant([1])))
    raises(TypeError, lambda: tf.logical_not(1))


def test_bits_of_ints_and_truth_of_bools():
    same(tf.constant([6]) & 3, "int32", [2])
    same(tf.constant([6]) | 3, "int32", [7])
    same(tf.constant([6]) ^ 3, "int32", [5])
    same(~tf.constant([1]), "int32", [-2])
    same(~tf.constant([True]), "bool", [False])
    raises(InvalidArgumentError, lambda: tf.constant([1.0]) & tf.constant([3.0]))
    raises(TypeError, lambda: tf.constant([1]) << 2)


def test_remainders_have_the_sign_of_the_divisor():
    same(tf.constant([7, -7]) % 3, "int32", [1, 2])
    same(tf.constant([7, -7]) // 3, "int32", [2, -3])
    same(tf.constant([7.0, -7.0]) % 3, "float32", [1.0, 2.0])
    assert "ivision by zero" in raises(InvalidArgumentError, lambda: tf.constant([1]) // 0)


def test_powers():
    same(2 ** tf.constant([1.0, 3.0]), "float32", [2.0, 8.0])
    same(tf.constant([2, 3]) ** 2, "int32", [4, 9])
    assert "negative integer powers" in raises(InvalidArgumentError, lambda: tf.constant([2]) ** -1)
    raises(InvalidArgumentError, lambda: tf.constant([2], tf.uint8) ** 2)


def test_shapes_are_broadcast_from_the_right():
    same(tf.constant([[1], [2]]) + tf.constant([10, 20]), "int32", [[11, 21], [12, 22]])
    message = raises(InvalidArgumentError, lambda: tf.ones([2, 3]) + tf.ones([2]))
    assert "[2,3] vs. [2]" in message


def test_equality_of_shapes_that_do_not_fit_is_one_value():
    x = tf.constant([1, 2])
    same(x == [1, 2, 3], "bool", False)
    same(x != [1, 2, 3], "bool", True)
    assert (x == None) is False and (x != None) is True  # noqa: E711
    raises(InvalidArgumentError, lambda: x == tf.constant([1.0, 2.0]))
    raises(InvalidArgumentError, lambda: x < [1, 2, 3])


def test_strings_are_joined_and_compared():
    same(tf.constant(["a", "b"]) + "c", "string", [b"ac", b"bc"])
    same(tf.constant(["a", "b"]) == "a", "bool", [True, False])
    raises(TypeError, lambda: tf.constant("a") * 2)


def test_one_value_is_a_truth_and_several_are_none():
    assert bool(tf.constant([[2.0]])) and not bool(tf.constant(0)) and not bool(tf.constant([]))
    assert "more than one element is ambiguous" in raises(ValueError, lambda: bool(tf.constant([1, 2])))


def test_only_scalars_become_numbers():
    assert int(tf.constant(2.7)) == 2 and float(tf.constant(2)) == 2.0 and int(tf.constant("3")) == 3
    for call in (lambda: float(tf.constant([2.5])), lambda: int(tf.constant([2, 3]))):
        raises(TypeError, call)


def test_an_int_scalar_is_an_index_of_lists():
    assert [5, 6, 7][tf.constant(1)] == 6 and list(range(tf.constant(2))) == [0, 1]
    for wrong in (tf.constant(1.0), tf.constant(True)):
        raises(AttributeError, lambda wrong=wrong: [5, 6][wrong])
    raises(TypeError, lambda: [5, 6][tf.constant([1])])
    raises(TypeError, lambda: [5, 6][tf.Variable(1)])


def test_pythons_round_does_not_take_tensors():
    raises(AttributeError, lambda: round(tf.constant(2.6)))
    raises(AttributeError, lambda: round(tf.constant(2)))
    assert "__round__" in raises(TypeError, lambda: round(tf.Variable(2.6)))
    assert round(float(tf.constant(2.6))) == 3


def test_pythons_other_functions():
    same(abs(tf.constant([-1, 2])), "int32", [1, 2])
    assert len(tf.constant([1, 2])) == 2 and [int(each) for each in tf.constant([1, 2])] == [1, 2]
    assert "Scalar tensor has no `len()`" in raises(TypeError, lambda: len(tf.constant(1)))
    raises(TypeError, lambda: list(tf.constant(1)))
    assert "Tensor is unhashable" in raises(TypeError, lambda: {tf.constant(1): 1})


def test_text():
    assert str(tf.constant(1.5)) == "tf.Tensor(1.5, shape=(), dtype=float32)"
    assert repr(tf.constant([1, 2])) == "<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>"
    assert repr(tf.constant([True])) == "<tf.Tensor: shape=(1,), dtype=bool, numpy=array([ True])>"
    assert repr(tf.constant("a")) == "<tf.Tensor: shape=(), dtype=string, numpy=b'a'>"
    assert f"{tf.constant(1.5):.3f} {tf.constant(3):3d}" == "1.500   3"


def test_a_tensor_can_not_be_changed():
    x = tf.constant([1, 2])

    def assign():
        x[0] = 5

    assert "does not support item assignment" in raises(TypeError, assign)
    raises(AttributeError, lambda: setattr(x, "shape", (1,)))


def test_names_of_arrays_are_not_there():
    x = tf.constant([1, 2])
    for name in ("astype", "reshape", "mean", "T", "tolist", "foo", "flatten", "item"):
        raises(AttributeError, lambda name=name: getattr(x, name))


def test_names_of_graphs_are_not_there():
    x = tf.constant([1, 2])
    raises(AttributeError, lambda: x.op)
    raises(NotImplementedError, lambda: x.eval())


def test_a_tensor_says_what_it_is():
    x = tf.ones([2, 3])
    assert x.ndim == 2 and x.dtype == tf.float32 and x.shape == (2, 3)
    assert int(tf.rank(x)) == 2 and int(tf.size(x)) == 6
    same(tf.shape(x), "int32", [2, 3])
    same(tf.shape(x, out_type=tf.int64), "int64", [2, 3])
    assert tf.is_tensor(x) and not tf.is_tensor([1.0]) and isinstance(x, tf.Tensor)


def test_products_of_matrices():
    same(tf.constant([[1.0, 2.0]]) @ [[3], [4]], "float32", [[11.0]])
    same(tf.matmul([[1, 2]], [[3], [4]]), "int32", [[11]])
    same(tf.matmul([[1.0, 2.0]], [[3.0, 4.0]], transpose_b=True), "float32", [[11.0]])
    assert tf.matmul(tf.ones([2, 2, 3]), tf.ones([3, 1])).shape == (2, 2, 1)
    assert "size-incompatible" in raises(InvalidArgumentError, lambda: tf.matmul([[1.0, 2.0]], [[3.0, 4.0]]))
    raises(InvalidArgumentError, lambda: tf.matmul([1.0, 2.0], [3.0, 4.0]))
    raises(InvalidArgumentError, lambda: tf.constant([[1, 2]]) @ [[1.5], [2]])


def test_other_products():
    same(tf.tensordot([1.0, 2.0], [3.0, 4.0], 1), "float32", 11.0)
    assert tf.einsum("ij,jk->ik", tf.ones([2, 3]), tf.ones([3, 4])).shape == (2, 4)
    same(tf.einsum("bij->b", tf.ones([2, 3, 4])), "float32", [12.0, 12.0])
    same(tf.linalg.matvec([[1.0, 2.0]], [3.0, 4.0]), "float32", [11.0])
    near(tf.norm([[3.0, 4.0]], axis=1), [5.0])


def test_conditions_and_loops():
    assert int(tf.cond(tf.constant(True), lambda: 1, lambda: 2)) == 1
    assert int(tf.while_loop(lambda i: i < 3, lambda i: [i + 1], [tf.constant(0)])[0]) == 3
    same(tf.map_fn(lambda each: each * 2, tf.constant([1, 2])), "int32", [2, 4])
    same(tf.function(lambda x: x + 1)(tf.constant(1)), "int32", 2)
