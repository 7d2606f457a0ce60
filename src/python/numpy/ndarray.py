"""`np.ndarray`: values in one list, and a view of it by shape and steps, so that slices share their values."""

import math

from numpy import dtypes, indexing, printing, scalars
from numpy.dtypes import as_dtype


class ndarray:  # noqa: N801 numpy's own name
    """An array. Made by `np.array` and the like."""

    __slots__ = ("_data", "_offset", "_shape", "_strides", "base", "dtype")

    def __init__(self, data: list, shape: tuple, dtype, offset: int = 0, strides: tuple | None = None, base=None):
        self._data = data
        self._shape = shape
        self.dtype = dtype
        self._offset = offset
        self._strides = contiguous(shape) if strides is None else strides
        self.base = base

    @property
    def shape(self) -> tuple:
        return self._shape

    @shape.setter
    def shape(self, shape) -> None:
        other = self.reshape(shape)
        self._data, self._offset, self._shape, self._strides = other._data, other._offset, other._shape, other._strides

    @property
    def ndim(self) -> int:
        return len(self._shape)

    @property
    def size(self) -> int:
        return math.prod(self._shape)

    @property
    def itemsize(self) -> int:
        return self.dtype.itemsize

    @property
    def nbytes(self) -> int:
        return self.size * self.itemsize

    @property
    def T(self) -> ndarray:  # noqa: N802
        """The array with its axes in the opposite order."""
        return self.transpose()

    @property
    def flat(self):
        return iter(self._wrapped())

    def _places(self) -> list[int]:
        """Where the values are in the list, row by row."""
        places = [self._offset]
        for size, stride in zip(self._shape, self._strides, strict=True):
            places = [place + i * stride for place in places for i in range(size)]
        return places

    def _values(self) -> list:
        """All values, row by row, as Python has them."""
        if self._strides == contiguous(self._shape):
            return self._data[self._offset : self._offset + self.size]
        data = self._data
        return [data[place] for place in self._places()]

    def _wrapped(self) -> list:
        return [scalars.of(value, self.dtype) for value in self._values()]

    # Python's own protocols

    def __len__(self) -> int:
        if not self._shape:
            raise TypeError("len() of unsized object")
        return self._shape[0]

    def __iter__(self):
        if not self._shape:
            raise TypeError("iteration over a 0-d array")
        return (self[i] for i in range(self._shape[0]))

    def __bool__(self) -> bool:
        if self.size != 1:
            which = "an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
            many = "an array with more than one element is ambiguous. Use a.any() or a.all()"
            raise ValueError(f"The truth value of {many if self.size else which}")
        return bool(self._values()[0])

    def __int__(self) -> int:
        return int(self._only())

    def __float__(self) -> float:
        return float(self._only())

    def __index__(self) -> int:
        if self._shape or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self._only()

    def _only(self):
        if self._shape:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return self._data[self._offset]

    def __contains__(self, value) -> bool:
        return bool((self == value).any())

    def __getitem__(self, key):
        return indexing.get(self, key)

    def __setitem__(self, key, value) -> None:
        indexing.put(self, key, value)

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __str__(self) -> str:
        return printing.array_text(self._values(), self._shape, self.dtype)

    def __repr__(self) -> str:
        return printing.array_repr(self._values(), self._shape, self.dtype)

    def __format__(self, spec: str) -> str:
        if not self._shape:
            return format(self.item(), spec)
        if spec:
            raise TypeError("unsupported format string passed to numpy.ndarray.__format__")
        return str(self)

    def __array__(self, dtype=None, copy=None) -> ndarray:
        return self if dtype is None else self.astype(dtype)

    def __copy__(self) -> ndarray:
        return self.copy()

    def __deepcopy__(self, _memo) -> ndarray:
        return self.copy()

    def __getattr__(self, name: str):
        from numpy import _names

        raise _names.missing_method(name, type(self))

    # Values, types and shapes

    def item(self, *place):
        """The only value, or the one at a place, as Python has it."""
        if place:
            return _plain(self[place[0] if isinstance(place[0], tuple) else place])
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._values()[0]

    def tolist(self):
        """The values as nested lists of Python's own."""
        values = self._values()
        for size in reversed(self._shape[1:]):
            values = [values[i : i + size] for i in range(0, len(values), size)] if size else [[]] * self._shape[0]
        return values if self._shape else values[0]

    def copy(self, order="C") -> ndarray:
        """An array of its own with the same values."""
        return ndarray(self._values(), self._shape, self.dtype)

    def astype(self, dtype, copy=True) -> ndarray:
        """The values as another type: fractions are cut off."""
        to = as_dtype(dtype)
        if dtype is str and self.dtype.kind != "U":
            values = [str(value) for value in self._wrapped()]
            return ndarray(values, self._shape, dtypes.text(dtypes.text_length(self.dtype)))
        if to is self.dtype:
            return self.copy() if copy else self
        return ndarray([dtypes.held(value, to) for value in self._values()], self._shape, to)

    def fill(self, value) -> None:
        """Sets all values to this one."""
        self[...] = value

    def reshape(self, *shape, order="C") -> ndarray:
        """The values in another shape; −1 stands for the size that is left."""
        sizes = sizes_of(shape[0] if len(shape) == 1 else shape)
        if sizes.count(-1) > 1:
            raise ValueError("can only specify one unknown dimension")
        if order != "C":
            raise NotImplementedError("Convolab's numpy has reshape with order='C' only.")
        known = math.prod(size for size in sizes if size != -1)
        wanted = tuple(sizes)
        if -1 in sizes and known and self.size % known == 0:
            sizes[sizes.index(-1)] = self.size // known
        if math.prod(sizes) != self.size or -1 in sizes:
            raise ValueError(f"cannot reshape array of size {self.size} into shape {str(wanted).replace(' ', '')}")
        if self._strides == contiguous(self._shape):
            return ndarray(self._data, tuple(sizes), self.dtype, self._offset, base=self)
        return ndarray(self._values(), tuple(sizes), self.dtype)

    def ravel(self, order="C") -> ndarray:
        """All values in one row."""
        return self.reshape(-1)

    def flatten(self, order="C") -> ndarray:
        """All values in one row, in an array of its own."""
        return self.copy().reshape(-1)

    def transpose(self, *axes) -> ndarray:
        """The axes in another order; without one, in the opposite order."""
        order = sizes_of(axes[0] if len(axes) == 1 and axes[0] is not None else axes or range(self.ndim)[::-1])
        if axes == (None,):
            order = list(range(self.ndim))[::-1]
        if len(order) != self.ndim:
            raise ValueError("axes don't match array")
        order = [axis_of(axis, self.ndim) for axis in order]
        if len(set(order)) != self.ndim:
            raise ValueError("repeated axis in transpose")
        shape, strides = (tuple(each[axis] for axis in order) for each in (self._shape, self._strides))
        return ndarray(self._data, shape, self.dtype, self._offset, strides, self)

    def swapaxes(self, axis1, axis2) -> ndarray:
        """The array with two axes swapped."""
        order = list(range(self.ndim))
        a, b = axis_of(axis1, self.ndim), axis_of(axis2, self.ndim)
        order[a], order[b] = b, a
        return self.transpose(order)

    def squeeze(self, axis=None) -> ndarray:
        """Without the axes of size 1."""
        axes = range(self.ndim) if axis is None else [axis_of(each, self.ndim) for each in sizes_of(axis)]
        for each in axes if axis is not None else ():
            if self._shape[each] != 1:
                raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
        kept = [i for i in range(self.ndim) if i not in axes or self._shape[i] != 1]
        shape, strides = (tuple(each[i] for i in kept) for each in (self._shape, self._strides))
        return ndarray(self._data, shape, self.dtype, self._offset, strides, self)


def contiguous(shape: tuple) -> tuple:
    """The steps of an array whose values lie row by row."""
    strides, step = [], 1
    for size in reversed(shape):
        strides.append(step)
        step *= size
    return tuple(reversed(strides))


def axis_of(axis, rank: int) -> int:
    """An axis counted from the front. Raises AxisError where there is no such one."""
    axis = axis.__index__()
    if not -rank <= axis < rank:
        raise AxisError(f"axis {axis} is out of bounds for array of dimension {rank}")
    return axis % rank


ndarray.__module__ = "numpy"


class AxisError(ValueError, IndexError):
    """There is no such axis."""


def sizes_of(value) -> list[int]:
    """Ints given as one, a list, a tuple, a shape or an array."""
    if hasattr(value, "numpy") and hasattr(value, "_handle"):
        value = value.numpy()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if hasattr(value, "__index__"):
        return [value.__index__()]
    sizes = []
    for each in value:
        if not hasattr(each, "__index__"):
            raise TypeError(f"'{type(each).__name__}' object cannot be interpreted as an integer")
        sizes.append(each.__index__())
    return sizes


def _plain(value):
    return value.item() if hasattr(value, "item") else value
