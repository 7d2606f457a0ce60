"""Putting arrays together, taking them apart, and changing their shape."""

from numpy import dtypes
from numpy.creation import asarray
from numpy.ndarray import axis_of, ndarray, sizes_of


def reshape(a, /, shape, order="C", *, copy=None) -> ndarray:
    """The values in another shape; −1 stands for the size that is left."""
    return asarray(a).reshape(shape, order=order)


def ravel(a, order="C") -> ndarray:
    """All values in one row."""
    return asarray(a).ravel(order)


def transpose(a, axes=None) -> ndarray:
    """The axes in another order; without one, in the opposite order."""
    return asarray(a).transpose() if axes is None else asarray(a).transpose(axes)


def swapaxes(a, axis1, axis2) -> ndarray:
    """The array with two axes swapped."""
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination) -> ndarray:
    """The array with axes moved to other places; the rest keep their order."""
    a = asarray(a)
    sources = [axis_of(each, a.ndim) for each in sizes_of(source)]
    targets = [axis_of(each, a.ndim) for each in sizes_of(destination)]
    order = [i for i in range(a.ndim) if i not in sources]
    for target, axis in sorted(zip(targets, sources, strict=True)):
        order.insert(target, axis)
    return a.transpose(order)


def squeeze(a, axis=None) -> ndarray:
    """Without the axes of size 1."""
    return asarray(a).squeeze(axis)


def expand_dims(a, axis) -> ndarray:
    """The array with new axes of size 1."""
    a = asarray(a)
    axes = sizes_of(axis)
    rank = a.ndim + len(axes)
    places = [axis_of(each, rank) for each in axes]
    if len(set(places)) != len(places):
        raise ValueError("repeated axis")
    rest = iter(a.shape)
    return a.reshape([1 if i in places else next(rest) for i in range(rank)])


def atleast_1d(a) -> ndarray:
    """The array with at least one axis."""
    a = asarray(a)
    return a if a.ndim else a.reshape(1)


def atleast_2d(a) -> ndarray:
    """The array with at least two axes."""
    a = asarray(a)
    return a if a.ndim > 1 else a.reshape(1, -1)


def concatenate(arrays, /, axis=0, out=None, *, dtype=None) -> ndarray:
    """Arrays behind one another along an axis."""
    parts = [asarray(each) for each in arrays]
    if not parts:
        raise ValueError("need at least one array to concatenate")
    if axis is None:
        parts, axis = [part.ravel() for part in parts], 0
    first = parts[0]
    if not first.ndim:
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    axis = axis_of(axis, first.ndim)
    for i, part in enumerate(parts):
        if part.ndim != first.ndim:
            raise ValueError(
                "all the input array dimensions except for the concatenation axis must match exactly, but along"
                f" dimension 0, the array at index 0 has {first.ndim} dimension(s) and the array at index {i} has"
                f" {part.ndim} dimension(s)"
            )
        for k, (a, b) in enumerate(zip(first.shape, part.shape, strict=True)):
            if k != axis and a != b:
                raise ValueError(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along"
                    f" dimension {k}, the array at index 0 has size {a} and the array at index {i} has size {b}"
                )
    common = first.dtype
    for part in parts:
        common = dtypes.common(common, part.dtype)
    order = [axis, *(i for i in range(first.ndim) if i != axis)]
    values = [dtypes.held(each, common) for part in parts for each in part.transpose(order)._values()]
    length = sum(part.shape[axis] for part in parts)
    made = ndarray(values, (length, *(size for i, size in enumerate(first.shape) if i != axis)), common)
    joined = made.transpose([order.index(i) for i in range(first.ndim)])
    return joined.copy() if dtype is None else joined.astype(dtype)


def stack(arrays, axis=0, out=None, *, dtype=None) -> ndarray:
    """Arrays of one shape side by side on a new axis."""
    parts = [asarray(each) for each in arrays]
    if not parts:
        raise ValueError("need at least one array to stack")
    if any(part.shape != parts[0].shape for part in parts):
        raise ValueError("all input arrays must have the same shape")
    axis = axis_of(axis, parts[0].ndim + 1)
    return concatenate([expand_dims(part, axis) for part in parts], axis, dtype=dtype)


def vstack(tup) -> ndarray:
    """Rows under one another."""
    return concatenate([atleast_2d(each) for each in tup], 0)


def hstack(tup) -> ndarray:
    """Arrays side by side."""
    parts = [atleast_1d(each) for each in tup]
    return concatenate(parts, 0 if parts and parts[0].ndim == 1 else 1)


def split(ary, indices_or_sections, axis=0) -> list:
    """Parts along an axis: so many equal ones, or cut at places."""
    a = asarray(ary)
    axis = axis_of(axis, a.ndim)
    size = a.shape[axis]
    if hasattr(indices_or_sections, "__index__"):
        parts = indices_or_sections.__index__()
        if size % parts:
            raise ValueError("array split does not result in an equal division")
        cuts = [size // parts * i for i in range(1, parts)]
    else:
        cuts = sizes_of(indices_or_sections)
    ends = zip([0, *cuts], [*cuts, size], strict=True)
    before = (slice(None),) * axis
    return [a[(*before, slice(start, stop))] for start, stop in ends]


def array_split(ary, indices_or_sections, axis=0) -> list:
    """So many parts along an axis, the first ones larger by one where they can't be equal."""
    if not hasattr(indices_or_sections, "__index__"):
        return split(ary, indices_or_sections, axis)
    a, parts = asarray(ary), indices_or_sections.__index__()
    each, larger = divmod(a.shape[axis], parts)
    cuts = [each * i + min(i, larger) for i in range(1, parts)]
    return split(a, cuts, axis)


def tile(A, reps) -> ndarray:  # noqa: N803
    """The array repeated along its axes."""
    a, times = asarray(A), sizes_of(reps)
    rank = max(a.ndim, len(times))
    a = a.reshape((1,) * (rank - a.ndim) + a.shape)
    for axis, n in enumerate([1] * (rank - len(times)) + times):
        a = concatenate([a] * n, axis) if n else a[(slice(None),) * axis + (slice(0, 0),)]
    return a


def repeat(a, repeats, axis=None) -> ndarray:
    """Each value as many times as `repeats` says."""
    a = asarray(a)
    a, axis = (a.ravel(), 0) if axis is None else (a, axis_of(axis, a.ndim))
    times = sizes_of(repeats)
    times = times * a.shape[axis] if len(times) == 1 else times
    if len(times) != a.shape[axis]:
        raise ValueError(f"operands could not be broadcast together with shape ({a.shape[axis]},) ({len(times)},)")
    places = [i for i, n in enumerate(times) for _ in range(n)]
    return a[(slice(None),) * axis + (places,)]


def flip(m, axis=None) -> ndarray:
    """The values in the opposite order along axes."""
    m = asarray(m)
    axes = range(m.ndim) if axis is None else [axis_of(each, m.ndim) for each in sizes_of(axis)]
    return m[tuple(slice(None, None, -1) if i in axes else slice(None) for i in range(m.ndim))]


def fliplr(m) -> ndarray:
    """The columns in the opposite order."""
    return flip(m, 1)


def flipud(m) -> ndarray:
    """The rows in the opposite order."""
    return flip(m, 0)


def roll(a, shift, axis=None) -> ndarray:
    """Values moved along an axis; what leaves at one end comes in at the other."""
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    axis = axis_of(axis, a.ndim)
    size = a.shape[axis]
    return a[(slice(None),) * axis + ([(i - shift) % size for i in range(size)],)]


def pad(array, pad_width, mode="constant", constant_values=0) -> ndarray:
    """The array with a margin: of one value, or its mirror image (`reflect`, `symmetric`), or its edge (`edge`)."""
    from numpy.creation import full

    a = asarray(array)
    given = asarray(pad_width)
    pairs = given.tolist() if given.ndim == 2 and given.shape[0] == a.ndim else [
        [given.ravel().tolist()[0], given.ravel().tolist()[-1]]
    ] * a.ndim  # fmt: skip
    if mode == "constant":
        made = full(
            [before + n + after for (before, after), n in zip(pairs, a.shape, strict=True)], constant_values, a.dtype
        )
        made[tuple(slice(before, before + n) for (before, _), n in zip(pairs, a.shape, strict=True))] = a
        return made
    if mode not in ("reflect", "symmetric", "edge"):
        raise NotImplementedError(f"Convolab's np.pad has no mode {mode!r}: constant, reflect, symmetric or edge.")
    for axis, (before, after) in enumerate(pairs):
        n = a.shape[axis]
        places = [_mirrored(i, n, mode) for i in range(-before, n + after)]
        a = a[(slice(None),) * axis + (places,)]
    return a


def _mirrored(place: int, size: int, mode: str) -> int:
    if mode == "edge":
        return min(max(place, 0), size - 1)
    skipped = 1 if mode == "reflect" else 0
    if place < 0:
        return -place - 1 + skipped
    return place if place < size else 2 * size - place - 1 - skipped


def take(a, indices, axis=None) -> ndarray:
    """Values at places, of the flattened array or along an axis."""
    a = asarray(a)
    return (
        a.ravel()[asarray(indices)] if axis is None else a[(slice(None),) * axis_of(axis, a.ndim) + (asarray(indices),)]
    )


def shape(a) -> tuple:
    """The array's shape."""
    return asarray(a).shape


def ndim(a) -> int:
    """How many axes the array has."""
    return asarray(a).ndim


def size(a, axis=None) -> int:
    """How many values the array has, or how many places an axis."""
    a = asarray(a)
    return a.size if axis is None else a.shape[axis]
