"""Data types with TensorFlow's names. The engine stores fewer: see `DType.storage`."""

_STORAGE = {
    "float32": "float32", "float64": "float32", "float16": "float32", "bfloat16": "float32",
    "int8": "int32", "int16": "int32", "int32": "int32", "int64": "int32",
    "uint8": "int32", "uint16": "int32", "uint32": "int32", "uint64": "int32",
    "bool": "bool", "string": "string",
}  # fmt: skip
_BYTES = {"float32": 4, "float64": 8, "float16": 2, "bfloat16": 2, "bool": 1, "string": 0}
#: TensorFlow's numbers of the types.
_NUMBERED = {
    1: "float32", 2: "float64", 3: "int32", 4: "uint8", 5: "int16", 6: "int8", 7: "string", 9: "int64", 10: "bool",
    14: "bfloat16", 17: "uint16", 19: "float16", 22: "uint32", 23: "uint64",
}  # fmt: skip
_LARGEST = {
    "float32": 3.4028234663852886e38,
    "float64": 1.7976931348623157e308,
    "float16": 65504.0,
    "bfloat16": 3.3895313892515355e38,
}


class DType:
    """A data type, such as `tf.float32`.

    float64 is computed with the precision of float32, and integers have 32 bits: what does not fit is refused, with
    NotImplementedError, where it comes up.
    """

    __slots__ = ("is_bool", "is_floating", "is_integer", "is_unsigned", "name", "storage")

    def __init__(self, name: str):
        self.name = name
        #: What the engine keeps such values as: float32, int32 or bool. Strings stay in Python.
        self.storage = _STORAGE[name]
        self.is_floating = "float" in name
        self.is_integer = "int" in name
        self.is_unsigned = name.startswith("uint")
        self.is_bool = name == "bool"

    is_complex = is_quantized = is_numpy_compatible = False

    @property
    def base_dtype(self):
        return self

    real_dtype = base_dtype

    @property
    def size(self) -> int:
        """Bytes of one value."""
        if self.is_integer:
            return int(self.name.lstrip("uint")) // 8
        return _BYTES[self.name]

    @property
    def min(self):
        return self.limits[0]

    @property
    def max(self):
        return self.limits[1]

    @property
    def limits(self):
        """The smallest and the largest value."""
        if self.is_integer:
            bits = self.size * 8
            return (0, 2**bits - 1) if self.is_unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        if self.is_bool:
            return False, True
        largest = _LARGEST.get(self.name)
        if largest is None:
            raise TypeError(f"Cannot find minimum value of {self}.")
        return -largest, largest

    @property
    def as_numpy_dtype(self):
        import numpy

        return getattr(numpy, "bool_" if self.is_bool else "object_" if self.name == "string" else self.name)

    def is_compatible_with(self, other) -> bool:
        return self == other

    def __repr__(self) -> str:
        return f"tf.{self.name}"

    def __str__(self) -> str:
        return f"<dtype: '{self.name}'>"

    def __eq__(self, other) -> bool:
        if self is other:
            return True
        if other is None:
            return False
        try:
            return self.name == as_dtype(other).name
        except TypeError:
            return False

    def __hash__(self) -> int:
        return hash(self.name)

    def __reduce__(self):
        return as_dtype, (self.name,)


DTYPES = {name: DType(name) for name in _STORAGE}
float16, float32, float64 = (DTYPES[name] for name in ("float16", "float32", "float64"))
int8, int16, int32, int64 = (DTYPES[name] for name in ("int8", "int16", "int32", "int64"))
uint8, uint16, uint32, uint64 = (DTYPES[name] for name in ("uint8", "uint16", "uint32", "uint64"))
bfloat16, bool_, string = DTYPES["bfloat16"], DTYPES["bool"], DTYPES["string"]

_ALIASES = {float: float32, bool: bool_, str: string, object: string, "object": string}
_ALIASES |= {"float": float32, "half": float16, "double": float64, "bool_": bool_}


def as_dtype(value) -> DType:
    """The data type that a learner means by `tf.float32`, `'float32'`, `np.float32` or `float`: `tf.as_dtype`.

    Raises TypeError for what is none.
    """
    if isinstance(value, DType):
        return value
    known = None
    if type(value) is int:
        # `tf.zeros(2, 3)`: numbers stand for types, too.
        known = DTYPES.get(_NUMBERED.get(value, ""))
    elif isinstance(value, str):
        known = DTYPES.get(value) or _ALIASES.get(value)
    elif isinstance(value, type):
        known = _ALIASES.get(value) or _of_numpy(value)
    elif getattr(value, "is_numpy_dtype", False):
        known = string if value.kind == "U" else DTYPES.get(value.name) or _ALIASES.get(value.name)
    if known is None:
        raise TypeError(f"Cannot convert the argument `type_value`: {value!r} to a TensorFlow DType.")
    return known


def _of_numpy(scalar: type) -> DType | None:
    """The type of numpy's scalars (`np.float32`); Python's own int is none, as in TensorFlow."""
    dtype = getattr(scalar, "dtype", None)
    return DTYPES.get(scalar.__name__.rstrip("_")) if dtype is not None else None


def assert_held(dtype: DType) -> DType:
    """Raises NotImplementedError for the types that the engine would round wrongly."""
    if dtype.name in ("float16", "bfloat16"):
        raise NotImplementedError(f"Convolab's TensorFlow has no {dtype.name}: it computes with tf.float32. Use that.")
    return dtype
