"""Putting tensors together and taking them apart."""

from convolab.engine import integer_inputs, value_of
from convolab.engine.convert import convert
from convolab.engine.dtype import int32
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of
from convolab.engine.operation import kernel_name, operation, run, run_many
from convolab.engine.tensor import Tensor


def _of_one_type(values, name: str) -> list[Tensor]:
    """All as tensors: what is no tensor takes the type of the first that is one."""
    known = next((value.dtype for value in values if isinstance(value, Tensor)), None)
    tensors = []
    for i, value in enumerate(values):
        tensor = value if isinstance(value, Tensor) else convert(value, known)
        known = known or tensor.dtype
        if tensor.dtype is not known:
            raise InvalidArgumentError(
                f"cannot compute {name} as input #{i}(zero-based) was expected to be a {kernel_name(known)} tensor but"
                f" is a {kernel_name(tensor.dtype)} tensor [Op:{name}]"
            )
        tensors.append(tensor)
    return tensors


def _holds_tensors(value) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(each, Tensor) for each in value)


@operation("tf.concat")
def concat(values, axis, name="concat"):
    values = values if isinstance(values, list | tuple) else [values]
    if len(values) == 1:
        place = convert(axis, None if isinstance(axis, Tensor) or _holds_tensors(axis) else int32)
        if place.ndim:
            raise ValueError(
                f"Shape {place.shape} must have rank 0: tf.concat takes a list of tensors and one axis,"
                " tf.concat([a, b], axis)."
            )
        return run("identity", [convert(values[0])])
    axis = integer_inputs.scalar(axis, "axis", "ConcatV2", "Tidx")
    tensors = _of_one_type(values, "ConcatV2")
    if not tensors:
        raise InvalidArgumentError("tf.concat needs at least one tensor. [Op:ConcatV2]")
    first = tensors[0]
    if not first.ndim or not -first.ndim <= axis < first.ndim:
        raise InvalidArgumentError(
            f"ConcatOp : Expected concatenating dimensions in the range [{-first.ndim}, {first.ndim}), but got {axis}"
            " [Op:ConcatV2]"
        )
    axis %= first.ndim
    for i, tensor in enumerate(tensors):
        if tensor.ndim != first.ndim:
            raise InvalidArgumentError(
                f"ConcatOp : Ranks of all input tensors should match: shape[0] = {first.shape.as_list()} vs."
                f" shape[{i}] = {tensor.shape.as_list()} [Op:ConcatV2]"
            )
        for k, (a, b) in enumerate(zip(first.shape, tensor.shape, strict=True)):
            if k != axis and a != b:
                raise InvalidArgumentError(
                    f"ConcatOp : Dimension {k} in both shapes must be equal: shape[0] = {first.shape.as_list()} vs."
                    f" shape[{i}] = {tensor.shape.as_list()} [Op:ConcatV2]"
                )
    return run("concat", tensors, first.dtype, axis=axis)


@operation("tf.stack")
def stack(values, axis=0, name="stack"):
    if not isinstance(values, list | tuple):
        values = list(convert(values))
    if not any(isinstance(value, Tensor | list | tuple) for value in values):
        if not -1 <= axis < 1:
            raise ValueError(f"Argument `axis` = {axis} not in range [-1, 1)")
        return convert(values)
    tensors = _of_one_type(values, "Pack")
    first = tensors[0]
    axis = value_of.attribute(axis, "axis")
    if not -first.ndim - 1 <= axis <= first.ndim:
        raise ValueError(f"Argument `axis` = {axis} not in range [{-first.ndim - 1}, {first.ndim + 1})")
    for i, tensor in enumerate(tensors):
        if tensor.shape != first.shape:
            raise InvalidArgumentError(
                f"Shapes of all inputs must match: values[0].shape = {first.shape.as_list()} != values[{i}].shape ="
                f" {tensor.shape.as_list()} [Op:Pack]"
            )
    return run("stack", tensors, first.dtype, axis=axis % (first.ndim + 1))


@operation("tf.unstack")
def unstack(value, num=None, axis=0, name="unstack"):
    x = convert(value)
    axis = value_of.integer(axis)
    if not x.ndim or not -x.ndim <= axis < x.ndim:
        raise ValueError(f"Argument `axis` = {axis} not in range [{-x.ndim}, {x.ndim})")
    size = x.shape[axis]
    if num is not None and num != size:
        raise InvalidArgumentError(f"Input shape axis {axis} must equal {num}, got shape {x.shape} [Op:Unpack]")
    return run_many("unstack", [x], x.dtype, axis=axis % x.ndim) if size else []


@operation("tf.split")
def split(value, num_or_size_splits, axis=0, num=None, name="split"):
    x = convert(value)
    if not x.ndim:
        raise InvalidArgumentError("Input must have at least one axis to be split [Op:Split]")
    axis = axis_of(axis, x.ndim, "-input rank <= split_dim < input rank")
    size = x.shape[axis]
    wanted = value_of.plain(num_or_size_splits)
    if isinstance(wanted, list | tuple):
        sizes = [value_of.integer(each) for each in wanted]
        if sizes.count(-1) == 1:
            sizes[sizes.index(-1)] = size - sum(each for each in sizes if each != -1)
        if sum(sizes) != size or any(each < 0 for each in sizes):
            raise InvalidArgumentError(
                "Determined shape must either match input shape along split_dim exactly if fully specified, or be less"
                f" than the size of the input along split_dim if not fully specified. Got: {sum(sizes)} for axis"
                f" {axis} of {x.shape} [Op:SplitV]"
            )
    else:
        if not hasattr(wanted, "__index__"):
            raise ValueError(
                "Rank-0 tensors are not supported as the num_or_size_splits argument to split. Argument provided:"
                f" {wanted}. It is one int, or a list of them."
            )
        parts = value_of.integer(wanted)
        if parts <= 0 or size % parts:
            raise InvalidArgumentError(
                f"Number of ways to split should evenly divide the split dimension, but got split_dim {axis} (size ="
                f" {size}) and num_split {parts} [Op:Split]"
            )
        sizes = [size // parts] * parts
    return run_many("split", [x], x.dtype, sizes=sizes, axis=axis)


@operation("tf.meshgrid")
def meshgrid(*args, indexing="xy", name=None):
    """Coordinates of a grid, one tensor for each axis."""
    from convolab.engine.layout import broadcast_to, shaped

    if indexing not in ("xy", "ij"):
        raise ValueError(f"Argument `indexing` parameter must be either 'xy' or 'ij', got '{indexing}'")
    axes = [shaped(each, [each.shape.num_elements()]) for each in map(convert, args)]
    sizes = [axis.shape[0] for axis in axes]
    order = list(range(len(axes)))
    if indexing == "xy" and len(axes) > 1:
        order[:2] = [1, 0]
    grid = [sizes[i] for i in order]
    return [
        broadcast_to(shaped(axis, [size if order[k] == i else 1 for k, size in enumerate(grid)]), grid)
        for i, axis in enumerate(axes)
    ]
