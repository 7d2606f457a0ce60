"""Picking values by their places or by a condition."""

from convolab.engine import integer_inputs, kinds, value_of
from convolab.engine.arithmetic import can_broadcast, truths
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import as_dtype, float32, int32, int64, string
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of, shaped, transpose
from convolab.engine.operation import assert_type, kernel_name, operation, run
from convolab.engine.tensor import Tensor


@operation("tf.gather")
def gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None) -> Tensor:
    """Parts of `params` at places along an axis (0, or after the batch dimensions)."""
    x, places = convert(params), convert(indices)
    assert_type(places, kinds.INDICES, "GatherV2", "Tindices")
    if not x.ndim:
        raise InvalidArgumentError("params must be at least 1 dimensional [Op:GatherV2]")
    batch = batch_dims if batch_dims >= 0 else batch_dims + places.ndim
    if not 0 <= batch <= min(x.ndim, places.ndim):
        raise InvalidArgumentError(f"Expected batch_dims in the range [0, {places.ndim}], but got {batch_dims}")
    axis = batch if axis is None else axis_of(integer_inputs.scalar(axis, "axis", "GatherV2", "Taxis"), x.ndim)
    size = x.shape[axis]
    for place in value_of.values(places):
        if not 0 <= place < size:
            raise InvalidArgumentError(f"indices: {place} is not in [0, {size}) [Op:GatherV2]")
    return run("gather", [x, places], x.dtype, axis=axis, batchDims=batch)


@operation("tf.gather_nd")
def gather_nd(params, indices, batch_dims=0, name=None, bad_indices_policy="") -> Tensor:
    """Parts of `params` at places that the last axis of `indices` names by one number for each axis."""
    if batch_dims:
        raise NotImplementedError("Convolab's tf.gather_nd has no batch_dims. Use tf.gather with batch_dims.")
    x, places = convert(params), convert(indices, hint=int32)
    assert_type(places, kinds.INDICES, "GatherNd", "Tindices")
    if not x.ndim or not places.ndim:
        raise InvalidArgumentError("params and indices must be at least a vector [Op:GatherNd]")
    depth = places.shape[-1]
    if depth > x.ndim:
        raise InvalidArgumentError(
            f"index innermost dimension length must be <= params rank; saw: {depth} vs. {x.ndim}"
        )
    flat = value_of.values(places)
    for i, place in enumerate(flat):
        if not 0 <= place < x.shape[i % depth]:
            row = i // depth
            raise InvalidArgumentError(
                f"indices[{row}] = {flat[row * depth : (row + 1) * depth]} does not index into param shape"
                f" {x.shape.as_list()} [Op:GatherNd]"
            )
    return run("gatherNd", [x, places], x.dtype)


@operation("tf.boolean_mask")
def boolean_mask(tensor, mask, axis=None, name="boolean_mask") -> Tensor:
    """The parts of the tensor where the mask is True, in one row."""
    x, mask = convert(tensor), convert(mask)
    if not mask.ndim:
        raise ValueError("mask cannot be scalar.")
    axis = 0 if axis is None else axis_of(axis, x.ndim)
    masked = x.shape[axis : axis + mask.ndim]
    if mask.shape != masked:
        raise ValueError(f"Shapes {masked} and {mask.shape} are incompatible")
    shape = x.shape.as_list()
    flat = shaped(x, [*shape[:axis], mask.shape.num_elements(), *shape[axis + mask.ndim :]])
    places = [i for i, kept in enumerate(value_of.values(mask)) if kept]
    return run("gather", [flat, from_values(places, [len(places)], int32)], x.dtype, axis=axis, batchDims=0)


@operation("tf.where")
def where(condition, x=None, y=None, name=None) -> Tensor:
    """x where the condition holds, else y; without them the places where it holds, as int64 (n, rank)."""
    if x is None and y is None:
        return _places(convert(condition))
    if x is None or y is None:
        raise ValueError("x and y must both be non-None or both be None.")
    condition = truths(condition, "SelectV2")
    if not isinstance(x, Tensor) and isinstance(y, Tensor):
        x = convert(x, y.dtype)
    x = convert(x)
    y = y if isinstance(y, Tensor) else convert(y, x.dtype)
    if x.dtype is not y.dtype:
        raise InvalidArgumentError(
            f"cannot compute SelectV2 as input #2(zero-based) was expected to be a {kernel_name(x.dtype)} tensor but is"
            f" a {kernel_name(y.dtype)} tensor [Op:SelectV2]"
        )
    shapes = [each.shape.as_list() for each in (condition, x, y)]
    if not all(can_broadcast(a, b) for a in shapes for b in shapes):
        raise InvalidArgumentError(
            f"condition {shapes[0]}, then {shapes[1]}, and else {shapes[2]} must be broadcastable [Op:SelectV2]"
        )
    return run("where", [condition, x, y], x.dtype)


def _places(condition: Tensor) -> Tensor:
    shape = condition.shape.as_list()
    found: list[int] = []
    count = 0
    for flat, value in enumerate(value_of.values(condition)):
        if not value:
            continue
        count += 1
        place = []
        for size in reversed(shape):
            flat, rest = divmod(flat, size)
            place.append(rest)
        found += reversed(place)
    return from_values(found, [count, len(shape)], int64)


@operation("tf.one_hot")
def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None) -> Tensor:
    """1 at the place that each index names, on a new axis of `depth` places; an index outside gives 0 everywhere."""
    x = convert(indices)
    assert_type(x, frozenset(("uint8", "int8", "int32", "int64")), "OneHot", "TI")
    given = [convert(each) for each in (on_value, off_value) if each is not None]
    for each in given:
        if dtype is not None and each.dtype != as_dtype(dtype) and not _plain(on_value, off_value):
            raise TypeError(f"dtype {each.dtype!r} of on_value or off_value does not match dtype parameter {dtype!r}")
    if dtype is None and len({each.dtype for each in given}) > 1:
        raise TypeError(
            f"dtype {given[0].dtype} of on_value does not match dtype {given[1].dtype} of off_value. Write both as floats"
            " or both as ints."
        )
    dtype = as_dtype(dtype) if dtype is not None else (given[0].dtype if given else float32)
    if dtype == string:
        raise NotImplementedError("Convolab's tf.one_hot makes numbers and bools, no strings.")
    on, off = (value_of.plain(convert(each, dtype)) for each in (_or(on_value, 1, dtype), _or(off_value, 0, dtype)))
    axis = -1 if axis is None else value_of.integer(axis)
    if not -1 <= axis <= x.ndim:
        raise InvalidArgumentError(f"Expected axis to be -1 or between [0, {x.ndim}]. But received: {axis} [Op:OneHot]")
    size = value_of.integer(depth)
    if size < 0:
        raise InvalidArgumentError(f"depth must be non-negative, got: {size} [Op:OneHot]")
    flat = shaped(x, [x.shape.num_elements()])
    hot = run("oneHot", [flat], float32, depth=size, on=float(on), off=float(off))
    from convolab.engine.casting import cast

    hot = cast(shaped(hot, [*x.shape, size]), dtype)
    if axis in (-1, x.ndim):
        return hot
    order = list(range(x.ndim))
    order.insert(axis, x.ndim)
    return transpose(hot, order)


def _plain(*values) -> bool:
    return not any(isinstance(value, Tensor) for value in values)


def _or(value, otherwise: int, dtype):
    return (bool(otherwise) if dtype.is_bool else otherwise) if value is None else value


@operation("tf.slice")
def slice_(input_, begin, size, name=None) -> Tensor:
    """The part that begins at `begin` and is as large as `size`; −1 for all that is left of an axis."""
    x = convert(input_)
    starts, sizes = (
        integer_inputs.vector(each, name, "Slice", "Index") for name, each in (("begin", begin), ("size", size))
    )
    if len(starts) != x.ndim or len(sizes) != x.ndim:
        raise InvalidArgumentError(
            f"Expected begin and size arguments to be 1-D tensors of size {x.ndim}, but got shapes [{len(starts)}] and"
            f" [{len(sizes)}] instead. [Op:Slice]"
        )
    for i, (start, count) in enumerate(zip(starts, sizes, strict=True)):
        length = x.shape[i]
        if not 0 <= start <= length:
            raise InvalidArgumentError(f"Expected begin[{i}] in [0, {length}], but got {start} [Op:Slice]")
        if count == -1:
            sizes[i] = count = length - start
        if count < 0 or start + count > length:
            raise InvalidArgumentError(
                f"Expected size[{i}] in [0, {length - start}], but got {count} (shape {x.shape}) [Op:Slice]"
            )
    return run("stridedSlice", [x], x.dtype, begin=starts, size=sizes, strides=[1] * x.ndim, shape=sizes)


@operation("tf.tensor_scatter_nd_update")
def tensor_scatter_nd_update(tensor, indices, updates, name=None) -> Tensor:
    """The tensor with other values at some places."""
    return _scattered("update", tensor, indices, updates)


@operation("tf.tensor_scatter_nd_add")
def tensor_scatter_nd_add(tensor, indices, updates, name=None) -> Tensor:
    """The tensor with values added at some places."""
    return _scattered("add", tensor, indices, updates)


def _scattered(how: str, tensor, indices, updates) -> Tensor:
    from convolab.engine.arrays import ones_like
    from convolab.engine.casting import cast

    x, places = convert(tensor), convert(indices, hint=int32)
    updates = convert(updates, hint=x.dtype)
    depth = places.shape[-1]
    expected = [*places.shape[:-1], *x.shape[depth:]]
    if updates.shape.as_list() != expected or updates.dtype is not x.dtype:
        raise InvalidArgumentError(
            f"Outer dimensions of indices and update must match. Indices shape: {places.shape}, updates shape:"
            f" {updates.shape}, tensor shape: {x.shape}, expected updates of shape {tuple(expected)} [Op:TensorScatter]"
        )
    gather_nd(x, places)
    spread = run("scatterNd", [places, updates], x.dtype, shape=x.shape.as_list())
    if how == "add":
        return x + spread
    touched = run("scatterNd", [places, cast(ones_like(updates), float32)], float32, shape=x.shape.as_list())
    return where(touched > 0, spread, x)


@operation("tf.scatter_nd")
def scatter_nd(indices, updates, shape, name=None) -> Tensor:
    """Zeros with values at some places; those of one place add up."""
    from convolab.engine.arrays import zeros
    from convolab.engine.shape import shape_argument

    updates = convert(updates)
    return _scattered("add", zeros(shape_argument(shape), updates.dtype), indices, updates)
