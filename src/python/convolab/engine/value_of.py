"""Python values of tensors, for what needs them at once: shapes, axes, truth, printing."""

import array

from convolab import bridge

_CODES = {"float32": "f", "int32": "i", "bool": "B"}


def plain(value):
    """Tensors, variables and arrays as nested lists or numbers; everything else as it is."""
    if hasattr(value, "_handle"):
        return nested(values(value), tuple(value.shape))
    tolist = getattr(value, "tolist", None)
    return tolist() if tolist is not None else value


def integer(value) -> int:
    """An int that may be given as a tensor or an array of one value. Raises TypeError for fractions and the rest."""
    if type(value) is int:
        return value
    value = plain(value)
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def integers(value) -> list[int]:
    """Ints given as lists, tuples, a range, a shape, a tensor or an array; a single one counts as a list of one."""
    value = plain(value)
    if isinstance(value, list | tuple | range) or hasattr(value, "as_list"):
        return [number for each in value for number in integers(each)]
    return [integer(value)]


def attribute(value, name: str) -> int:
    """An int that is an attribute of an operation, not an input of it. TensorFlow cuts fractions off.

    Raises TypeError for what is no number.
    """
    value = plain(value)
    if isinstance(value, list | tuple | str | bytes) or not (
        hasattr(value, "__index__") or hasattr(value, "__float__")
    ):
        raise TypeError(f"Expected int for argument '{name}' not {value!r}.")
    return int(value)


def attributes(value, name: str) -> list[int]:
    """Ints that are an attribute of an operation, each as `attribute` has it; a single one counts as a list of one."""
    if hasattr(value, "as_list"):
        value = value.as_list()
    if getattr(value, "shape", None) == () and hasattr(value, "_handle"):
        raise TypeError("Cannot iterate over a scalar tensor.")
    value = plain(value)
    if isinstance(value, list | tuple | range):
        return [attribute(each, name) for each in value]
    return [attribute(value, name)]


def values(tensor) -> list:
    """All values of an eager tensor, row by row."""
    dtype = tensor.dtype
    if dtype.name == "string":
        return list(tensor._strings)
    data = array.array(_CODES[dtype.storage])
    data.frombytes(bridge.ask("read", [tensor._handle]).encode("latin-1"))
    if dtype.is_bool:
        return [bool(value) for value in data]
    if dtype.name == "float64":
        # What was 0.1 is 0.1 again, not the nearest float32 with all of its digits.
        return [shortest(value) for value in data]
    return data.tolist()


def shortest(value: float) -> float:
    """The number of fewest digits that is this float32."""
    single = array.array("f", [0.0])
    for digits in range(6, 10):
        candidate = float(f"{value:.{digits}g}")
        if abs(candidate) < 3.5e38:
            single[0] = candidate
            if single[0] == value:
                return candidate
    return value


def nested(flat: list, shape: tuple):
    """Values row by row as nested lists; the only value itself where the shape is ()."""
    if not shape:
        return flat[0]
    if len(shape) == 1:
        return list(flat)
    size = 1
    for length in shape[1:]:
        size *= length
    return [nested(flat[i * size : (i + 1) * size], shape[1:]) for i in range(shape[0])]


def same_single(a: float, b: float) -> bool:
    """Whether two numbers are the same float32."""
    return array.array("f", [a]) == array.array("f", [b])
