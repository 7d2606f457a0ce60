"""Layers that arrange values anew."""

import math

from convolab.engine import layout
from convolab.engine.operation import run
from keras import arguments
from keras.input_spec import InputSpec
from keras.layers.axes import channels_last
from keras.layers.layer import Layer


class Flatten(Layer):
    """`keras.layers.Flatten`: (N, …) → (N, product of the rest)."""

    _keeps_dtype = True

    def __init__(self, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = arguments.data_format(data_format, "Flatten")
        self.input_spec = InputSpec(min_ndim=1)

    def call(self, inputs):
        if self.data_format == "channels_first" and inputs.ndim > 1:
            inputs = channels_last(inputs)
        return layout.reshape(inputs, [inputs.shape[0], math.prod(inputs.shape[1:])])

    def compute_output_shape(self, input_shape):
        rest = input_shape[1:]
        return (input_shape[0], None if None in rest else math.prod(rest))


class Reshape(Layer):
    """`keras.layers.Reshape`: (N, …) → (N, *target_shape); one size may be -1."""

    _keeps_dtype = True

    def __init__(self, target_shape, **kwargs):
        super().__init__(**kwargs)
        try:
            target_shape = tuple(target_shape)
        except TypeError:
            raise TypeError(
                f"'{type(target_shape).__name__}' object is not iterable: target_shape is a tuple of sizes without the batch,"
                f" as in Reshape(({arguments.shown(target_shape)},))"
            ) from None
        if target_shape.count(-1) > 1:
            raise ValueError(
                "There must be at most one unknown dimension (-1) in `target_shape`. Received:"
                f" target_shape={target_shape}."
            )
        self.target_shape = tuple(int(size) for size in target_shape)
        self.built = True

    def call(self, inputs):
        return layout.reshape(inputs, [inputs.shape[0], *self._sizes(tuple(inputs.shape[1:]))])

    def _sizes(self, given: tuple) -> tuple:
        target = self.target_shape
        if None in given:
            return tuple(None if size == -1 else size for size in target)
        count, known = math.prod(given), math.prod(size for size in target if size != -1)
        if -1 in target and known and count % known == 0:
            return tuple(count // known if size == -1 else size for size in target)
        if -1 in target:
            raise ValueError(
                "The total size of the tensor must be unchanged, however, the input size cannot be divided by the specified"
                f" dimensions in target_shape. Received: input_shape={given}, target_shape={target}"
            )
        if count != known:
            raise ValueError(
                f"The total size of the tensor must be unchanged. Received: input_shape={given} ({count} values),"
                f" target_shape={target} ({known} values)"
            )
        return target

    def compute_output_shape(self, input_shape):
        return (input_shape[0], *self._sizes(tuple(input_shape[1:])))


class Permute(Layer):
    """`keras.layers.Permute`: axes in another order; they count from 1, as the batch stays where it is."""

    _keeps_dtype = True

    def __init__(self, dims, **kwargs):
        super().__init__(**kwargs)
        self.dims = tuple(dims)
        if sorted(self.dims) != list(range(1, len(self.dims) + 1)):
            raise ValueError(
                "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and"
                f" start from 1. Received dims={dims}"
            )
        self.input_spec = InputSpec(ndim=len(self.dims) + 1)

    def call(self, inputs):
        return layout.transpose(inputs, [0, *self.dims])

    def compute_output_shape(self, input_shape):
        return (input_shape[0], *(input_shape[axis] for axis in self.dims))


class RepeatVector(Layer):
    """`keras.layers.RepeatVector`: (N, C) → (N, n, C)."""

    _keeps_dtype = True

    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        if not isinstance(n, int):
            raise TypeError(f"Expected an integer value for `n`, got {type(n)}.")
        self.n = n
        self.input_spec = InputSpec(ndim=2)

    def call(self, inputs):
        return layout.tile(layout.expand_dims(inputs, 1), [1, self.n, 1])

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.n, input_shape[1])


def _pairs(value, name: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """((top, bottom), (left, right)) of an int, two ints or two pairs."""
    if isinstance(value, int):
        pair = arguments.sizes((value, value), 2, name, allow_zero=True)
        return pair, pair
    if not hasattr(value, "__len__") or len(value) != 2:
        raise ValueError(f"`{name}` should have two elements. Received: {name}={value}.")
    height = arguments.sizes(value[0], 2, f"1st entry of {name}", allow_zero=True)
    return height, arguments.sizes(value[1], 2, f"2nd entry of {name}", allow_zero=True)


class ZeroPadding2D(Layer):
    """`keras.layers.ZeroPadding2D`: rows and columns of zeros around each map."""

    _keeps_dtype = True

    def __init__(self, padding=(1, 1), data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = arguments.data_format(data_format, "ZeroPadding2D")
        self.padding = _pairs(padding, "padding")
        self.input_spec = InputSpec(ndim=4)

    def call(self, inputs):
        spatial = [list(pair) for pair in self.padding]
        last = self.data_format == "channels_last"
        return layout.pad(inputs, [[0, 0], *spatial, [0, 0]] if last else [[0, 0], [0, 0], *spatial])

    def compute_output_shape(self, input_shape):
        found = list(input_shape)
        for axis, (before, after) in enumerate(self.padding, 1 if self.data_format == "channels_last" else 2):
            found[axis] = None if found[axis] is None else found[axis] + before + after
        return tuple(found)


class Cropping2D(Layer):
    """`keras.layers.Cropping2D`: rows and columns cut off around each map."""

    _keeps_dtype = True

    def __init__(self, cropping=((0, 0), (0, 0)), data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = arguments.data_format(data_format, "Cropping2D")
        self.cropping = _pairs(cropping, "cropping")
        self.input_spec = InputSpec(ndim=4)

    def call(self, inputs):
        first = 1 if self.data_format == "channels_last" else 2
        begin = [0] * 4
        for axis, (before, _) in enumerate(self.cropping, first):
            begin[axis] = before
        return run("slice", [inputs], inputs.dtype, begin=begin, size=list(self.compute_output_shape(inputs.shape)))

    def compute_output_shape(self, input_shape):
        found = list(input_shape)
        for axis, (before, after) in enumerate(self.cropping, 1 if self.data_format == "channels_last" else 2):
            if found[axis] is not None:
                found[axis] -= before + after
                if found[axis] <= 0:
                    raise ValueError(
                        "Values in `cropping` argument should be smaller than the corresponding spatial dimension of the"
                        f" input. Received: inputs.shape={tuple(input_shape)}, cropping={self.cropping}"
                    )
        return tuple(found)


class UpSampling2D(Layer):
    """`keras.layers.UpSampling2D`: maps made larger by whole factors."""

    def __init__(self, size=(2, 2), data_format=None, interpolation="nearest", **kwargs):
        super().__init__(**kwargs)
        self.size = arguments.sizes(size, 2, "size")
        self.data_format = arguments.data_format(data_format, "UpSampling2D")
        self.interpolation = interpolation.lower()
        if self.interpolation not in ("bicubic", "bilinear", "lanczos3", "lanczos5", "nearest"):
            raise ValueError(
                "`interpolation` argument should be one of ('bicubic', 'bilinear', 'lanczos3', 'lanczos5', 'nearest')."
                f' Received: "{interpolation}".'
            )
        if self.interpolation not in ("bilinear", "nearest"):
            raise NotImplementedError(
                f"UpSampling2D(interpolation='{interpolation}') is not part of this Keras: 'bilinear' is."
            )
        self.input_spec = InputSpec(ndim=4)

    def call(self, inputs):
        from keras.layers.axes import channels_first

        first = self.data_format == "channels_first"
        maps = channels_last(inputs) if first else inputs
        if self.interpolation == "nearest":
            for axis, factor in enumerate(self.size, 1):
                maps = layout.repeat(maps, factor, axis)
        else:
            size = [length * factor for length, factor in zip(maps.shape[1:3], self.size, strict=True)]
            maps = run("resizeBilinear", [maps], size=size, alignCorners=False, halfPixelCenters=True)
        return channels_first(maps) if first else maps

    def compute_output_shape(self, input_shape):
        found = list(input_shape)
        for axis, factor in enumerate(self.size, 1 if self.data_format == "channels_last" else 2):
            found[axis] = None if found[axis] is None else found[axis] * factor
        return tuple(found)
