"""Pooling layers."""

import math

from convolab.engine import windows
from convolab.engine.joining import concat
from convolab.engine.layout import expand_dims, reshape, squeeze
from convolab.engine.reductions import reduce_max, reduce_mean
from keras import arguments
from keras.input_spec import InputSpec
from keras.layers.axes import channels_first, channels_last
from keras.layers.layer import Layer


def pooled_shape(input_shape, pool_size, strides, padding: str, data_format: str) -> tuple:
    """The shape after a pool, None where a size is not known. Raises ValueError where nothing would be left."""
    input_shape = tuple(input_shape)
    last = data_format == "channels_last"
    sizes = input_shape[1:-1] if last else input_shape[2:]
    found = []
    for size, window, stride in zip(sizes, pool_size, strides, strict=True):
        if size is None:
            found.append(None)
            continue
        places = (size - window) // stride + 1 if padding == "valid" else (size - 1) // stride + 1
        if places <= 0:
            raise ValueError(
                f"Computed output size would be zero or negative. Received: `inputs.shape={input_shape}`,"
                f" `pool_size={tuple(pool_size)}`, `strides={tuple(strides)}`, `padding={padding}`."
                f" A window of {window} does not fit into {size}."
            )
        found.append(places)
    return (input_shape[0], *found, input_shape[-1]) if last else (*input_shape[:2], *found)


class _Pooling(Layer):
    _axes = 2
    _kind = ""

    def __init__(self, pool_size, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        super().__init__(name=name, **kwargs)
        self.pool_size = arguments.sizes(pool_size, self._axes, "pool_size")
        strides = pool_size if strides is None else strides
        self.strides = arguments.sizes(strides, self._axes, "strides", allow_zero=True)
        self.padding = padding
        self.data_format = arguments.data_format(data_format)
        self.input_spec = InputSpec(ndim=self._axes + 2)
        self.built = True

    def call(self, inputs):
        maps = channels_last(inputs) if self.data_format == "channels_first" else inputs
        pooled = self._pooled(maps)
        return channels_first(pooled) if self.data_format == "channels_first" else pooled

    def _pooled(self, maps):
        return windows.pool2d(self._kind, maps, self.pool_size, self.strides, self.padding.upper())

    def compute_output_shape(self, input_shape):
        return pooled_shape(input_shape, self.pool_size, self.strides, self.padding.lower(), self.data_format)


class _Pooling1D(_Pooling):
    _axes = 1

    def _pooled(self, maps):
        window, strides = (1, *self.pool_size), (1, *self.strides)
        return squeeze(windows.pool2d(self._kind, expand_dims(maps, 1), window, strides, self.padding.upper()), 1)


class _Pooling3D(_Pooling):
    _axes = 3

    def _pooled(self, maps):
        """Over height and width first, then over the depth: a window's largest value, or mean, is that of its slices'."""
        n, depth, height, width, channels = maps.shape
        padding = self.padding.upper()
        slices = reshape(maps, [n * depth, height, width, channels])
        slices = windows.pool2d(self._kind, slices, self.pool_size[1:], self.strides[1:], padding)
        _, height, width, _ = slices.shape
        deep = reshape(slices, [n, depth, height * width, channels])
        deep = windows.pool2d(self._kind, deep, (self.pool_size[0], 1), (self.strides[0], 1), padding)
        return reshape(deep, [n, deep.shape[1], height, width, channels])


class MaxPooling2D(_Pooling):
    """`keras.layers.MaxPooling2D`: the largest value of each window."""

    _kind = "maxPool"

    def __init__(self, pool_size=(2, 2), strides=None, padding="valid", data_format=None, name=None, **kwargs):
        super().__init__(pool_size, strides, padding, data_format, name, **kwargs)


class AveragePooling2D(_Pooling):
    """`keras.layers.AveragePooling2D`: the mean of each window."""

    _kind = "avgPool"


class MaxPooling1D(_Pooling1D):
    """`keras.layers.MaxPooling1D`: the largest value of each window."""

    _kind = "maxPool"

    def __init__(self, pool_size=2, strides=None, padding="valid", data_format=None, name=None, **kwargs):
        super().__init__(pool_size, strides, padding, data_format, name, **kwargs)


class AveragePooling1D(_Pooling1D):
    """`keras.layers.AveragePooling1D`: the mean of each window."""

    _kind = "avgPool"


class MaxPooling3D(_Pooling3D):
    """`keras.layers.MaxPooling3D`: the largest value of each window of (N, D, H, W, C)."""

    _kind = "maxPool"

    def __init__(self, pool_size=(2, 2, 2), strides=None, padding="valid", data_format=None, name=None, **kwargs):
        super().__init__(pool_size, strides, padding, data_format, name, **kwargs)


class AveragePooling3D(_Pooling3D):
    """`keras.layers.AveragePooling3D`: the mean of each window of (N, D, H, W, C)."""

    _kind = "avgPool"


class _GlobalPooling(Layer):
    _axes = 2
    _reduce = None

    def __init__(self, data_format=None, keepdims=False, **kwargs):
        super().__init__(**kwargs)
        self.data_format = arguments.data_format(data_format, type(self).__name__)
        self.keepdims = keepdims
        self.input_spec = InputSpec(ndim=self._axes + 2)
        self.built = True

    @property
    def _reduced(self) -> list[int]:
        first = 1 if self.data_format == "channels_last" else 2
        return list(range(first, first + self._axes))

    def call(self, inputs):
        return type(self)._reduce(inputs, self._reduced, bool(self.keepdims))

    def compute_output_shape(self, input_shape):
        if self.keepdims:
            return tuple(1 if axis in self._reduced else size for axis, size in enumerate(input_shape))
        return tuple(size for axis, size in enumerate(input_shape) if axis not in self._reduced)


class GlobalAveragePooling2D(_GlobalPooling):
    """`keras.layers.GlobalAveragePooling2D`: the mean of each whole map, (N, H, W, C) → (N, C)."""

    _reduce = reduce_mean


class GlobalMaxPooling2D(_GlobalPooling):
    """`keras.layers.GlobalMaxPooling2D`: the largest value of each whole map, (N, H, W, C) → (N, C)."""

    _reduce = reduce_max


class GlobalAveragePooling1D(_GlobalPooling):
    """`keras.layers.GlobalAveragePooling1D`: the mean over the steps, (N, L, C) → (N, C)."""

    _axes = 1
    _reduce = reduce_mean


class GlobalMaxPooling1D(_GlobalPooling):
    """`keras.layers.GlobalMaxPooling1D`: the largest value over the steps, (N, L, C) → (N, C)."""

    _axes = 1
    _reduce = reduce_max


class GlobalAveragePooling3D(_GlobalPooling):
    """`keras.layers.GlobalAveragePooling3D`: (N, D, H, W, C) → (N, C)."""

    _axes = 3
    _reduce = reduce_mean


class GlobalMaxPooling3D(_GlobalPooling):
    """`keras.layers.GlobalMaxPooling3D`: (N, D, H, W, C) → (N, C)."""

    _axes = 3
    _reduce = reduce_max


class _AdaptivePooling2D(Layer):
    _reduce = None

    def __init__(self, output_size, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.output_size = arguments.sizes(output_size, 2, "output_size")
        self.data_format = arguments.data_format(data_format, type(self).__name__)
        self.input_spec = InputSpec(ndim=4)
        self.built = True

    def call(self, inputs):
        first = 1 if self.data_format == "channels_last" else 2
        for axis, count in zip((first, first + 1), self.output_size, strict=True):
            inputs = self._over(inputs, axis, count)
        return inputs

    def _over(self, maps, axis: int, count: int):
        """`count` windows of nearly one size that cover the axis: from ⌊i·size / count⌋ to ⌈(i + 1)·size / count⌉."""
        from convolab.engine.operation import run

        shape = list(maps.shape)
        parts = []
        for i in range(count):
            begin, end = i * shape[axis] // count, math.ceil((i + 1) * shape[axis] / count)
            start = [begin if each == axis else 0 for each in range(4)]
            size = [end - begin if each == axis else length for each, length in enumerate(shape)]
            parts.append(type(self)._reduce(run("slice", [maps], begin=start, size=size), [axis], True))
        return concat(parts, axis)

    def compute_output_shape(self, input_shape):
        if self.data_format == "channels_last":
            return (input_shape[0], *self.output_size, input_shape[3])
        return (*input_shape[:2], *self.output_size)


class AdaptiveAveragePooling2D(_AdaptivePooling2D):
    """`keras.layers.AdaptiveAveragePooling2D`: means of windows that are chosen so that `output_size` of them fit."""

    _reduce = reduce_mean


class AdaptiveMaxPooling2D(_AdaptivePooling2D):
    """`keras.layers.AdaptiveMaxPooling2D`: largest values of windows chosen so that `output_size` of them fit."""

    _reduce = reduce_max


MaxPool2D, AvgPool2D = MaxPooling2D, AveragePooling2D
MaxPool1D, AvgPool1D = MaxPooling1D, AveragePooling1D
GlobalAvgPool2D, GlobalMaxPool2D = GlobalAveragePooling2D, GlobalMaxPooling2D
GlobalAvgPool1D, GlobalMaxPool1D = GlobalAveragePooling1D, GlobalMaxPooling1D
MaxPool3D, AvgPool3D = MaxPooling3D, AveragePooling3D
GlobalAvgPool3D, GlobalMaxPool3D = GlobalAveragePooling3D, GlobalMaxPooling3D
