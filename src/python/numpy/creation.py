"""Making arrays."""

import math

from numpy import dtypes, scalars
from numpy.dtypes import DTYPES, as_dtype
from numpy.ndarray import ndarray, sizes_of


def array(object, dtype=None, *, copy=True, order="K", subok=False, ndmin=0, like=None) -> ndarray:
    """An array of numbers, (nested) lists, tuples, arrays or tensors."""
    made = _converted(object, None if dtype is None else as_dtype(dtype))
    if copy and made is object:
        made = made.copy()
    return made.reshape((1,) * (ndmin - made.ndim) + made.shape) if made.ndim < ndmin else made


def asarray(a, dtype=None, order=None) -> ndarray:
    """The array itself, or what it is given as one."""
    return _converted(a, None if dtype is None else as_dtype(dtype))


def copy(a) -> ndarray:
    """An array of its own with the same values."""
    return asarray(a).copy()


def _converted(given, dtype) -> ndarray:
    if isinstance(given, ndarray):
        return given if dtype is None or dtype is given.dtype else given.astype(dtype)
    if isinstance(given, scalars.generic):
        return _converted(given._as_array(), dtype)
    if hasattr(given, "_handle"):
        return _converted(given.numpy(), dtype)
    if hasattr(given, "as_list"):
        # A TensorFlow shape.
        given = given.as_list()
    if hasattr(given, "__array__") and not isinstance(given, type):
        return _converted(given.__array__(), dtype)
    kinds: set = set()
    values: list = []
    shape = _flatten(given, values, kinds)
    if dtype is None:
        dtype = _type_of(kinds, values)
    if dtype.kind != "O":
        values = [_held(value, dtype) for value in values]
    return ndarray(values, shape, dtype)


def _held(value, dtype):
    if dtype.kind in "iu" and isinstance(value, int) and not isinstance(value, bool):
        bits = dtype.itemsize * 8
        low, high = (0, 2**bits) if dtype.kind == "u" else (-(2 ** (bits - 1)), 2 ** (bits - 1))
        if not low <= value < high:
            raise OverflowError(f"Python integer {value} out of bounds for {dtype.name}")
    return dtypes.held(value, dtype)


def _flatten(given, values: list, kinds: set) -> tuple:
    """Adds the values of nested sequences row by row, and gives their shape. Raises ValueError where it is ragged."""
    if isinstance(given, list | tuple | range):
        inner = None
        for item in given:
            shape = _flatten(item, values, kinds)
            if inner is not None and shape != inner:
                raise ValueError(
                    "setting an array element with a sequence. The requested array has an inhomogeneous shape after"
                    " 1 dimensions."
                )
            inner = shape
        return (len(given), *(inner or ()))
    if isinstance(given, ndarray | scalars.generic) or hasattr(given, "_handle"):
        part = _converted(given, None)
        values += part._values()
        kinds.add(part.dtype)
        return part.shape
    values.append(given)
    kinds.add(dtypes.of_python(given))
    return ()


def _type_of(kinds: set, values: list):
    if not kinds:
        return DTYPES["float64"]
    found = None
    for kind in kinds:
        found = kind if found is None else dtypes.common(found, kind)
    if found.name == "int64" and any(not -(2**63) <= value < 2**63 for value in values):
        return DTYPES["object"]
    return found


def _filled(shape, value, dtype) -> ndarray:
    sizes = tuple(sizes_of(shape))
    if any(size < 0 for size in sizes):
        raise ValueError("negative dimensions are not allowed")
    return ndarray([value] * math.prod(sizes), sizes, dtype)


def zeros(shape, dtype=float, order="C") -> ndarray:
    """Zeros in a shape."""
    to = as_dtype(dtype)
    return _filled(shape, dtypes.held(0, to), to)


def ones(shape, dtype=None, order="C") -> ndarray:
    """Ones in a shape."""
    to = as_dtype(dtype)
    return _filled(shape, dtypes.held(1, to), to)


def empty(shape, dtype=float, order="C") -> ndarray:
    """Zeros in a shape: here nothing is left without a value."""
    return zeros(shape, dtype)


def full(shape, fill_value, dtype=None, order="C") -> ndarray:
    """One value in a shape."""
    value = asarray(fill_value, dtype)
    return _filled(shape, value.item(), value.dtype)


def zeros_like(a, dtype=None) -> ndarray:
    """Zeros in the shape and type of another array."""
    a = asarray(a)
    return zeros(a.shape, a.dtype if dtype is None else dtype)


def ones_like(a, dtype=None) -> ndarray:
    """Ones in the shape and type of another array."""
    a = asarray(a)
    return ones(a.shape, a.dtype if dtype is None else dtype)


def full_like(a, fill_value, dtype=None) -> ndarray:
    """One value in the shape and type of another array."""
    a = asarray(a)
    return full(a.shape, fill_value, a.dtype if dtype is None else dtype)


def arange(start, stop=None, step=1, dtype=None) -> ndarray:
    """Numbers from `start` (0 where only one number is given) up to `stop`, without it."""
    start, stop = (0, start) if stop is None else (start, stop)
    given = [each.item() if hasattr(each, "item") else each for each in map(_number, (start, stop, step))]
    first, last, by = given
    if by == 0:
        raise ZeroDivisionError("division by zero")
    count = max(0, math.ceil((last - first) / by))
    to = as_dtype(dtype) if dtype is not None else DTYPES["float64" if float in map(type, given) else "int64"]
    return ndarray([dtypes.held(first + i * by, to) for i in range(count)], (count,), to)


def _number(value):
    return value.numpy() if hasattr(value, "_handle") else value


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0) -> ndarray:
    """`num` numbers from `start` to `stop`, both included unless `endpoint` is False."""
    start, stop, num = float(start), float(stop), num.__index__()
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    if axis != 0:
        raise NotImplementedError("Convolab's np.linspace takes two numbers and makes one row.")
    parts = num - 1 if endpoint else num
    step = (stop - start) / parts if parts > 0 else float("nan")
    values = [start + i * step if i else start for i in range(num)]
    if endpoint and num > 1:
        values[-1] = stop
    to = as_dtype(dtype)
    made = ndarray([dtypes.held(value, to) for value in values], (num,), to)
    return (made, scalars.float64(step)) if retstep else made


def eye(N, M=None, k=0, dtype=float, order="C") -> ndarray:  # noqa: N803
    """Ones on a diagonal, zeros elsewhere."""
    columns = N if M is None else M
    to = as_dtype(dtype)
    values = [dtypes.held(int(j - i == k), to) for i in range(N) for j in range(columns)]
    return ndarray(values, (N, columns), to)


def identity(n, dtype=None) -> ndarray:
    """A square array with ones on its diagonal."""
    return eye(n, dtype=dtype)


def diag(v, k=0) -> ndarray:
    """A square array with these values on a diagonal, or the values on the diagonal of a square array."""
    v = asarray(v)
    if v.ndim == 1:
        size = v.size + abs(k)
        made = zeros((size, size), v.dtype)
        for i, value in enumerate(v._values()):
            made[i + max(-k, 0), i + max(k, 0)] = value
        return made
    if v.ndim != 2:
        raise ValueError("Input must be 1- or 2-d.")
    rows, columns = v.shape
    places = [i for i in range(rows) if 0 <= i + k < columns]
    return v[places, [i + k for i in places]]


def meshgrid(*xi, indexing="xy", sparse=False, copy=True) -> tuple:
    """Coordinates of a grid, one array for each axis."""
    from numpy.ufuncs import broadcast_to

    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    if sparse:
        raise NotImplementedError("Convolab's np.meshgrid has no `sparse`.")
    axes = [asarray(each).ravel() for each in xi]
    order = list(range(len(axes)))
    if indexing == "xy" and len(axes) > 1:
        order[:2] = [1, 0]
    grid = tuple(axes[i].size for i in order)
    return tuple(
        broadcast_to(axis.reshape([size if order[k] == i else 1 for k, size in enumerate(grid)]), grid).copy()
        for i, axis in enumerate(axes)
    )
