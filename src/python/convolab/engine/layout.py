"""Changing the shape and the order of values."""

import math

from convolab.engine import integer_inputs, value_of
from convolab.engine.convert import convert
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import operation, run
from convolab.engine.shape import TensorShape, shape_argument
from convolab.engine.tensor import Tensor


def axis_of(axis, rank: int, name: str = "axis") -> int:
    """An axis counted from the front. Raises InvalidArgumentError where there is no such one."""
    axis = value_of.integer(axis)
    if not -rank <= axis < rank:
        raise InvalidArgumentError(f"{name}: expected a value in [-{rank}, {rank}), got {axis}")
    return axis % rank


def shaped(tensor: Tensor, sizes) -> Tensor:
    """The same values in another shape, which has to fit."""
    return run("reshape", [tensor], tensor.dtype, shape=list(sizes))


@operation("tf.reshape")
def reshape(tensor, shape, name=None):
    tensor = convert(tensor)
    sizes = shape_argument(shape, "Reshape", "Tshape")
    if isinstance(shape, list | tuple) and any(isinstance(each, list | tuple) for each in shape):
        raise InvalidArgumentError(f"sizes input must be 1-D, not {shape} [Op:Reshape]")
    if sizes.count(-1) > 1:
        places = [i for i, size in enumerate(sizes) if size == -1]
        raise InvalidArgumentError(f"Only one input size may be -1, not both {places[0]} and {places[1]} [Op:Reshape]")
    for i, size in enumerate(sizes):
        if size < -1:
            raise InvalidArgumentError(f"Size {i} must be non-negative, not {size} [Op:Reshape]")
    count = tensor.shape.num_elements()
    wanted = f" (from {tensor.shape} to {tuple(sizes)}) [Op:Reshape]"
    if -1 in sizes:
        known = math.prod(size for size in sizes if size != -1)
        if known == 0 and count == 0:
            # Any size would do: TensorFlow takes the one that would do without the zeros.
            shape_before = tensor.shape.as_list()
            known, count_without = (math.prod(size for size in each if size > 0) for each in (sizes, shape_before))
            sizes[sizes.index(-1)] = count_without // known
            return shaped(tensor, sizes)
        if known == 0 or count % known:
            raise InvalidArgumentError(
                f"Input to reshape is a tensor with {count} values, but the requested shape requires a multiple of"
                f" {known}{wanted}"
            )
        sizes[sizes.index(-1)] = count // known
    if math.prod(sizes) != count:
        raise InvalidArgumentError(
            f"Input to reshape is a tensor with {count} values, but the requested shape has {math.prod(sizes)}{wanted}"
        )
    return shaped(tensor, sizes)


@operation("tf.squeeze")
def squeeze(input, axis=None, name=None):
    """Without the axes of size 1: all of them, or those that are named."""
    x = convert(input)
    shape = x.shape.as_list()
    if axis is None:
        return shaped(x, [size for size in shape if size != 1])
    axes = set()
    for each in value_of.attributes(axis, "squeeze_dims"):
        if not -x.ndim <= each < x.ndim:
            raise InvalidArgumentError(
                f"Tried to squeeze dim index {each} for tensor with {x.ndim} dimensions. [Op:Squeeze]"
            )
        axes.add(each % x.ndim)
        if shape[each] != 1:
            raise InvalidArgumentError(
                f"Can not squeeze dim[{each % x.ndim}], expected a dimension of 1, got {shape[each]}"
                f" (shape {x.shape}) [Op:Squeeze]"
            )
    # No axis named is as none given.
    return shaped(x, [size for i, size in enumerate(shape) if (i not in axes if axes else size != 1)])


@operation("tf.expand_dims")
def expand_dims(input, axis, name=None):
    x = convert(input)
    place = integer_inputs.scalar(axis, "dim", "ExpandDims", "Tdim")
    if not -x.ndim - 1 <= place <= x.ndim:
        raise InvalidArgumentError(
            f"Tried to expand dim index {place} for tensor with {x.ndim} dimensions. [Op:ExpandDims]"
        )
    shape = x.shape.as_list()
    shape.insert(place if place >= 0 else place + x.ndim + 1, 1)
    return shaped(x, shape)


@operation("tf.transpose")
def transpose(a, perm=None, conjugate=False, name="transpose"):
    x = convert(a)
    if perm is None:
        order = list(range(x.ndim))[::-1]
    else:
        order = integer_inputs.integers(perm, "Transpose", "Tperm")
        if len(order) != x.ndim:
            raise InvalidArgumentError(
                f"transpose expects a vector of size {x.ndim}. But input(1) is a vector of size {len(order)}"
                " [Op:Transpose]"
            )
        for each in order:
            if not 0 <= each < x.ndim:
                raise InvalidArgumentError(f"{each} is out of range [0 .. {x.ndim}) [Op:Transpose]")
        if len(set(order)) != x.ndim:
            raise InvalidArgumentError(f"{next(i for i in range(x.ndim) if i not in order)} is missing from {order}.")
    return run("transpose", [x], x.dtype, perm=order) if order else x


@operation("tf.broadcast_to")
def broadcast_to(input, shape, name=None):
    from convolab.engine.arithmetic import can_broadcast

    x = convert(input)
    sizes = shape_argument(shape, "BroadcastTo", "Tidx")
    old = x.shape.as_list()
    fits = len(sizes) >= x.ndim and can_broadcast(old, sizes)
    if not fits or any(a != 1 and a != b for a, b in zip(reversed(old), reversed(sizes), strict=False)):
        raise InvalidArgumentError(f"Incompatible shapes: {old} vs. {sizes} [Op:BroadcastTo]")
    return run("broadcastTo", [x], x.dtype, shape=sizes)


@operation("tf.tile")
def tile(input, multiples, name=None):
    x = convert(input)
    times = integer_inputs.vector(multiples, "multiples", "Tile", "Tmultiples")
    if len(times) != x.ndim:
        raise InvalidArgumentError(
            f"Expected multiples argument to be a vector of length {x.ndim} but got length {len(times)} [Op:Tile]"
        )
    if any(each < 0 for each in times):
        raise InvalidArgumentError(f"Expected multiples >= 0, but got {times} [Op:Tile]")
    if 0 in times:
        from convolab.engine.arrays import zeros

        return zeros([size * n for size, n in zip(x.shape, times, strict=True)], x.dtype)
    return run("tile", [x], x.dtype, multiples=times) if times else x


@operation("tf.repeat")
def repeat(input, repeats, axis=None, name=None):
    """Each value, or each part along an axis, as many times as `repeats` says: one number, or one for each."""
    from convolab.engine.selection import gather

    x = convert(input)
    if axis is None:
        x, axis = shaped(x, [x.shape.num_elements()]), 0
    axis = axis_of(axis, x.ndim)
    times = value_of.integers(repeats)
    size = x.shape[axis]
    if len(times) == 1:
        times = times * size
    if len(times) != size:
        raise ValueError(
            f"Dimensions {size} and {len(times)} are not compatible: repeats is one number, or one for each."
        )
    return gather(x, [i for i, n in enumerate(times) for _ in range(n)], axis=axis)


@operation("tf.reverse")
def reverse(tensor, axis, name=None):
    x = convert(tensor)
    given = integer_inputs.vector(axis, "axis", "ReverseV2", "Tidx")
    axes = [axis_of(each, x.ndim, "'axis' of tf.reverse") for each in given]
    if len(set(axes)) != len(axes):
        raise InvalidArgumentError(f"axis {axes} specified more than once. [Op:ReverseV2]")
    return run("reverse", [x], x.dtype, axes=axes) if axes else x


@operation("tf.roll")
def roll(input, shift, axis, name=None):
    """Values moved along axes; what leaves at one end comes in at the other."""
    from convolab.engine.selection import gather

    x = convert(input)
    shifts, axes = value_of.integers(shift), value_of.integers(axis)
    if len(shifts) != len(axes):
        raise InvalidArgumentError("shift and axis must have the same size [Op:Roll]")
    for by, each in zip(shifts, axes, strict=True):
        place = axis_of(each, x.ndim)
        size = x.shape[place]
        x = gather(x, [(i - by) % size for i in range(size)], axis=place)
    return x


@operation("tf.pad")
def pad(tensor, paddings, mode="CONSTANT", constant_values=0, name=None):
    x = convert(tensor)
    pairs = value_of.plain(paddings)
    is_matrix = isinstance(pairs, list | tuple) and all(isinstance(pair, list | tuple) for pair in pairs)
    if not is_matrix or any(len(pair) != 2 for pair in pairs):
        raise InvalidArgumentError(f"paddings must be a matrix with 2 columns: {paddings} [Op:Pad]")
    if len(pairs) != x.ndim:
        raise InvalidArgumentError(
            f"The first dimension of paddings must be the rank of inputs: {len(pairs)} pairs for {x.ndim} axes [Op:Pad]"
        )
    pairs = [[value_of.integer(each) for each in pair] for pair in pairs]
    if any(each < 0 for pair in pairs for each in pair):
        raise InvalidArgumentError(f"Paddings must be non-negative: {pairs} [Op:Pad]")
    mode = mode.upper()
    if mode == "CONSTANT":
        value = value_of.plain(convert(constant_values, x.dtype))
        return run("pad", [x], x.dtype, paddings=pairs, value=float(value)) if pairs else x
    if mode not in ("REFLECT", "SYMMETRIC"):
        raise ValueError(f"Value of argument `mode` expected to be one of CONSTANT, REFLECT, or SYMMETRIC: {mode}")
    for (before, after), size in zip(pairs, x.shape, strict=True):
        if max(before, after) > size - (mode == "REFLECT"):
            raise InvalidArgumentError(
                f"paddings must be no greater than the dimension size{' minus 1' * (mode == 'REFLECT')}: {before},"
                f" {after} greater than {size - (mode == 'REFLECT')} [Op:MirrorPad]"
            )
    return run("mirrorPad", [x], x.dtype, paddings=pairs, mode=mode.lower())


@operation("tf.ensure_shape")
def ensure_shape(x, shape, name=None):
    """x itself. Raises InvalidArgumentError where its shape is another one; None in it stands for any size."""
    x = convert(x)
    wanted = TensorShape(shape)
    if not wanted.is_compatible_with(x.shape):
        raise InvalidArgumentError(
            f"Shape of tensor {x.shape.as_list()} is not compatible with expected shape {wanted.as_list()}."
            " [Op:EnsureShape]"
        )
    return x
