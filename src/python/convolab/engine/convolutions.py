"""Convolutions of `tf.nn`: over maps (N, H, W, C) and sequences (N, W, C)."""

from convolab.engine import kinds, maps, value_of, windows
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.dtype import float32
from convolab.engine.elementwise import round_
from convolab.engine.errors import InvalidArgumentError, UnimplementedError
from convolab.engine.layout import shaped
from convolab.engine.operation import assert_type, kernel_name, operation
from convolab.engine.tensor import Tensor


@operation("tf.nn.conv2d")
def conv2d(input, filters, strides, padding, data_format="NHWC", dilations=None, name=None) -> Tensor:
    """A convolution of maps (N, H, W, C) with filters (h, w, C, count)."""
    is_first = maps.is_channels_first(data_format)
    x, kernel = _of_one_type(input, filters, "Conv2D", kinds.FLOATS | {"int32"})
    if x.dtype.is_integer:
        floats = (cast(each, float32) for each in (x, kernel))
        return cast(round_(conv2d(*floats, strides, padding, data_format, dilations)), x.dtype)
    steps, rates = (maps.sizes(*each, is_first) for each in ((strides, 2, "strides"), (dilations, 2, "dilations")))
    _assert_convolvable(x, kernel, steps, rates, "Conv2D")
    x, padding = maps.padded(maps.channels_last(x) if is_first else x, padding, is_first)
    if x.shape[3] % kernel.shape[2] or kernel.shape[3] % (x.shape[3] // kernel.shape[2]):
        raise InvalidArgumentError(
            f"input depth must be evenly divisible by filter depth: {x.shape[3]} vs {kernel.shape[2]}: input (N, H, W, C)"
            f" is {x.shape}, filters (h, w, C, count) are {kernel.shape} [Op:Conv2D]"
        )
    result = windows.conv2d(x, kernel, steps[1:3], padding, rates[1:3])
    return maps.channels_first(result) if is_first else result


def _of_one_type(input, filters, name: str, types=kinds.FLOATS) -> tuple[Tensor, Tensor]:
    x = convert(input)
    kernel = convert(filters, hint=x.dtype)
    if x.dtype is not kernel.dtype:
        raise InvalidArgumentError(
            f"cannot compute {name} as input #1(zero-based) was expected to be a {kernel_name(x.dtype)} tensor but is a"
            f" {kernel_name(kernel.dtype)} tensor [Op:{name}]"
        )
    assert_type(x, types, name)
    return x, kernel


def _assert_convolvable(x: Tensor, kernel: Tensor, strides, dilations, name: str) -> None:
    for tensor, what in ((x, "input"), (kernel, "filter")):
        if tensor.ndim != 4:
            raise InvalidArgumentError(f"{what} must be 4-dimensional, got shape {tensor.shape} [Op:{name}]")
    if strides[0] != 1 or strides[3] != 1 or dilations[0] != 1 or dilations[3] != 1:
        raise UnimplementedError(
            f"Strides and dilations in the batch and depth dimensions are not supported: {strides} [Op:{name}]"
        )
    if any(each <= 0 for each in dilations):
        raise InvalidArgumentError(f"Dilated rates should be larger than 0: {dilations} [Op:{name}]")
    if any(each > 1 for each in strides) and any(each > 1 for each in dilations):
        raise NotImplementedError(f"Convolab's {name} has either strides or dilations above 1, not both.")


@operation("tf.nn.convolution")
def convolution(input, filters, strides=None, padding="VALID", data_format=None, dilations=None, name=None) -> Tensor:
    """A convolution of maps (N, H, W, C), or of sequences (N, W, C)."""
    x = convert(input)
    steps = 1 if strides is None else strides
    if x.ndim == 3:
        return conv1d(x, filters, steps, padding, data_format or "NWC", dilations)
    return conv2d(x, filters, steps, padding, data_format or "NHWC", dilations)


@operation("tf.nn.conv1d")
def conv1d(input, filters, stride, padding, data_format="NWC", dilations=None, name=None) -> Tensor:
    """A convolution of sequences (N, W, C) with filters (w, C, count)."""
    is_first = maps.is_channels_first(data_format, "NWC")
    x, kernel = _of_one_type(input, filters, "Conv2D")
    if x.ndim != 3 or kernel.ndim != 3:
        raise InvalidArgumentError(f"input and filters must be 3-dimensional, got {x.shape} and {kernel.shape}")
    step, rate = (maps.sizes(*each, is_first)[1] for each in ((stride, 1, "stride"), (dilations, 1, "dilations")))
    x = maps.channels_last(x) if is_first else x
    rows = shaped(x, [x.shape[0], 1, *x.shape[1:]])
    result = conv2d(rows, shaped(kernel, [1, *kernel.shape]), [1, step], padding, "NHWC", [1, rate])
    result = shaped(result, [result.shape[0], *result.shape[2:]])
    return maps.channels_first(result) if is_first else result


@operation("tf.nn.depthwise_conv2d")
def depthwise_conv2d(input, filter, strides, padding, data_format=None, dilations=None, name=None) -> Tensor:
    """Each channel of maps (N, H, W, C) with its own filters (h, w, C, multiplier)."""
    is_first = maps.is_channels_first(data_format)
    x, kernel = _of_one_type(input, filter, "DepthwiseConv2dNative")
    if isinstance(strides, int | float):
        raise TypeError(
            f"Expected list for 'strides' argument to 'depthwise_conv2d_native' Op, not {strides}. Write [1, {strides},"
            f" {strides}, 1]."
        )
    if len(value_of.attributes(strides, "strides")) != 4:
        raise InvalidArgumentError("Sliding window strides field must specify 4 dimensions [Op:DepthwiseConv2dNative]")
    steps, rates = (maps.sizes(*each, is_first) for each in ((strides, 2, "strides"), (dilations, 2, "dilations")))
    _assert_convolvable(x, kernel, steps, rates, "DepthwiseConv2dNative")
    x, padding = maps.padded(maps.channels_last(x) if is_first else x, padding, is_first)
    if x.shape[3] != kernel.shape[2]:
        raise InvalidArgumentError(
            f"input and filter must have the same depth: {x.shape[3]} vs {kernel.shape[2]} [Op:DepthwiseConv2dNative]"
        )
    result = windows.depthwise_conv2d(x, kernel, steps[1:3], padding, rates[1:3])
    return maps.channels_first(result) if is_first else result


@operation("tf.nn.separable_conv2d")
def separable_conv2d(input, depthwise_filter, pointwise_filter, strides, padding, data_format=None, dilations=None,
                     name=None) -> Tensor:  # fmt: skip
    """A depthwise convolution, and a 1×1 convolution of what it gives."""
    channels = depthwise_conv2d(input, depthwise_filter, strides, padding, data_format, dilations)
    return conv2d(channels, pointwise_filter, 1, "VALID", data_format)


@operation("tf.nn.atrous_conv2d")
def atrous_conv2d(value, filters, rate, padding, name=None) -> Tensor:
    """A convolution with gaps of `rate` − 1 between the places of its filters."""
    return conv2d(value, filters, 1, padding, dilations=rate)


@operation("tf.nn.conv2d_transpose")
def conv2d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NHWC", dilations=None,
                     name=None) -> Tensor:  # fmt: skip
    """The gradient of a convolution: maps (N, h, w, C) become (N, H, W, count). Filters are (h, w, count, C)."""
    if maps.is_channels_first(data_format):
        raise NotImplementedError("Convolab's tf.nn.conv2d_transpose takes NHWC only: put the channels last.")
    x, kernel = _of_one_type(input, filters, "Conv2DBackpropInput")
    if any(each != 1 for each in maps.sizes(dilations, 2, "dilations")):
        raise NotImplementedError("Convolab's tf.nn.conv2d_transpose has no dilations. Leave them out.")
    steps, shape = maps.sizes(strides, 2, "strides"), value_of.integers(output_shape)
    if len(shape) != 4:
        raise InvalidArgumentError(f"output_shape must have 4 sizes (N, H, W, C), got {shape}")
    if not isinstance(padding, str):
        raise NotImplementedError("Convolab's tf.nn.conv2d_transpose has no explicit paddings. Use 'SAME' or 'VALID'.")
    small = windows.output_sizes(shape[1:3], kernel.shape[:2], steps[1:3], padding)
    if [x.shape[0], *small, x.shape[3]] != [shape[0], *x.shape[1:3], kernel.shape[3]] or kernel.shape[2] != shape[3]:
        raise InvalidArgumentError(
            f"Conv2DSlowBackpropInput: input {x.shape}, filters {kernel.shape} and output_shape {tuple(shape)} do not go"
            " together [Op:Conv2DBackpropInput]"
        )
    return windows.conv2d_transpose(x, kernel, shape, steps[1:3], padding)
