"""`keras.backend`: settings, and the functions of earlier days that learners still bring along."""

from convolab.engine import arithmetic, elementwise, joining, layout, reductions
from convolab.engine.symbolic import KerasTensor
from keras.activations import relu, sigmoid, softmax, tanh
from keras.config import backend, epsilon, floatx, image_data_format, set_floatx, set_image_data_format
from keras.ops import (
    argmax,
    cast,
    clip,
    dot,
    expand_dims,
    max,
    mean,
    min,
    one_hot,
    ones,
    prod,
    sqrt,
    square,
    squeeze,
    sum,
    zeros,
)
from keras.utils import clear_session

abs = elementwise.abs_
exp = elementwise.exp
log = elementwise.log
pow = arithmetic.pow_
maximum = arithmetic.maximum
minimum = arithmetic.minimum
equal = arithmetic.equal
reshape = layout.reshape
shape = reductions.shape


def int_shape(x) -> tuple:
    return tuple(x.shape)


def ndim(x) -> int:
    return x.ndim


def concatenate(tensors, axis=-1):
    return joining.concat(tensors, axis)


def flatten(x):
    """All values in one axis."""
    return layout.reshape(x, [-1])


def batch_flatten(x):
    """All axes but the first in one."""
    return layout.reshape(x, [x.shape[0] or -1, -1])


def is_keras_tensor(x) -> bool:
    return isinstance(x, KerasTensor)


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.backend", globals())(name)
