"""Pools of `tf.nn`: over maps (N, H, W, C) and sequences (N, W, C)."""

from convolab.engine import blocks, kinds, maps, value_of, windows
from convolab.engine.arrays import range_, zeros
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype
from convolab.engine.errors import AbortedError, InvalidArgumentError, UnimplementedError
from convolab.engine.layout import reshape, shaped
from convolab.engine.operation import kernel_name, operation
from convolab.engine.reductions import argmax, reduce_max
from convolab.engine.results import MaxPoolWithArgmax
from convolab.engine.tensor import Tensor

#: What no value is smaller than: padding for the largest of a window.
_LOWEST = -3.4028234663852886e38


def _pooled(kind: str, function: str, input, ksize, strides, padding, data_format) -> Tensor:
    is_first = maps.is_channels_first(data_format)
    x = convert(input)
    window = maps.sizes(ksize, 2, "ksize", is_first)
    steps = maps.sizes(strides, 2, "strides", is_first)
    if x.ndim != 4:
        raise InvalidArgumentError(f"tensor_in must be 4-dimensional, got shape {x.shape} [Op:{function}]")
    for name, given in (("ksize", window), ("stride", steps)):
        for i, size in enumerate(given):
            if size <= 0:
                raise InvalidArgumentError(
                    f"Sliding window {name} field {i} must be positive, got {size} [Op:{function}]"
                )
    if window[0] != 1 or steps[0] != 1:
        raise UnimplementedError(f"Pooling is not yet supported on the batch dimension: ksize={window} [Op:{function}]")
    if window[3] != 1 or steps[3] != 1:
        raise UnimplementedError(f"Pooling over the channels is not supported: ksize={window} [Op:{function}]")
    x = maps.channels_last(x) if is_first else x
    if kind == "avgPool" and not isinstance(padding, str):
        raise TypeError("Explicit padding is not supported for avg_pool: use tf.pad first, and then padding='VALID'.")
    x, padding = maps.padded(x, padding, is_first, _LOWEST)
    pooled = windows.pool2d(kind, x, window[1:3], steps[1:3], padding)
    return maps.channels_first(pooled) if is_first else pooled


@operation("tf.nn.avg_pool2d")
def avg_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None) -> Tensor:
    """The mean of each window of maps (N, H, W, C)."""
    return _pooled("avgPool", "AvgPool", input, ksize, strides, padding, data_format)


@operation("tf.nn.max_pool2d")
def max_pool2d(input, ksize, strides, padding, data_format="NHWC", name=None) -> Tensor:
    """The largest value of each window of maps (N, H, W, C)."""
    return _pooled("maxPool", "MaxPool", input, ksize, strides, padding, data_format)


def _of_any_rank(pool1d, pool2d, input, ksize, strides, padding, data_format) -> Tensor:
    x = convert(input)
    if x.ndim == 3:
        return pool1d(x, ksize, strides, padding, data_format or "NWC")
    if x.ndim == 4:
        return pool2d(x, ksize, strides, padding, data_format or "NHWC")
    if x.ndim == 5:
        raise NotImplementedError("Convolab's TensorFlow pools maps of two dimensions (N, H, W, C), not of three.")
    raise ValueError(f"`input.shape.rank` must be 3, 4 or 5. Received: input.shape={x.shape} of rank {x.ndim}.")


@operation("tf.nn.avg_pool")
def avg_pool(input, ksize, strides, padding, data_format=None, name=None) -> Tensor:
    """The mean of each window of maps (N, H, W, C) or sequences (N, W, C)."""
    return _of_any_rank(avg_pool1d, avg_pool2d, input, ksize, strides, padding, data_format)


@operation("tf.nn.max_pool")
def max_pool(input, ksize, strides, padding, data_format=None, name=None) -> Tensor:
    """The largest value of each window of maps (N, H, W, C) or sequences (N, W, C)."""
    return _of_any_rank(max_pool1d, max_pool2d, input, ksize, strides, padding, data_format)


def _pooled_sequence(pool2d, input, ksize, strides, padding, data_format) -> Tensor:
    x = convert(input)
    if maps.is_channels_first(data_format, "NWC"):
        pooled = _pooled_sequence(pool2d, maps.channels_last(x), ksize, strides, padding, "NWC")
        return maps.channels_first(pooled)
    if x.ndim != 3:
        # With maps TensorFlow comes as far as what computes pools over volumes, which refuses.
        refusal = AbortedError if x.ndim == 4 else InvalidArgumentError
        raise refusal(f"input must be 3-dimensional (N, W, C), got shape {x.shape}")
    window, steps = maps.sizes(ksize, 1, "ksize"), maps.sizes(strides, 1, "strides")
    pooled = pool2d(shaped(x, [x.shape[0], 1, *x.shape[1:]]), [1, window[1]], [1, steps[1]], padding)
    return shaped(pooled, [pooled.shape[0], *pooled.shape[2:]])


@operation("tf.nn.avg_pool1d")
def avg_pool1d(input, ksize, strides, padding, data_format="NWC", name=None) -> Tensor:
    """The mean of each window of sequences (N, W, C)."""
    return _pooled_sequence(avg_pool2d, input, ksize, strides, padding, data_format)


@operation("tf.nn.max_pool1d")
def max_pool1d(input, ksize, strides, padding, data_format="NWC", name=None) -> Tensor:
    """The largest value of each window of sequences (N, W, C)."""
    return _pooled_sequence(max_pool2d, input, ksize, strides, padding, data_format)


@operation("tf.nn.pool")
def pool(input, window_shape, pooling_type, strides=None, padding="VALID", data_format=None, dilations=None,
         name=None) -> Tensor:  # fmt: skip
    """The mean ("AVG") or the largest value ("MAX") of each window."""
    pools = {"AVG": avg_pool, "MAX": max_pool}
    if pooling_type not in pools:
        raise ValueError(f"`pooling_type` must be 'MAX' or 'AVG'. Received: pooling_type={pooling_type!r}")
    if dilations is not None and any(each != 1 for each in value_of.integers(dilations)):
        raise NotImplementedError("Convolab's tf.nn.pool has no dilations. Leave them out.")
    steps = 1 if strides is None else strides
    return pools[pooling_type](input, window_shape, steps, padding, data_format)


@operation("tf.nn.max_pool_with_argmax")
def max_pool_with_argmax(input, ksize, strides, padding, data_format="NHWC", output_dtype="int64",
                         include_batch_in_index=False, name=None) -> MaxPoolWithArgmax:  # fmt: skip
    """The largest value of each window, and its place: (y · W + x) · C + c of the image, or of the whole batch."""
    if data_format != "NHWC":
        raise ValueError(
            f"`data_format` values other  than 'NHWC' are not supported. Received: data_format={data_format}"
        )
    x, dtype = convert(input), as_dtype(output_dtype)
    if dtype.name not in kinds.INDICES:
        raise InvalidArgumentError(
            f"Value for attr 'Targmax' of {kernel_name(dtype)} is not in the list of allowed values: int32, int64"
        )
    if x.ndim != 4:
        raise InvalidArgumentError(f"tensor_in must be 4-dimensional ({x.shape.rank}) [Op:MaxPoolWithArgmax]")
    window, steps = maps.sizes(ksize, 2, "ksize")[1:3], maps.sizes(strides, 2, "strides")[1:3]
    lowest = _LOWEST if x.dtype.is_floating else max(x.dtype.min, -(2**31))
    values = blocks.windows_of(x, window, steps, padding, value=lowest)
    if not values.shape.num_elements():
        return MaxPoolWithArgmax(reduce_max(values, 3), zeros([*values.shape[:3], x.shape[3]], dtype))
    in_window = argmax(values, 3, "int32")
    margins = windows.paddings(x.shape[1:3], window, steps, padding)
    rows, columns = (
        reshape([i * step - margin[0] for i in range(count)], shape)
        for count, step, margin, shape in zip(values.shape[1:3], steps, margins, ([-1, 1, 1], [-1, 1]), strict=True)
    )
    y, across = rows + in_window // window[1], columns + in_window % window[1]
    places = (y * x.shape[2] + across) * x.shape[3] + range_(x.shape[3])
    if include_batch_in_index:
        places = places + reshape(range_(x.shape[0]), [-1, 1, 1, 1]) * (x.shape[1] * x.shape[2] * x.shape[3])
    return MaxPoolWithArgmax(reduce_max(values, 3), cast(places, dtype))
