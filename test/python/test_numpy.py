"""The small numpy of our own, beside tensors. numpy 2.4 passes these tests, too."""

import numpy as np
import tensorflow as tf
from raising import raises


def matrix():
    return np.arange(6).reshape(2, 3)


def test_arrays_of_lists():
    assert repr(np.array([1, 2.5])) == "array([1. , 2.5])"
    assert repr(np.array([[True], [False]])) == "array([[ True],\n       [False]])"
    assert np.array([1, 2]).dtype == np.int64 and np.array([1.5]).dtype == "float64"
    assert np.array(5).shape == () and np.array([]).dtype == np.float64
    raises(ValueError, lambda: np.array([[1, 2], [3]]))


def test_arrays_by_rule():
    assert np.zeros((2, 2), int).tolist() == [[0, 0], [0, 0]]
    assert np.full(2, 7).tolist() == [7, 7] and np.eye(2).tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert np.arange(1, 10, 3).tolist() == [1, 4, 7] and np.linspace(0, 1, 3).tolist() == [0.0, 0.5, 1.0]


def test_types_make_values_and_arrays():
    assert repr(np.float32(0.1)) == "np.float32(0.1)" and repr(np.int64(3)) == "np.int64(3)"
    assert repr(np.float32([1, 2])) == "array([1., 2.], dtype=float32)"
    assert np.int64([1.7, 2]).tolist() == [1, 2] and float(np.float64("1.5")) == 1.5
    assert f"{np.float32(1.5):.3f}" == "1.500" and np.float32(1.5).item() == 1.5


def test_types_of_results():
    assert (np.float32(1) + 1).dtype == np.float32 and (np.float32(1) + np.float64(1)).dtype == np.float64
    assert (np.array([1], np.int32) + np.array([1.5], np.float32)).dtype == np.float64
    assert (np.array([250], np.uint8) + np.array([10], np.uint8)).tolist() == [4]
    assert (matrix() / 2).dtype == np.float64 and (matrix() // 2).dtype == np.int64


def test_parts():
    a = matrix()
    assert a[0, 1] == 1 and a[:, 1].tolist() == [1, 4] and a[-1].tolist() == [3, 4, 5]
    assert a[a > 2].tolist() == [3, 4, 5] and a[[0, 1], [1, 2]].tolist() == [1, 5]
    assert a[:, None].shape == (2, 1, 3) and a[::-1, 0].tolist() == [3, 0]
    for key in (2, 1.0, (0, 3)):
        raises(IndexError, lambda key=key: a[key])


def test_parts_can_be_changed():
    a = matrix()
    a[0] = 9
    a[1, 1:] += 1
    assert a.tolist() == [[9, 9, 9], [3, 5, 6]]


def test_arithmetic_and_broadcasting():
    a = matrix()
    assert (a + np.array([10, 20, 30])).tolist() == [[10, 21, 32], [13, 24, 35]]
    assert (a @ a.T).tolist() == [[5, 14], [14, 50]] and (a**2)[1].tolist() == [9, 16, 25]
    assert "could not be broadcast" in raises(ValueError, lambda: a + np.array([1, 2]))


def test_reductions():
    a = matrix()
    assert a.sum() == 15 and a.sum(axis=0).tolist() == [3, 5, 7] and a.mean(axis=1).tolist() == [1.0, 4.0]
    assert a.max() == 5 and a.argmax(axis=1).tolist() == [2, 2] and np.std([1, 2, 3]) > 0.8
    assert np.any([True, False]) and not np.all([True, False]) and np.median([3, 1, 2]) == 2.0


def test_shapes():
    a = matrix()
    assert a.reshape(3, -1).shape == (3, 2) and a.T.shape == (3, 2) and a.flatten().shape == (6,)
    assert np.concatenate([a, a], axis=1).shape == (2, 6) and np.stack([a, a]).shape == (2, 2, 3)
    assert np.expand_dims(a, 0).shape == (1, 2, 3) and np.squeeze(a[None]).shape == (2, 3)
    raises(ValueError, lambda: a.reshape(4, 2))


def test_functions():
    assert np.allclose(np.exp([0.0, 1.0]), [1.0, np.e]) and np.sqrt(4) == 2.0
    assert np.maximum([1, 5], [3, 2]).tolist() == [3, 5] and np.clip([1, 5, 9], 2, 6).tolist() == [2, 5, 6]
    assert np.where([True, False], 1, 2).tolist() == [1, 2] and np.argsort([3, 1, 2]).tolist() == [1, 2, 0]
    assert np.isnan([1.0, np.nan]).tolist() == [False, True] and np.unique([3, 1, 3]).tolist() == [1, 3]


def test_arrays_are_one_truth_or_none():
    assert bool(np.array([1])) and len(matrix()) == 2 and int(np.array(3)) == 3
    assert "ambiguous" in raises(ValueError, lambda: bool(np.array([1, 2])))
    raises(TypeError, lambda: len(np.array(5)))


def test_tensors_as_arrays():
    x = tf.constant([[1.5, 2.0]])
    assert isinstance(x.numpy(), np.ndarray) and x.numpy().dtype == np.float32
    assert np.array(x).tolist() == [[1.5, 2.0]] and np.sum(x) == 3.5 and np.allclose(x, [[1.5, 2.0]])
    assert isinstance(tf.constant(1.5).numpy(), np.float32)


def test_a_copy_of_a_tensor_leaves_it():
    x = tf.constant([1, 2])
    array = np.array(x)
    array[0] = 9
    assert x.numpy().tolist() == [1, 2]


def test_randomness():
    np.random.seed(1)
    first = np.random.rand(3).tolist()
    np.random.seed(1)
    assert np.random.rand(3).tolist() == first
    assert np.random.randint(0, 5, 3).shape == (3,) and np.random.normal(size=(2,)).shape == (2,)


def test_names_that_are_not_there():
    for name in ("foo", "int", "float"):
        assert "has no attribute" in raises(AttributeError, lambda name=name: getattr(np, name))
    raises(AttributeError, lambda: matrix().append(1))
