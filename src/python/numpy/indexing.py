"""`a[…]` of arrays: ints and slices give views, lists of places and masks give copies."""

from numpy import scalars


def get(array, key):
    """The part of an array that the key names."""
    found = _located(array, key)
    if isinstance(found, tuple):
        places, shape = found
        return _array([array._data[place] for place in places], shape, array.dtype)
    if found.shape == () and not _keeps_array(key):
        return scalars.of(found._data[found._offset], array.dtype)
    return found


def put(array, key, value) -> None:
    """`a[key] = value`."""
    from numpy.creation import asarray
    from numpy.dtypes import held
    from numpy.ufuncs import broadcast_values

    found = _located(array, key)
    places, shape = found if isinstance(found, tuple) else (found._places(), found.shape)
    given = asarray(value)
    if given.ndim > len(shape) and all(size == 1 for size in given.shape[: given.ndim - len(shape)]):
        given = given.reshape(given.shape[given.ndim - len(shape) :])
    try:
        values = broadcast_values(given, shape)
    except ValueError:
        raise ValueError(
            f"could not broadcast input array from shape {_tight(given.shape)} into shape {_tight(shape)}"
        ) from None
    for place, each in zip(places, values, strict=True):
        array._data[place] = held(each, array.dtype)


def _tight(shape: tuple) -> str:
    return str(tuple(shape)).replace(" ", "")


def _array(values, shape, dtype):
    from numpy.ndarray import ndarray

    return ndarray(values, tuple(shape), dtype)


def _keeps_array(key) -> bool:
    return key is Ellipsis or (isinstance(key, tuple) and any(each is Ellipsis for each in key))


def _located(array, key):
    """A view of the array, or where the values are in its list with the shape that they get."""
    keys = _expanded(array, list(key) if isinstance(key, tuple) else [key])
    if any(_is_advanced(each) for each in keys):
        return _picked(array, keys)
    offset, shape, strides, axis = array._offset, [], [], 0
    for each in keys:
        if each is None:
            shape.append(1)
            strides.append(0)
            continue
        size, stride = array.shape[axis], array._strides[axis]
        if isinstance(each, slice):
            start, stop, step = each.indices(size)
            count = len(range(start, stop, step))
            offset += start * stride if count else 0
            shape.append(count)
            strides.append(step * stride)
        else:
            offset += _place(each, axis, size) * stride
        axis += 1
    from numpy.ndarray import ndarray

    return ndarray(array._data, tuple(shape), array.dtype, offset, tuple(strides), array)


def _expanded(array, keys: list) -> list:
    """The keys with masks as places and `...` written out, so that there is one for each axis."""
    written = []
    for key in keys:
        dtype = getattr(key, "dtype", None)
        if isinstance(key, bool) or (isinstance(key, list) and key and isinstance(key[0], bool | list)):
            from numpy.creation import asarray

            key = asarray(key)
            dtype = key.dtype
        if dtype is not None and getattr(dtype, "name", "") == "bool" and getattr(key, "ndim", 0):
            written += _places_of_mask(key, array.shape[_axes_named(written) :])
        else:
            written.append(key)
    gaps = sum(1 for key in written if key is Ellipsis)
    if gaps > 1:
        raise IndexError("an index can only have a single ellipsis ('...')")
    rest = array.ndim - _axes_named(written)
    if rest < 0:
        raise IndexError(
            f"too many indices for array: array is {array.ndim}-dimensional, but {array.ndim - rest} were indexed"
        )
    full = [slice(None)] * rest
    if not gaps:
        return written + full
    at = next(i for i, key in enumerate(written) if key is Ellipsis)
    return written[:at] + full + written[at + 1 :]


def _axes_named(keys: list) -> int:
    return sum(1 for key in keys if key is not None and key is not Ellipsis)


def _places_of_mask(mask, shape: tuple) -> list:
    if hasattr(mask, "numpy"):
        mask = mask.numpy()
    if mask.shape != tuple(shape[: mask.ndim]):
        axis = next(i for i, size in enumerate(mask.shape) if i >= len(shape) or size != shape[i])
        raise IndexError(
            f"boolean index did not match indexed array along axis {axis}; size of axis is"
            f" {shape[axis] if axis < len(shape) else 'none'} but size of corresponding boolean axis is {mask.shape[axis]}"
        )
    from numpy.searching import nonzero

    return list(nonzero(mask))


def _is_advanced(key) -> bool:
    if isinstance(key, list):
        return True
    return getattr(key, "ndim", 0) > 0 if hasattr(key, "shape") else isinstance(key, tuple | range)


def _place(key, axis: int, size: int) -> int:
    if isinstance(key, bool) or not hasattr(key, "__index__"):
        raise IndexError(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are"
            " valid indices"
        )
    place = key.__index__()
    if not -size <= place < size:
        raise IndexError(f"index {place} is out of bounds for axis {axis} with size {size}")
    return place % size


def _picked(array, keys: list) -> tuple[list[int], tuple]:
    """Where the picked values are, and their shape.

    Lists of places go together, place by place. Their axes stand where the lists were, or first where a slice is between
    them.
    """
    from numpy.creation import asarray
    from numpy.ufuncs import broadcast_shape, broadcast_values

    slices: list[tuple[list[int], tuple]] = []
    lists, numbers, before, axis = [], [], 0, 0
    for number, key in enumerate(keys):
        if key is None:
            slices.append(([0], (1,)))
            continue
        size, stride = array.shape[axis], array._strides[axis]
        if isinstance(key, slice):
            offsets = [i * stride for i in range(*key.indices(size))]
            slices.append((offsets, (len(offsets),)))
        else:
            before = before if lists else len(slices)
            lists.append((asarray(key), axis, size, stride))
            numbers.append(number)
        axis += 1
    shape = broadcast_shape([given.shape for given, *_ in lists])
    together = [0] * _count(shape)
    for given, axis, size, stride in lists:
        if given.size and given.dtype.kind not in "iu":
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        for i, place in enumerate(broadcast_values(given, shape)):
            together[i] += _place(place, axis, size) * stride
    are_neighbours = numbers[-1] - numbers[0] == len(numbers) - 1
    slices.insert(before if are_neighbours else 0, (together, shape))
    places, sizes = [array._offset], ()
    for offsets, part in slices:
        places = [place + offset for place in places for offset in offsets]
        sizes += part
    return places, sizes


def _count(shape: tuple) -> int:
    count = 1
    for size in shape:
        count *= size
    return count
