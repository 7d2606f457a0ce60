"""`keras.ops`: operations by Keras' own names, as far as a course on convolutional networks meets them."""

from convolab.engine import arithmetic, arrays, casting, elementwise, joining, layout, products, reductions, selection
from convolab.engine.arithmetic import (
    add,
    divide,
    equal,
    greater,
    greater_equal,
    less,
    less_equal,
    logical_and,
    logical_not,
    logical_or,
    maximum,
    minimum,
    multiply,
    not_equal,
    subtract,
)
from convolab.engine.convert import convert
from convolab.engine.elementwise import cos, exp, floor, negative, sign, sin, sqrt, square
from convolab.engine.elementwise import log as log
from convolab.engine.elementwise import round_ as round
from convolab.engine.products import einsum, matmul, tensordot
from keras.activations import (
    elu,
    gelu,
    leaky_relu,
    log_softmax,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softmax,
    softplus,
    tanh,
)

absolute = abs = elementwise.abs_
power = arithmetic.pow_
where = selection.where
take = selection.gather
pad = layout.pad


def convert_to_tensor(x, dtype=None, sparse=None, ragged=None):
    return convert(x, dtype)


def convert_to_numpy(x):
    return convert(x).numpy()


def cast(x, dtype):
    return casting.cast(x, dtype)


def shape(x) -> tuple:
    """The sizes; those that are not known yet are None."""
    return tuple(x.shape)


def zeros(shape, dtype="float32"):
    return arrays.zeros(shape, dtype)


def ones(shape, dtype="float32"):
    return arrays.ones(shape, dtype)


def mean(x, axis=None, keepdims=False):
    return reductions.reduce_mean(x, axis, keepdims)


def sum(x, axis=None, keepdims=False):
    return reductions.reduce_sum(x, axis, keepdims)


def max(x, axis=None, keepdims=False, initial=None):
    if initial is not None:
        raise NotImplementedError("ops.max(initial=…) is not part of this Keras: use ops.maximum on the result.")
    return reductions.reduce_max(x, axis, keepdims)


def min(x, axis=None, keepdims=False, initial=None):
    if initial is not None:
        raise NotImplementedError("ops.min(initial=…) is not part of this Keras: use ops.minimum on the result.")
    return reductions.reduce_min(x, axis, keepdims)


def prod(x, axis=None, keepdims=False, dtype=None):
    if dtype is not None:
        x = casting.cast(x, dtype)
    return reductions.reduce_prod(x, axis, keepdims)


def argmax(x, axis=None, keepdims=False):
    if keepdims:
        raise NotImplementedError(
            "ops.argmax(keepdims=True) is not part of this Keras: use ops.expand_dims on the result."
        )
    if axis is None:
        return casting.cast(reductions.argmax(layout.reshape(x, [-1]), 0), "int32")
    return casting.cast(reductions.argmax(x, axis), "int32")


def reshape(x, newshape):
    return layout.reshape(x, newshape)


def transpose(x, axes=None):
    return layout.transpose(x, axes)


def squeeze(x, axis=None):
    return layout.squeeze(x, axis)


def expand_dims(x, axis):
    return layout.expand_dims(x, axis)


def concatenate(xs, axis=0):
    return joining.concat(xs, axis)


def stack(x, axis=0):
    return joining.stack(x, axis)


def clip(x, x_min, x_max):
    return elementwise.clip_by_value(x, x_min, x_max)


def one_hot(x, num_classes, axis=-1, dtype=None, sparse=False):
    return selection.one_hot(x, num_classes, axis=axis, dtype=dtype or "float32")


def dot(x1, x2):
    return products.tensordot(x1, x2, 1)


def average_pool(inputs, pool_size, strides=None, padding="valid", data_format=None):
    from tensorflow import nn

    return nn.avg_pool2d(inputs, pool_size, pool_size if strides is None else strides, padding.upper())


def max_pool(inputs, pool_size, strides=None, padding="valid", data_format=None):
    from tensorflow import nn

    return nn.max_pool2d(inputs, pool_size, pool_size if strides is None else strides, padding.upper())


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.ops", globals())(name)
