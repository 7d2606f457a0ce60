"""Making tensors of given values."""

from convolab.engine.casting import cast
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import DType, as_dtype, assert_held, bool_, float32, float64, int32, int64, string
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import operation, run
from convolab.engine.shape import shape_argument
from convolab.engine.tensor import Tensor
from convolab.engine.value_of import values


def zeros(shape, dtype=float32, name=None, layout=None) -> Tensor:
    return _filled(shape, as_dtype(dtype), 0, b"")


def ones(shape, dtype=float32, name=None, layout=None) -> Tensor:
    dtype = as_dtype(dtype)
    if dtype == string:
        raise TypeError("tf.ones has no value for dtype string.")
    return _filled(shape, dtype, 1, b"")


def _filled(shape, dtype: DType, value, text: bytes) -> Tensor:
    try:
        sizes = shape_argument(shape)
    except InvalidArgumentError:
        if isinstance(shape, Tensor):
            raise
        raise TypeError(f"Cannot convert {shape!r} to EagerTensor of dtype int32: a shape is made of ints.") from None
    for size in sizes:
        if size < 0:
            raise InvalidArgumentError(f"Dimension {size} must be >= 0 [Op:Fill]")
    if dtype == string:
        count = 1
        for size in sizes:
            count *= size
        return from_values([text] * count, sizes, dtype)
    return run("fill", [], assert_held(dtype), shape=sizes, value=value, storage=dtype.storage)


@operation("tf.fill")
def fill(dims, value, name=None, layout=None):
    value = convert(value)
    if value.ndim:
        raise InvalidArgumentError(f"value must be a scalar, got shape {value.shape.as_list()} [Op:Fill]")
    sizes = shape_argument(dims)
    for size in sizes:
        if size < 0:
            raise InvalidArgumentError(f"Dimension {size} must be >= 0 [Op:Fill]")
    return run("broadcastTo", [value], value.dtype, shape=sizes)


@operation("tf.zeros_like")
def zeros_like(input, dtype=None, name=None, layout=None):
    return _like(input, dtype, 0)


@operation("tf.ones_like")
def ones_like(input, dtype=None, name=None, layout=None):
    return _like(input, dtype, 1)


def _like(input, dtype, value) -> Tensor:
    tensor = convert(input)
    return _filled(tensor.shape, tensor.dtype if dtype is None else as_dtype(dtype), value, b"")


def range_(start, limit=None, delta=1, dtype=None, name="range") -> Tensor:
    """`tf.range`: from `start` (0 where only one number is given) up to `limit`, without it."""
    if limit is None:
        start, limit = 0, start
    numbers = [convert(each, dtype) if dtype is not None and not isinstance(each, Tensor) else convert(each)
               for each in (start, limit, delta)]  # fmt: skip
    if dtype is None:
        order = [int32, int64, float32, float64]
        for number in numbers:
            assert number.dtype in order, f"tf.range takes int32, int64, float32 and float64, not {number.dtype.name}"
        dtype = max((number.dtype for number in numbers), key=order.index)
    dtype = as_dtype(dtype)
    first, last, step = (float(number) if dtype.is_floating else int(number) for number in numbers)
    if step == 0:
        raise InvalidArgumentError("Requires delta != 0: 0 [Op:Range]")
    if (last - first) * step < 0:
        sign = "<= limit when delta > 0" if step > 0 else ">= limit when delta < 0"
        raise InvalidArgumentError(f"Requires start {sign}: {first}/{last} [Op:Range]")
    count = int(-((first - last) // step))
    return run("range", [], dtype, start=first, step=step, count=count, storage=dtype.storage)


def linspace(start, stop, num, name=None, axis=0) -> Tensor:
    """`num` values from start to stop, both included. Of ints they are float64."""
    start = convert(start)
    stop = convert(stop, start.dtype)
    if start.dtype.is_integer:
        start, stop = cast(start, float64), cast(stop, float64)
    if start.ndim or stop.ndim or axis not in (0, -1):
        raise NotImplementedError("Convolab's tf.linspace takes two numbers, not tensors of several.")
    count = max(int(num), 0)
    first, last = float(start), float(stop)
    step = (last - first) / (count - 1) if count > 1 else 0.0
    values = [first + i * step for i in range(count)]
    if count > 1:
        values[-1] = last
    return from_values(values, [count], start.dtype)


def eye(num_rows, num_columns=None, batch_shape=None, dtype=float32, name=None) -> Tensor:
    from convolab.engine.layout import broadcast_to

    dtype = assert_held(as_dtype(dtype))
    rows = int(num_rows)
    columns = rows if num_columns is None else int(num_columns)
    matrix = run("eye", [], dtype, rows=rows, columns=columns, storage=dtype.storage)
    return matrix if batch_shape is None else broadcast_to(matrix, [*shape_argument(batch_shape), rows, columns])


def sequence_mask(lengths, maxlen=None, dtype=bool_, name=None) -> Tensor:
    """True at the first places of each row, as many as its length says: `tf.sequence_mask`."""
    given = convert(lengths)
    sizes = values(given)
    width = max(sizes, default=0) if maxlen is None else int(maxlen)
    flat = [place < size for size in sizes for place in range(width)]
    return cast(from_values(flat, [*given.shape, width], bool_), dtype)
