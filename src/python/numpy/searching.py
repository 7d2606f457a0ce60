"""Order and places of values."""

from numpy import scalars
from numpy.creation import asarray
from numpy.dtypes import DTYPES
from numpy.ndarray import axis_of, ndarray


def nonzero(a) -> tuple:
    """The places where the array is not 0, one array for each axis."""
    a = asarray(a)
    found: list[list[int]] = [[] for _ in range(a.ndim)]
    for place, value in enumerate(a._values()):
        if value:
            for axis in reversed(range(a.ndim)):
                place, rest = divmod(place, a.shape[axis])
                found[axis].append(rest)
    return tuple(ndarray(places, (len(places),), DTYPES["int64"]) for places in found)


def argwhere(a) -> ndarray:
    """The places where the array is not 0, one row for each."""
    from numpy.manipulation import stack

    return stack(nonzero(a), axis=1)


def flatnonzero(a) -> ndarray:
    """The places in the flattened array where it is not 0."""
    return nonzero(asarray(a).ravel())[0]


def _ordered(a, axis, whole) -> ndarray:
    a = asarray(a)
    a, axis = (a.ravel(), 0) if axis is None else (a, axis_of(axis, a.ndim))
    order = [i for i in range(a.ndim) if i != axis] + [axis]
    moved = a.transpose(order)
    values, length = moved._values(), moved.shape[-1]
    result = [each for i in range(0, len(values), length or 1) for each in whole(values[i : i + length])]
    made = ndarray(result, moved.shape, a.dtype)
    return made.transpose([order.index(i) for i in range(a.ndim)])


def _key(value):
    return value != value, value


def sort(a, axis=-1, kind=None, order=None, *, stable=None) -> ndarray:
    """The values in ascending order along an axis."""
    return _ordered(a, axis, lambda row: sorted(row, key=_key)).copy()


def argsort(a, axis=-1, kind=None, order=None, *, stable=None) -> ndarray:
    """The places of the values in ascending order along an axis."""
    made = _ordered(a, axis, lambda row: sorted(range(len(row)), key=lambda i: _key(row[i]))).copy()
    made.dtype = DTYPES["int64"]
    return made


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """The different values in ascending order; with them perhaps where they are first, which each is, how often."""
    if axis is not None:
        raise NotImplementedError("Convolab's np.unique has no `axis`.")
    a = asarray(ar)
    values = a._values()
    different = sorted(set(values), key=_key)
    found = [ndarray(different, (len(different),), a.dtype)]
    number = {value: i for i, value in enumerate(different)}
    for wanted, places, shape in (
        (return_index, [values.index(value) for value in different] if return_index else [], None),
        (return_inverse, [number[value] for value in values] if return_inverse else [], a.shape),
        (return_counts, [values.count(value) for value in different] if return_counts else [], None),
    ):
        if wanted:
            found.append(ndarray(places, shape or (len(places),), DTYPES["int64"]))
    return found[0] if len(found) == 1 else tuple(found)


def bincount(x, weights=None, minlength=0) -> ndarray:
    """How often each of 0, 1, 2, … is there."""
    if weights is not None:
        raise NotImplementedError("Convolab's np.bincount has no `weights`.")
    values = asarray(x)._values()
    counts = [0] * max(minlength, max(values, default=-1) + 1)
    for value in values:
        counts[value] += 1
    return ndarray(counts, (len(counts),), DTYPES["int64"])


def searchsorted(a, v, side="left"):
    """Where values belong in an array that is in order."""
    import bisect

    values, given = asarray(a)._values(), asarray(v)
    find = bisect.bisect_left if side == "left" else bisect.bisect_right
    places = [find(values, each) for each in given._values()]
    return ndarray(places, given.shape, DTYPES["int64"]) if given.shape else scalars.int64(places[0])
