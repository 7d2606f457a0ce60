"""Layers that make one tensor of several, and their forms as functions."""

from convolab.engine import arithmetic, elementwise, joining, layout, reductions
from convolab.engine.operation import run
from keras.layers.layer import Layer


def _is_shapes(value) -> bool:
    return isinstance(value, list | tuple) and len(value) > 0 and isinstance(value[0], list | tuple)


class _Merge(Layer):
    """Value by value, with broadcasting. Subclasses say what two tensors become."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def build(self, input_shape) -> None:
        if not _is_shapes(input_shape):
            raise ValueError(
                f"A merge layer should be called on a list of inputs. Received: input_shape={input_shape} (not a list of"
                f" shapes). As in {type(self).__name__}()([x, y])."
            )
        if len(input_shape) < 1:
            raise ValueError(
                f"A merge layer should be called on a list of at least 1 input. Got {len(input_shape)} inputs."
            )
        batches = {shape[0] for shape in input_shape if shape and shape[0] is not None}
        if len(batches - {1}) > 1:
            raise ValueError(
                f"Cannot merge tensors with different batch sizes. Received tensors with shapes {input_shape}"
            )
        self.compute_output_shape(input_shape)

    def call(self, inputs):
        rank = max(each.ndim for each in inputs)
        alike = [_with_rank(each, rank) for each in inputs]
        merged = alike[0]
        for each in alike[1:]:
            merged = self._pair(merged, each)
        return self._at_the_end(merged, len(inputs))

    def _pair(self, x, y):
        raise NotImplementedError

    def _at_the_end(self, merged, count: int):
        return merged

    def compute_output_shape(self, input_shape):
        shapes = [tuple(shape[1:]) for shape in input_shape if shape is not None]
        merged = shapes[0]
        for shape in shapes[1:]:
            merged = _broadcast(merged, shape)
        batches = {shape[0] for shape in input_shape if shape is not None and shape[0] is not None}
        return (max(batches) if batches else None, *merged)


def _with_rank(x, rank: int):
    while x.ndim < rank:
        x = layout.expand_dims(x, 1)
    return x


def _broadcast(first: tuple, second: tuple) -> tuple:
    if len(first) < len(second):
        first, second = second, first
    found = list(first)
    offset = len(first) - len(second)
    for axis, size in enumerate(second):
        own = first[offset + axis]
        if own is None or size is None:
            found[offset + axis] = None if 1 not in (own, size) or own == size else (own if size == 1 else size)
        elif own != size and 1 not in (own, size):
            raise ValueError(f"Inputs have incompatible shapes. Received shapes {first} and {second}")
        else:
            found[offset + axis] = max(own, size)
    return tuple(found)


class Add(_Merge):
    """`keras.layers.Add`."""

    def _pair(self, x, y):
        return arithmetic.add(x, y)


class Multiply(_Merge):
    """`keras.layers.Multiply`."""

    def _pair(self, x, y):
        return arithmetic.multiply(x, y)


class Average(_Merge):
    """`keras.layers.Average`."""

    def _pair(self, x, y):
        return arithmetic.add(x, y)

    def _at_the_end(self, merged, count: int):
        return merged / float(count)


class Maximum(_Merge):
    """`keras.layers.Maximum`."""

    def _pair(self, x, y):
        return arithmetic.maximum(x, y)


class Minimum(_Merge):
    """`keras.layers.Minimum`."""

    def _pair(self, x, y):
        return arithmetic.minimum(x, y)


class Subtract(_Merge):
    """`keras.layers.Subtract`: of two inputs."""

    def build(self, input_shape) -> None:
        super().build(input_shape)
        if len(input_shape) != 2:
            raise ValueError(
                f"A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={input_shape}"
            )

    def _pair(self, x, y):
        return arithmetic.subtract(x, y)


class Concatenate(Layer):
    """`keras.layers.Concatenate`: side by side along an axis."""

    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def build(self, input_shape) -> None:
        if not _is_shapes(input_shape):
            raise ValueError(
                "A `Concatenate` layer should be called on a list of at least 1 input. Received:"
                f" input_shape={input_shape}. As in Concatenate()([x, y])."
            )
        rests = {self._rest(shape) for shape in input_shape}
        if len(rests) > 1:
            raise ValueError(
                "A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received:"
                f" input_shape={input_shape}"
            )

    def _rest(self, shape) -> tuple:
        rank = len(shape)
        axis = self.axis % rank if -rank <= self.axis < rank else None
        return tuple("open" if size is None else size for each, size in enumerate(shape) if each != axis)

    def call(self, inputs):
        return joining.concat(list(inputs), self.axis)

    def compute_output_shape(self, input_shape):
        found = list(input_shape[0])
        sizes = [shape[self.axis] for shape in input_shape]
        found[self.axis] = None if None in sizes else sum(sizes)
        return tuple(found)


class Dot(Layer):
    """`keras.layers.Dot`: products along an axis of each of two inputs, (N, …, K, …) with (N, …, K, …)."""

    def __init__(self, axes, normalize=False, **kwargs):
        super().__init__(**kwargs)
        if not isinstance(axes, int):
            if not isinstance(axes, list | tuple):
                raise TypeError(
                    f"Invalid type for argument `axes`: it should be a list or an int. Received: axes={axes}"
                )
            if len(axes) != 2:
                raise ValueError(
                    f"Invalid format for argument `axes`: it should contain two elements. Received: axes={axes}"
                )
        self.axes = axes
        self.normalize = normalize

    def build(self, input_shape) -> None:
        if not _is_shapes(input_shape) or len(input_shape) != 2:
            raise ValueError(
                f"A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={input_shape}"
            )
        first, second = input_shape
        axes = self._two(len(first), len(second))
        if first[axes[0]] != second[axes[1]]:
            raise ValueError(
                f"Incompatible input shapes: axis values {first[axes[0]]} (at axis {axes[0]}) != {second[axes[1]]} (at axis"
                f" {axes[1]}). Full input shapes: {first}, {second}"
            )

    def _two(self, first: int, second: int) -> tuple[int, int]:
        if isinstance(self.axes, int):
            return self.axes % first, self.axes % second
        return self.axes[0] % first, self.axes[1] % second

    def call(self, inputs):
        x, y = inputs
        axes = self._two(x.ndim, y.ndim)
        if self.normalize:
            x, y = (_unit(each, axis) for each, axis in zip((x, y), axes, strict=True))
        # The axis that is summed over comes last in x, and second in y.
        others_x = [axis for axis in range(1, x.ndim) if axis != axes[0]]
        others_y = [axis for axis in range(1, y.ndim) if axis != axes[1]]
        rest_x, rest_y = [x.shape[axis] for axis in others_x], [y.shape[axis] for axis in others_y]
        size = x.shape[axes[0]]
        left = layout.reshape(layout.transpose(x, [0, *others_x, axes[0]]), [x.shape[0], -1, size])
        right = layout.reshape(layout.transpose(y, [0, axes[1], *others_y]), [y.shape[0], size, -1])
        product = run("matMul", [left, right], x.dtype, transposeA=False, transposeB=False)
        return layout.reshape(product, [x.shape[0], *(rest_x + rest_y or [1])])

    def compute_output_shape(self, input_shape):
        first, second = (list(shape) for shape in input_shape)
        axes = self._two(len(first), len(second))
        del first[axes[0]], second[axes[1]]
        found = (*first, *second[1:])
        return found if len(found) > 1 else (*found, 1)


def _unit(x, axis: int):
    sums = reductions.reduce_sum(elementwise.square(x), axis=axis, keepdims=True)
    return x * elementwise.rsqrt(arithmetic.maximum(sums, 1e-12))


def add(inputs, **kwargs):
    return Add(**kwargs)(inputs)


def subtract(inputs, **kwargs):
    return Subtract(**kwargs)(inputs)


def multiply(inputs, **kwargs):
    return Multiply(**kwargs)(inputs)


def average(inputs, **kwargs):
    return Average(**kwargs)(inputs)


def maximum(inputs, **kwargs):
    return Maximum(**kwargs)(inputs)


def minimum(inputs, **kwargs):
    return Minimum(**kwargs)(inputs)


def concatenate(inputs, axis=-1, **kwargs):
    return Concatenate(axis=axis, **kwargs)(inputs)


def dot(inputs, axes=-1, **kwargs):
    return Dot(axes=axes, **kwargs)(inputs)
