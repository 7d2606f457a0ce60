"""One value of many: sums, means and the like, over all axes or some."""

import math

from numpy import dtypes, scalars
from numpy.creation import asarray
from numpy.dtypes import DTYPES, as_dtype
from numpy.ndarray import axis_of, ndarray, sizes_of


def _groups(a: ndarray, axis) -> tuple[list[list], tuple, list[int]]:
    """The values that go into each result, the shape of the results, and the axes that go."""
    axes = list(range(a.ndim)) if axis is None else [axis_of(each, a.ndim) for each in sizes_of(axis)]
    if len(set(axes)) != len(axes):
        raise ValueError("duplicate value in 'axis'")
    kept = [i for i in range(a.ndim) if i not in axes]
    values = a.transpose([*kept, *axes])._values() if axes and kept else a._values()
    length = math.prod(a.shape[i] for i in axes)
    shape = tuple(a.shape[i] for i in kept)
    return [values[i * length : (i + 1) * length] for i in range(math.prod(shape))], shape, axes


def _reduce(name: str, compute, a, axis, keepdims, out, dtype):
    if out is not None:
        raise NotImplementedError(f"Convolab's np.{name} has no `out`. Assign its result.")
    groups, shape, axes = _groups(a, axis)
    results = [dtypes.held(compute(group), dtype) for group in groups]
    if keepdims:
        shape = tuple(1 if i in axes else size for i, size in enumerate(a.shape))
    return ndarray(results, shape, dtype) if shape else scalars.of(results[0], dtype)


def _total_type(a: ndarray, dtype):
    if dtype is not None:
        return as_dtype(dtype)
    if a.dtype.kind == "b" or (a.dtype.kind == "i" and a.dtype.itemsize < 8):
        return DTYPES["int64"]
    return DTYPES["uint64"] if a.dtype.kind == "u" else a.dtype


def _mean_type(a: ndarray, dtype):
    if dtype is not None:
        return as_dtype(dtype)
    return a.dtype if a.dtype.kind == "f" else DTYPES["float64"]


def _added(values: list):
    return (
        math.fsum(values)
        if values and isinstance(values[0], float) and all(v - v == 0 for v in values)
        else sum_of(values)
    )


def sum_of(values: list):
    total = 0
    for value in values:
        total += value
    return total


def sum(a, axis=None, dtype=None, out=None, keepdims=False):  # noqa: A001 numpy's own name
    """The sum over all axes, or over some."""
    a = asarray(a)
    return _reduce("sum", _added, a, axis, keepdims, out, _total_type(a, dtype))


def prod(a, axis=None, dtype=None, out=None, keepdims=False):
    """The product over all axes, or over some."""
    a = asarray(a)
    return _reduce("prod", math.prod, a, axis, keepdims, out, _total_type(a, dtype))


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    """The mean over all axes, or over some."""
    a = asarray(a)
    return _reduce("mean", _mean, a, axis, keepdims, out, _mean_type(a, dtype))


def _mean(values: list) -> float:
    return _added(values) / len(values) if values else float("nan")


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """The mean square distance from the mean; `ddof` is taken off the number of values that it is divided by."""
    a = asarray(a)
    return _reduce("var", lambda values: _variance(values, ddof), a, axis, keepdims, out, _mean_type(a, dtype))


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """The square root of the variance."""
    a = asarray(a)

    def compute(values):
        return math.sqrt(_variance(values, ddof))

    return _reduce("std", compute, a, axis, keepdims, out, _mean_type(a, dtype))


def _variance(values: list, ddof) -> float:
    middle = _mean(values)
    count = len(values) - ddof
    return _added([(float(value) - middle) ** 2 for value in values]) / count if count > 0 else float("nan")


def _extreme(name: str, best):
    def compute(values):
        if not values:
            raise ValueError(f"zero-size array to reduction operation {name} which has no identity")
        return next((value for value in values if value != value), None) or best(values)

    return compute


_largest, _smallest = max, min


def max(a, axis=None, out=None, keepdims=False):  # noqa: A001 numpy's own name
    """The largest value of all, or over some axes."""
    a = asarray(a)
    return _reduce("max", _extreme("maximum", _largest), a, axis, keepdims, out, a.dtype)


def min(a, axis=None, out=None, keepdims=False):  # noqa: A001 numpy's own name
    """The smallest value of all, or over some axes."""
    a = asarray(a)
    return _reduce("min", _extreme("minimum", _smallest), a, axis, keepdims, out, a.dtype)


amax, amin = max, min


def ptp(a, axis=None, out=None, keepdims=False):
    """The largest value less the smallest."""
    a = asarray(a)
    return max(a, axis, out, keepdims) - min(a, axis, out, keepdims)


_all, _any = all, any


def all(a, axis=None, out=None, keepdims=False):  # noqa: A001 numpy's own name
    """Whether all values are true."""
    return _reduce("all", _all, asarray(a), axis, keepdims, out, DTYPES["bool"])


def any(a, axis=None, out=None, keepdims=False):  # noqa: A001 numpy's own name
    """Whether any value is true."""
    return _reduce("any", _any, asarray(a), axis, keepdims, out, DTYPES["bool"])


def _place_of(best):
    def compute(values):
        if not values:
            raise ValueError("attempt to get argmax of an empty sequence")
        for i, value in enumerate(values):
            if value != value:
                return i
        return values.index(best(values))

    return compute


def _one_axis(axis):
    return axis if axis is None else axis.__index__()


def argmax(a, axis=None, out=None, keepdims=False):
    """The place of the largest value, of all or along an axis."""
    return _reduce("argmax", _place_of(_largest), asarray(a), _one_axis(axis), keepdims, out, DTYPES["int64"])


def argmin(a, axis=None, out=None, keepdims=False):
    """The place of the smallest value, of all or along an axis."""
    return _reduce("argmin", _place_of(_smallest), asarray(a), _one_axis(axis), keepdims, out, DTYPES["int64"])


def count_nonzero(a, axis=None, *, keepdims=False):
    """How many values are not 0."""
    return _reduce("count_nonzero", lambda values: sum_of([bool(value) for value in values]), asarray(a), axis,
                   keepdims, None, DTYPES["int64"])  # fmt: skip


def median(a, axis=None, out=None, keepdims=False):
    """The middle value, or the mean of the two in the middle."""
    a = asarray(a)

    def compute(values):
        ordered = sorted(values)
        middle = len(ordered) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2

    return _reduce("median", compute, a, axis, keepdims, out, _mean_type(a, None))


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, with weights if there are any."""
    if returned or (weights is not None and axis is not None):
        raise NotImplementedError("Convolab's np.average has neither `returned` nor weights along an axis.")
    if weights is None:
        return mean(a, axis, keepdims=keepdims)
    values, shares = asarray(a), asarray(weights)
    return sum(values * shares) / sum(shares)


def diff(a, n=1, axis=-1) -> ndarray:
    """The differences of neighbours along an axis."""
    a = asarray(a)
    axis = axis_of(axis, a.ndim)
    before = (slice(None),) * axis
    for _ in range(n):
        a = a[(*before, slice(1, None))] - a[(*before, slice(None, -1))]
    return a


def _scan(a, axis, dtype, step):
    a = asarray(a)
    a = a.ravel() if axis is None else a
    axis = axis_of(0 if axis is None else axis, a.ndim)
    order = [i for i in range(a.ndim) if i != axis] + [axis]
    moved = a.transpose(order)
    values, length, to = moved._values(), moved.shape[-1], _total_type(a, dtype)
    for i in range(len(values)):
        if i % length:
            values[i] = step(values[i - 1], values[i])
    result = ndarray([dtypes.held(value, to) for value in values], moved.shape, to)
    return result.transpose([order.index(i) for i in range(a.ndim)])


def cumsum(a, axis=None, dtype=None, out=None) -> ndarray:
    """Sums of all values up to each place."""
    return _scan(a, axis, dtype, lambda total, value: total + value)


def cumprod(a, axis=None, dtype=None, out=None) -> ndarray:
    """Products of all values up to each place."""
    return _scan(a, axis, dtype, lambda total, value: total * value)
