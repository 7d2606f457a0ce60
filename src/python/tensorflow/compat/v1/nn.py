"""`tf.compat.v1.nn`: `tf.nn` with the names that some arguments had before."""

from convolab.engine import convolutions, normalization, pooling, probabilities
from convolab.engine.tensor import Tensor
from tensorflow import _names


def _either(new, old, names: str):
    if new is not None and old is not None:
        raise ValueError(f"Cannot specify both {names}.")
    return old if new is None else new


def softmax(logits, axis=None, name=None, dim=None) -> Tensor:
    """exp(x) over its sum along the axis (the last one)."""
    return probabilities.softmax(logits, _either(axis, dim, "'axis' and 'dim'"))


def log_softmax(logits, axis=None, name=None, dim=None) -> Tensor:
    """The logarithm of softmax."""
    return probabilities.log_softmax(logits, _either(axis, dim, "'axis' and 'dim'"))


def softmax_cross_entropy_with_logits_v2(labels, logits, axis=None, name=None, dim=None) -> Tensor:
    """The cross-entropy of probabilities and logits."""
    along = _either(axis, dim, "'axis' and 'dim'")
    return probabilities.softmax_cross_entropy_with_logits(labels, logits, -1 if along is None else along)


def softmax_cross_entropy_with_logits(labels=None, logits=None, dim=-1, name=None, axis=None) -> Tensor:
    """The cross-entropy of probabilities and logits; no gradient passes through the labels."""
    from convolab.engine.gradients import stop_gradient

    if labels is None or logits is None:
        raise ValueError("Both `labels` and `logits` must be provided.")
    along = dim if axis is None else axis
    return probabilities.softmax_cross_entropy_with_logits(stop_gradient(labels), logits, along)


def avg_pool(value, ksize, strides, padding, data_format="NHWC", name=None, input=None) -> Tensor:
    """The mean of each window of maps (N, H, W, C)."""
    return pooling.avg_pool2d(_either(input, value, "'input' and 'value'"), ksize, strides, padding, data_format)


def max_pool(value, ksize, strides, padding, data_format="NHWC", name=None, input=None) -> Tensor:
    """The largest value of each window of maps (N, H, W, C)."""
    return pooling.max_pool2d(_either(input, value, "'input' and 'value'"), ksize, strides, padding, data_format)


avg_pool2d = avg_pool


def conv2d(input, filter=None, strides=None, padding=None, use_cudnn_on_gpu=True, data_format="NHWC",
           dilations=(1, 1, 1, 1), name=None, filters=None) -> Tensor:  # fmt: skip
    """A convolution of maps (N, H, W, C) with filters (h, w, C, count)."""
    kernel = _either(filters, filter, "'filter' and 'filters'")
    if kernel is None or strides is None or padding is None:
        raise ValueError("tf.compat.v1.nn.conv2d needs a filter, strides and a padding.")
    return convolutions.conv2d(input, kernel, strides, padding, data_format, list(dilations))


def dropout(x, keep_prob=None, noise_shape=None, seed=None, name=None, rate=None) -> Tensor:
    """A share of the values set to 0, and the others scaled up: `keep_prob` of them stay."""
    from tensorflow import nn

    if keep_prob is not None and rate is not None:
        raise ValueError("Cannot specify both 'rate' and 'keep_prob'.")
    if keep_prob is None and rate is None:
        raise ValueError("You must provide a rate to dropout.")
    return nn.dropout(x, 1 - keep_prob if rate is None else rate, noise_shape, seed)


def moments(x, axes, shift=None, name=None, keep_dims=None, keepdims=None) -> tuple[Tensor, Tensor]:
    """The mean and the variance over axes."""
    return normalization.moments(x, axes, shift, bool(_either(keepdims, keep_dims, "'keepdims' and 'keep_dims'")))


def __getattr__(name: str):
    import tensorflow.nn

    known = None if name.startswith("_") else getattr(tensorflow.nn, name, None)
    return known if known is not None else _names.missing_from("tf.compat.v1.nn", globals())(name)
