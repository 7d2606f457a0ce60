"""Convolutions and pools over maps. Without another word maps are NHWC."""

from convolab.engine import rows
from convolab.engine.arrays import zeros
from convolab.engine.casting import cast
from convolab.engine.dtype import float32
from convolab.engine.errors import AbortedError, InvalidArgumentError
from convolab.engine.operation import run
from convolab.engine.tensor import Tensor

_AXES = {1: ("width",), 2: ("height", "width")}


def output_size(size: int, window: int, stride: int, padding: str, dilation: int = 1, axis: str = "") -> int:
    """Places of a window on an axis: ⌈size / stride⌉ with "SAME" padding, else (size − window + stride) / stride.

    Raises InvalidArgumentError where that is negative. A window that is too large by no more than a stride leaves nothing:
    that is no error in TensorFlow, but for `pool2d`.
    """
    if stride <= 0:
        raise InvalidArgumentError(f"Stride must be > 0, but got {stride}")
    if padding not in ("SAME", "VALID"):
        raise InvalidArgumentError(
            f'Value for attr \'padding\' of "{padding}" is not in the list of allowed values: "SAME", "VALID"'
        )
    if padding == "SAME":
        return -(-size // stride)
    span = (window - 1) * dilation + 1
    # The division cuts off towards 0.
    places = int((size - span + stride) / stride)
    if places < 0:
        along = f" along the {axis}" if axis else ""
        raise InvalidArgumentError(
            f"Computed output size would be negative{along}: {places} [input_size: {size}, effective_filter_size: {span},"
            f" stride: {stride}]. A window of {span} does not fit into {size}."
        )
    return places


def output_sizes(sizes, window, strides, padding: str, dilations=(1, 1)) -> list[int]:
    """`output_size` for each spatial axis."""
    axes = _AXES[len(window)]
    places = [output_size(*each) for each in zip(sizes, window, strides, [padding] * 2, dilations, axes, strict=False)]
    if 0 in places:
        lost = _lost_axes(axes, sizes, window, dilations)
        if lost:
            # TensorFlow has no error for a window that is only a little too large: the row says why nothing is left.
            rows.note(lost)
    return places


def paddings(sizes, window, strides, padding: str, dilations=(1, 1)) -> list[list[int]]:
    """What each axis gets before and after it. "SAME" gives the end what can't be halved."""
    if padding == "VALID":
        return [[0, 0] for _ in sizes]
    found = []
    for size, extent, stride, dilation in zip(sizes, window, strides, dilations, strict=True):
        span = (extent - 1) * dilation + 1
        total = max((-(-size // stride) - 1) * stride + span - size, 0)
        found.append([total // 2, total - total // 2])
    return found


def _lost_axes(axes, sizes, window, dilations=(1, 1)) -> str:
    """Which axes of the maps the window does not fit, in words; "" where it fits."""
    spans = [(each - 1) * dilation + 1 for each, dilation in zip(window, dilations, strict=False)]
    lost = [f"{axis} ({span} > {size})" for axis, span, size in zip(axes, spans, sizes, strict=True) if span > size]
    if not lost:
        return ""
    whole, map_ = ("×".join(map(str, each)) for each in (spans, sizes))
    return f"a window of {whole} does not fit a map of {map_}: {', '.join(lost)}"


def conv2d(x: Tensor, kernel: Tensor, strides, padding: str, dilations=(1, 1), bias=None, activation=None) -> Tensor:
    """A convolution of x (N, H, W, C) with a kernel (h, w, C / groups, filters), and what follows it at once.

    `activation` is the name of one that the engine computes together with it.
    """
    height, width = output_sizes(x.shape[1:3], kernel.shape[:2], strides, padding, dilations)
    groups = x.shape[3] // kernel.shape[2]
    if 0 in (height, width, x.shape[0]):
        return zeros([x.shape[0], height, width, kernel.shape[3]], x.dtype)
    if groups > 1:
        return _grouped(groups, x, kernel, strides, padding, dilations, bias, activation)
    inputs = [x, kernel] if bias is None else [x, kernel, bias]
    return run(
        "conv2d",
        inputs,
        x.dtype,
        strides=list(strides),
        padding=padding.lower(),
        dilations=list(dilations),
        activation=activation or "linear",
    )


def _grouped(groups: int, x: Tensor, kernel: Tensor, strides, padding, dilations, bias, activation) -> Tensor:
    """Each group of channels with its own filters."""
    from convolab.engine.joining import concat, split

    parts = zip(split(x, groups, -1), split(kernel, groups, -1), strict=True)
    biases = [None] * groups if bias is None else split(bias, groups, -1)
    found = [
        conv2d(part, own, strides, padding, dilations, own_bias, activation)
        for (part, own), own_bias in zip(parts, biases, strict=True)
    ]
    return concat(found, -1)


def depthwise_conv2d(x: Tensor, kernel: Tensor, strides, padding: str, dilations=(1, 1)) -> Tensor:
    """Each channel of x (N, H, W, C) with its own filters of the kernel (h, w, C, multiplier)."""
    height, width = output_sizes(x.shape[1:3], kernel.shape[:2], strides, padding, dilations)
    if 0 in (height, width, x.shape[0]):
        return zeros([x.shape[0], height, width, kernel.shape[2] * kernel.shape[3]], x.dtype)
    return run(
        "depthwiseConv2d",
        [x, kernel],
        x.dtype,
        strides=list(strides),
        padding=padding.lower(),
        dilations=list(dilations),
    )


def conv2d_transpose(x: Tensor, kernel: Tensor, output_shape, strides, padding: str) -> Tensor:
    """The gradient of a convolution: x (N, h, w, C) becomes (N, H, W, filters). Kernel (h, w, filters, C)."""
    return run(
        "conv2dTranspose",
        [x, kernel],
        x.dtype,
        shape=list(output_shape),
        strides=list(strides),
        padding=padding.lower(),
    )


def pool2d(kind: str, x: Tensor, window, strides, padding: str) -> Tensor:
    """The largest value ("maxPool") or the mean ("avgPool") of each window of x (N, H, W, C)."""
    _assert_poolable(kind, x)
    height, width = output_sizes(x.shape[1:3], window, strides, padding)
    if kind == "maxPool" and x.dtype == float32 and 0 in (height, width):
        # What computes it in TensorFlow refuses to, unlike a pool of means or of another type.
        lost = _lost_axes(_AXES[2], x.shape[1:3], window)
        raise AbortedError(f"Nothing would be left: {lost or f'the map has shape {x.shape}'}. [Op:MaxPool]")
    if 0 in (height, width, *x.shape):
        return zeros([x.shape[0], height, width, x.shape[3]], x.dtype)
    values = cast(x, "float32") if x.dtype.is_integer else x
    pooled = run(kind, [values], values.dtype, window=list(window), strides=list(strides), padding=padding.lower())
    return cast(pooled, x.dtype)


def _assert_poolable(kind: str, x: Tensor) -> None:
    if x.dtype.is_floating or (x.dtype.is_integer and kind == "maxPool"):
        return
    raise InvalidArgumentError(
        f"Value for attr 'T' of {x.dtype.name} is not in the list of allowed values: pools take floats. Cast it first:"
        " tf.cast(x, tf.float32)."
    )
