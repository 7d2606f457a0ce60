"""`x[…]`: ints, slices, `...`, new axes and masks, by TensorFlow's rules."""

from convolab.engine import value_of
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import operation, run
from convolab.engine.tensor import Tensor


def _refuse(key):
    shown = "a list" if isinstance(key, list) else repr(key)
    raise TypeError(
        "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are"
        f" valid indices, got {shown}"
    )


@operation("tf.strided_slice")
def item(x, key) -> Tensor:
    """The part of a tensor that `key` names."""
    if _is_mask(key):
        from convolab.engine.selection import boolean_mask

        return boolean_mask(x, key)
    # A list of indices is the same as a tuple of them.
    keys = list(key) if isinstance(key, list | tuple) else [key]
    return _part(x, _expanded(keys, x))


def _is_mask(key) -> bool:
    if isinstance(key, bool):
        return True
    dtype = getattr(key, "dtype", None)
    return dtype is not None and getattr(dtype, "name", "") == "bool"


def _expanded(keys: list, x: Tensor) -> list:
    """The keys with `...` written out, so that there is one for each axis."""
    ellipses = [i for i, key in enumerate(keys) if key is Ellipsis]
    if len(ellipses) > 1:
        raise InvalidArgumentError("Multiple ellipses in slice spec not allowed [Op:StridedSlice]")
    named = sum(1 for key in keys if key is not Ellipsis and key is not None)
    if not x.ndim and named:
        raise InvalidArgumentError("Attempting to slice scalar input. [Op:StridedSlice]")
    if named > x.ndim:
        raise InvalidArgumentError(
            f"Index out of range using input dim {x.ndim}; input has only {x.ndim} dims [Op:StridedSlice]"
        )
    rest = [slice(None)] * (x.ndim - named)
    if not ellipses:
        return keys + rest
    (at,) = ellipses
    return keys[:at] + rest + keys[at + 1 :]


def _part(x: Tensor, keys: list) -> Tensor:
    begin, size, strides, shape = [], [], [], []
    for key in keys:
        if key is None:
            shape.append(1)
            continue
        axis = len(begin)
        length = x.shape[axis]
        if isinstance(key, slice):
            start, count, step = _slice(key, axis, length)
            shape.append(count)
        else:
            start, count, step = _place(key, axis, length), 1, 1
        begin.append(start)
        size.append(count)
        strides.append(step)
    return run("stridedSlice", [x], x.dtype, begin=begin, size=size, strides=strides, shape=shape)


def _slice(key: slice, axis: int, length: int) -> tuple[int, int, int]:
    ends = [None if end is None else _integer(end) for end in (key.start, key.stop, key.step)]
    if ends[2] == 0:
        raise InvalidArgumentError(f"strides[{axis}] must be non-zero [Op:StridedSlice]")
    start, stop, step = slice(*ends).indices(length)
    count = len(range(start, stop, step))
    return (start if count else 0), count, step


def _place(key, axis: int, length: int) -> int:
    place = _integer(key)
    if not -length <= place < length:
        raise InvalidArgumentError(
            f"slice index {place} of dimension {axis} out of bounds: it has {length} places. [Op:StridedSlice]"
        )
    return place % length


def _integer(key) -> int:
    if type(key) is int:
        return key
    if isinstance(key, Tensor):
        if key.ndim or key.dtype.name not in ("int32", "int64"):
            _refuse(key)
        return value_of.values(key)[0]
    if isinstance(key, bool):
        raise InvalidArgumentError(
            "Value for attr 'Index' of bool is not in the list of allowed values: int32, int64. A mask is a tensor of"
            " bools: x[tf.constant(mask)]. [Op:StridedSlice]"
        )
    if not hasattr(key, "__index__") or getattr(key, "shape", ()) != ():
        _refuse(key)
    return key.__index__()


def strided_slice(input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0,
                  shrink_axis_mask=0, var=None, name=None) -> Tensor:  # fmt: skip
    """`tf.strided_slice`: x[begin:end:strides] on each axis; a bit of a mask is an axis's."""
    from convolab.engine.convert import convert

    begins, ends = value_of.integers(begin), value_of.integers(end)
    steps = [1] * len(begins) if strides is None else value_of.integers(strides)
    keys: list = []
    for i, (start, stop, step) in enumerate(zip(begins, ends, steps, strict=True)):
        bit = 1 << i
        if ellipsis_mask & bit:
            keys.append(Ellipsis)
        elif new_axis_mask & bit:
            keys.append(None)
        elif shrink_axis_mask & bit:
            keys.append(start)
        else:
            keys.append(slice(None if begin_mask & bit else start, None if end_mask & bit else stop, step))
    return item(convert(input_), tuple(keys))
