"""Single values with a numpy type: `np.float32(1.5)`."""

from numpy import dtypes
from numpy.dtypes import DTYPES, SCALARS
from numpy.printing import scalar_text


class generic:  # noqa: N801 numpy's own names
    """What all single values of numpy are."""

    __slots__ = ()
    shape = ()
    ndim = 0
    size = 1
    __array_priority__ = -1000000.0

    def item(self):
        """The value as Python has it."""
        return self._value

    tolist = item

    @property
    def T(self):  # noqa: N802
        return self

    @property
    def itemsize(self) -> int:
        return self.dtype.itemsize

    nbytes = itemsize

    def __bool__(self) -> bool:
        return bool(self._value)

    def __int__(self) -> int:
        return int(self._value)

    def __float__(self) -> float:
        return float(self._value)

    def __complex__(self) -> complex:
        return complex(self._value)

    def __hash__(self) -> int:
        return hash(self._value)

    def __format__(self, spec: str) -> str:
        return format(self._value, spec)

    def __round__(self, digits=None):
        rounded = round(self._value, digits)
        return rounded if digits is None else type(self)(rounded)

    def __str__(self) -> str:
        return scalar_text(self._value, self.dtype)

    def __repr__(self) -> str:
        return f"np.{self.dtype.name}({self!s})"

    def __array__(self, dtype=None, copy=None):
        array = self._as_array()
        return array if dtype is None else array.astype(dtype)

    def __getitem__(self, key):
        if key in ((), Ellipsis):
            return self
        raise IndexError("invalid index to scalar variable.")

    def __len__(self):
        raise TypeError(f"object of type 'numpy.{type(self).__name__}' has no len()")

    def __iter__(self):
        raise TypeError(f"'numpy.{type(self).__name__}' object is not iterable")

    def __getattr__(self, name: str):
        # Methods of arrays (`mean`, `astype`) are there for single values too.
        if name.startswith("_"):
            raise AttributeError(f"'numpy.{type(self).__name__}' object has no attribute '{name}'")
        return getattr(self._as_array(), name)

    def _as_array(self):
        from numpy.ndarray import ndarray

        return ndarray([self._value], (), self.dtype)


class number(generic):  # noqa: N801
    __slots__ = ()

    def __new__(cls, value=0):
        """One number of this type. Of several values it is an array of them."""
        return _array(value, cls) if _is_several(value) else super().__new__(cls)


class integer(number):  # noqa: N801
    __slots__ = ("_value",)

    def __init__(self, value=0):
        self._value = dtypes.held(_plain(value), self.dtype)

    def __index__(self) -> int:
        return self._value


class signedinteger(integer):  # noqa: N801
    __slots__ = ()


class unsignedinteger(integer):  # noqa: N801
    __slots__ = ()


class inexact(number):  # noqa: N801
    __slots__ = ()


class floating(inexact):  # noqa: N801
    __slots__ = ()


class float32(floating):  # noqa: N801
    __slots__ = ("_value",)

    def __init__(self, value=0.0):
        self._value = dtypes.held(_plain(value), self.dtype)

    def is_integer(self) -> bool:
        return self._value.is_integer()


class float16(floating):  # noqa: N801
    __slots__ = ()

    def __init__(self, value=0.0):
        dtypes.held(_plain(value), self.dtype)


class float64(floating, float):  # noqa: N801
    """A float of Python's with numpy's methods."""

    __slots__ = ()

    def __new__(cls, value=0.0):
        return _array(value, cls) if _is_several(value) else float.__new__(cls, _plain(value))

    @property
    def _value(self) -> float:
        return float.__float__(self)

    __float__ = float.__float__


class bool_(generic):  # noqa: N801
    __slots__ = ("_value",)

    def __init__(self, value=False):
        self._value = bool(_plain(value))

    def __repr__(self) -> str:
        return f"np.{self._value}_"

    def __index__(self):
        raise TypeError("The numpy boolean cannot be interpreted as an index")


class str_(str, generic):  # noqa: N801
    """A string with numpy's methods."""

    __slots__ = ()

    @property
    def _value(self) -> str:
        return str(self)

    @property
    def dtype(self):
        return dtypes.text(max(len(self), 1))

    def item(self) -> str:
        """The string as Python has it."""
        return str.__str__(self)

    tolist = item
    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__
    __len__ = str.__len__
    __iter__ = str.__iter__
    __getitem__ = str.__getitem__

    def __repr__(self) -> str:
        return f"np.str_({str.__repr__(self)})"


class object_(generic):  # noqa: N801
    """Values of any kind: `np.object_` is only a type of arrays."""

    __slots__ = ("_value",)


def _is_several(value) -> bool:
    return isinstance(value, list | tuple) or getattr(value, "shape", ()) != ()


def _array(value, scalar: type):
    from numpy.creation import array

    return array(value, scalar.dtype)


def _plain(value):
    return value.item() if hasattr(value, "item") else value


def _integer(name: str) -> type:
    base = unsignedinteger if name.startswith("u") else signedinteger
    return type(name, (base,), {"__slots__": (), "__module__": "numpy"})


int8, int16, int32, int64 = (_integer(name) for name in ("int8", "int16", "int32", "int64"))
uint8, uint16, uint32, uint64 = (_integer(name) for name in ("uint8", "uint16", "uint32", "uint64"))

for _scalar in (int8, int16, int32, int64, uint8, uint16, uint32, uint64, float16, float32, float64):
    SCALARS[_scalar.__name__] = _scalar
    _scalar.dtype = DTYPES[_scalar.__name__]
SCALARS["bool"], bool_.dtype = bool_, DTYPES["bool"]
SCALARS["object"], object_.dtype = object_, DTYPES["object"]
SCALARS["str"] = str_


def of(value, dtype):
    """One value of a type as numpy gives it: objects stay what they are."""
    return value if dtype.kind == "O" else dtype.type(value)


# They are numpy's to whoever looks: <class 'numpy.float32'>.
bool_.__name__ = bool_.__qualname__ = "bool"
for _class in (generic, number, integer, signedinteger, unsignedinteger, inexact, floating, *SCALARS.values()):
    _class.__module__ = "numpy"
