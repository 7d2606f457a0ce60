"""Types of values: `np.float32` as a class of single values, and `np.dtype`, which arrays carry."""

import array

_NAMES = ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
          "float16", "float32", "float64", "object")  # fmt: skip
_LARGEST = {"float16": 65504.0, "float32": 3.4028234663852886e38}


class dtype:  # noqa: N801 numpy's own name
    """A data type. `np.dtype('float32')`, `np.dtype(np.float32)` and `np.dtype(float)` are the same kind of thing."""

    __slots__ = ("itemsize", "kind", "name")
    #: By this `tf.as_dtype` knows it.
    is_numpy_dtype = True

    def __new__(cls, given):
        return as_dtype(given)

    @property
    def type(self):
        return SCALARS["str" if self.kind == "U" else self.name]

    def __repr__(self) -> str:
        return f"dtype('{'O' if self.kind == 'O' else self}')"

    def __str__(self) -> str:
        return f"<U{self.itemsize // 4}" if self.kind == "U" else self.name

    def __eq__(self, other) -> bool:
        if other is None:
            return False
        try:
            return self is as_dtype(other)
        except TypeError:
            return False

    def __hash__(self) -> int:
        return hash(self.name)

    def __reduce__(self):
        return as_dtype, (self.name,)


def _make(name: str) -> dtype:
    made = object.__new__(dtype)
    made.name = name
    made.kind = "b" if name == "bool" else "O" if name == "object" else name[0]
    made.itemsize = 1 if name == "bool" else 8 if name == "object" else int(name.lstrip("uintfloa")) // 8
    return made


DTYPES = {name: _make(name) for name in _NAMES}
_TEXTS: dict[int, dtype] = {}
#: How many characters the longest number of a type may need as text.
_AS_TEXT = {"b": 5, "i": 21, "u": 21, "f": 32}


def text(length: int) -> dtype:
    """The type of strings of at most so many characters."""
    if length not in _TEXTS:
        made = object.__new__(dtype)
        made.name, made.kind, made.itemsize = f"str{32 * length}", "U", 4 * length
        _TEXTS[length] = made
    return _TEXTS[length]


def text_length(own: dtype) -> int:
    """How many characters values of a type may need."""
    return own.itemsize // 4 if own.kind == "U" else _AS_TEXT[own.kind]


SCALARS: dict[str, type] = {}
_ALIASES = {"float": "float64", "int": "int64", "double": "float64", "single": "float32", "half": "float16",
            "f4": "float32", "f8": "float64", "f2": "float16", "i4": "int32", "i8": "int64", "u1": "uint8",
            "bool_": "bool", "O": "object", "str": "object"}  # fmt: skip


def as_dtype(given) -> dtype:
    """The type that a learner means by `np.float32`, `'float32'`, `float` or a `tf.DType`. Raises TypeError."""
    if isinstance(given, dtype):
        return given
    if given is None or given is float:
        return DTYPES["float64"]
    if given is int:
        return DTYPES["int64"]
    if given is bool:
        return DTYPES["bool"]
    if given in (object, str, bytes):
        return DTYPES["object"]
    name = given if isinstance(given, str) else getattr(given, "name", None) or getattr(given, "__name__", "")
    if name == "string":
        return DTYPES["object"]
    name = name.strip("<>=|").rstrip("_")
    found = DTYPES.get(_ALIASES.get(name, name))
    if found is None:
        raise TypeError(f"Cannot interpret {given!r} as a data type")
    return found


def of_python(value) -> dtype:
    """The type that numpy gives a value of Python's own."""
    if isinstance(value, bool):
        return DTYPES["bool"]
    if isinstance(value, int):
        return DTYPES["int64"]
    if isinstance(value, str):
        return text(max(len(value), 1))
    return DTYPES["float64" if isinstance(value, float) else "object"]


def common(a: dtype, b: dtype) -> dtype:
    """The type in which values of both fit, by numpy's rules of promotion."""
    if a is b:
        return a
    if "O" in (a.kind, b.kind):
        return DTYPES["object"]
    if "U" in (a.kind, b.kind):
        return text(max(text_length(a), text_length(b)))
    if a.kind == b.kind:
        return a if a.itemsize >= b.itemsize else b
    for one, other in ((a, b), (b, a)):
        if one.kind == "b":
            return other
        if one.kind == "f":
            return one if one.itemsize > other.itemsize else DTYPES["float64" if other.itemsize >= 4 else "float32"]
    signed, unsigned = (a, b) if a.kind == "i" else (b, a)
    if signed.itemsize > unsigned.itemsize:
        return signed
    wider = unsigned.itemsize * 16
    return DTYPES[f"int{wider}"] if wider <= 64 else DTYPES["float64"]


def weakly_common(own: dtype, value) -> dtype:
    """The type of an array and a number of Python's own, which takes the array's type where its kind allows it."""
    if isinstance(value, bool):
        return own
    if isinstance(value, int):
        return DTYPES["int64"] if own.kind == "b" else own
    if isinstance(value, float):
        return own if own.kind in "fO" else DTYPES["float64"]
    return DTYPES["object"]


_CODES = {"float32": "f", "float64": "d"}


def held(value, to: dtype):
    """The value as the type has it: rounded to its digits, cut off, or wrapped around."""
    kind = to.kind
    if kind == "f":
        if to.name == "float64":
            return float(value)
        return _rounded(float(value), to.name)
    if kind == "b":
        return bool(value)
    if kind == "O":
        return value
    if kind == "U":
        return str(value)[: to.itemsize // 4]
    return _wrapped(value, to)


def _rounded(value: float, name: str) -> float:
    if name == "float16":
        raise NotImplementedError("Convolab's numpy has no float16. Use np.float32.")
    try:
        return array.array("f", (value,))[0]
    except OverflowError:
        return value * float("inf")


def _wrapped(value, to: dtype) -> int:
    if isinstance(value, float) and value - value != 0:
        return -(2 ** (to.itemsize * 8 - 1)) if to.kind == "i" else 0
    bits = to.itemsize * 8
    whole = int(value) & ((1 << bits) - 1)
    return whole - (1 << bits) if to.kind == "i" and whole >> (bits - 1) else whole


def issubdtype(arg1, arg2) -> bool:
    """Whether a type is of a kind: `np.issubdtype(a.dtype, np.floating)`."""
    wanted = arg2 if isinstance(arg2, type) and not hasattr(arg2, "dtype") else as_dtype(arg2).type
    wanted = {float: SCALARS["float64"], int: SCALARS["int64"]}.get(wanted, wanted)
    own = arg1 if isinstance(arg1, type) and issubclass(arg1, SCALARS["object"].__mro__[1]) else as_dtype(arg1).type
    return issubclass(own, wanted)


class finfo:  # noqa: N801
    """Limits of a floating type: `eps`, `max`, `min`, `tiny`."""

    def __init__(self, given):
        name = as_dtype(given).name
        if name not in _CODES:
            raise ValueError(f"data type {given!r} not inexact")
        single = name == "float32"
        self.dtype = DTYPES[name]
        self.bits = 32 if single else 64
        self.eps = SCALARS[name](2.0**-23 if single else 2.0**-52)
        self.max = SCALARS[name](_LARGEST["float32"] if single else 1.7976931348623157e308)
        self.min = -self.max
        self.tiny = self.smallest_normal = SCALARS[name](2.0**-126 if single else 2.0**-1022)


class iinfo:  # noqa: N801
    """Limits of an integer type: `max` and `min`."""

    def __init__(self, given):
        self.dtype = as_dtype(given)
        if self.dtype.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.dtype.kind!r}.")
        self.bits = self.dtype.itemsize * 8
        self.min = 0 if self.dtype.kind == "u" else -(2 ** (self.bits - 1))
        self.max = 2**self.bits - 1 if self.dtype.kind == "u" else 2 ** (self.bits - 1) - 1
