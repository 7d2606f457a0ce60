"""Functions of each value for itself, and of pairs of values with broadcasting."""

import builtins
import math
import operator

from numpy import dtypes, scalars
from numpy.creation import asarray
from numpy.dtypes import DTYPES, as_dtype
from numpy.ndarray import ndarray

_NAN = float("nan")
_INF = float("inf")


def broadcast_shape(shapes: list) -> tuple:
    """The shape that arrays of these shapes have together. Raises ValueError where they do not go together."""
    rank = max((len(shape) for shape in shapes), default=0)
    sizes = []
    for axis in range(rank):
        size = 1
        for shape in shapes:
            own = shape[axis - rank + len(shape)] if axis - rank + len(shape) >= 0 else 1
            if size != own and 1 not in (size, own):
                shown = " ".join(str(tuple(each)).replace(" ", "") for each in shapes)
                raise ValueError(f"operands could not be broadcast together with shapes {shown} ")
            size = own if size == 1 else size
        sizes.append(size)
    return tuple(sizes)


def broadcast_to(array, shape) -> ndarray:
    """A view of the array in a larger shape."""
    from numpy.ndarray import sizes_of

    a, shape = asarray(array), tuple(sizes_of(shape))
    together = broadcast_shape([a.shape, shape])
    if together != shape:
        raise ValueError(
            f"operands could not be broadcast together with remapped shapes [original->remapped]: {a.shape} and"
            f" requested shape {shape}"
        )
    missing = len(shape) - a.ndim
    strides = tuple(
        0 if i < missing or a.shape[i - missing] != size else a._strides[i - missing] for i, size in enumerate(shape)
    )
    return ndarray(a._data, shape, a.dtype, a._offset, strides, a)


def broadcast_values(array: ndarray, shape: tuple) -> list:
    """The array's values as often as the shape wants them."""
    return array._values() if array.shape == shape else broadcast_to(array, shape)._values()


def _result(values: list, shape: tuple, dtype):
    """An array of computed values; a single value where the shape is ()."""
    if (dtype.kind == "f" and dtype.name != "float64") or dtype.kind in "iu":
        values = [dtypes.held(value, dtype) for value in values]
    return ndarray(values, shape, dtype) if shape else scalars.of(values[0], dtype)


def _is_weak(value) -> bool:
    """Whether it is a number of Python's own, which takes the other one's type."""
    return isinstance(value, int | float) and not isinstance(value, scalars.generic)


def _pair(x, y):
    """Both as arrays, with the type that they have together."""
    if _is_weak(y) and not _is_weak(x):
        a = asarray(x)
        common = dtypes.weakly_common(a.dtype, y)
        return a, _weak(y, common), common
    if _is_weak(x) and not _is_weak(y):
        b = asarray(y)
        common = dtypes.weakly_common(b.dtype, x)
        return _weak(x, common), b, common
    a, b = asarray(x), asarray(y)
    return a, b, dtypes.common(a.dtype, b.dtype)


def _weak(value, dtype) -> ndarray:
    if dtype.kind in "iu" and not isinstance(value, bool):
        return asarray(value, dtype)
    return ndarray([dtypes.held(value, dtype)], (), dtype)


def _binary(name: str, compute, result=None, types: str = "biufO"):
    def call(x1, x2, /, out=None, *, where=True, dtype=None):
        _refuse(name, out, where)
        a, b, common = _pair(x1, x2)
        if common.kind not in types:
            raise TypeError(f"ufunc '{name}' not supported for the input types {a.dtype} and {b.dtype}")
        to = as_dtype(dtype) if dtype is not None else common if result is None else result(common)
        shape = broadcast_shape([a.shape, b.shape])
        values = map(compute, broadcast_values(a, shape), broadcast_values(b, shape))
        return _result(list(values), shape, to)

    call.__name__ = call.__qualname__ = name
    return call


def _unary(name: str, compute, result=None, types: str = "biufO"):
    def call(x, /, out=None, *, where=True, dtype=None):
        _refuse(name, out, where)
        a = asarray(x)
        if a.dtype.kind not in types:
            raise TypeError(f"ufunc '{name}' not supported for the input type {a.dtype}")
        to = as_dtype(dtype) if dtype is not None else a.dtype if result is None else result(a.dtype)
        return _result([compute(value) for value in a._values()], a.shape, to)

    call.__name__ = call.__qualname__ = name
    return call


def _refuse(name: str, out, where) -> None:
    if out is not None or where is not True:
        raise NotImplementedError(f"Convolab's np.{name} has neither `out` nor `where`. Assign its result.")


def _floating(dtype):
    """The type of a result that is no whole number."""
    if dtype.kind == "f":
        return dtype
    return DTYPES["float64" if dtype.itemsize >= 4 else "float32"]


def _truth(_):
    return DTYPES["bool"]


def _number(dtype):
    return DTYPES["int8"] if dtype.kind == "b" else dtype


def _divided(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return _NAN if a == 0 or a != a else math.copysign(_INF, a) * math.copysign(1, b)


def _floor_divided(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return 0 if isinstance(b, int) else _divided(a, b)


def _remainder(a, b):
    try:
        return a % b
    except ZeroDivisionError:
        return 0 if isinstance(b, int) else _NAN


def _power(a, b):
    if isinstance(a, int) and isinstance(b, int) and b < 0:
        raise ValueError("Integers to negative integer powers are not allowed.")
    try:
        result = a**b
    except ZeroDivisionError:
        return _INF
    except OverflowError:
        return _INF if a > 0 or b % 2 == 0 else -_INF
    return _NAN if isinstance(result, complex) else result


def _greatest(a, b):
    return a if a != a or (a >= b and b == b) else b


def _least(a, b):
    return a if a != a or (a <= b and b == b) else b


def _safely(function):
    """A function of `math` that gives nan and inf where Python's raises."""

    def call(value):
        try:
            return function(value)
        except ValueError:
            return _NAN
        except OverflowError:
            return _INF

    return call


def _log_of(function):
    def call(value):
        if value > 0:
            return function(value)
        return -_INF if value == 0 else _NAN

    return call


def _rounded(value):
    return value if value - value != 0 else float(builtins.round(value)) or math.copysign(0.0, value)


def _whole(function):
    def call(value):
        return value if isinstance(value, int) or value - value != 0 else float(function(value)) or value * 0.0

    return call


def _sign(value):
    return value if value != value else (value > 0) - (value < 0)


add = _binary("add", lambda a, b: (a or b) if isinstance(a, bool) and isinstance(b, bool) else a + b)
subtract = _binary("subtract", operator.sub, types="iufO")
multiply = _binary("multiply", lambda a, b: (a and b) if isinstance(a, bool) and isinstance(b, bool) else a * b)
divide = true_divide = _binary("divide", _divided, _floating, "biuf")
floor_divide = _binary("floor_divide", _floor_divided, _number, "biuf")
remainder = mod = _binary("remainder", _remainder, _number, "biuf")
power = _binary("power", _power, _number, "biuf")
maximum = _binary("maximum", _greatest)
minimum = _binary("minimum", _least)
arctan2 = _binary("arctan2", math.atan2, _floating, "biuf")
hypot = _binary("hypot", math.hypot, _floating, "biuf")
equal = _binary("equal", operator.eq, _truth, "biufOU")
not_equal = _binary("not_equal", operator.ne, _truth, "biufOU")
less = _binary("less", operator.lt, _truth)
less_equal = _binary("less_equal", operator.le, _truth)
greater = _binary("greater", operator.gt, _truth)
greater_equal = _binary("greater_equal", operator.ge, _truth)
logical_and = _binary("logical_and", lambda a, b: bool(a and b), _truth)
logical_or = _binary("logical_or", lambda a, b: bool(a or b), _truth)
logical_xor = _binary("logical_xor", lambda a, b: bool(a) != bool(b), _truth)
bitwise_and = _binary("bitwise_and", operator.and_, types="biu")
bitwise_or = _binary("bitwise_or", operator.or_, types="biu")
bitwise_xor = _binary("bitwise_xor", operator.xor, types="biu")

negative = _unary("negative", operator.neg, types="iufO")
positive = _unary("positive", operator.pos, types="iufO")
absolute = abs = _unary("absolute", operator.abs)  # noqa: A001 numpy's own name
sign = _unary("sign", _sign, types="iufO")
square = _unary("square", lambda value: value * value)
sqrt = _unary("sqrt", _safely(math.sqrt), _floating, "biuf")
exp = _unary("exp", _safely(math.exp), _floating, "biuf")
expm1 = _unary("expm1", _safely(math.expm1), _floating, "biuf")
log = _unary("log", _log_of(math.log), _floating, "biuf")
log2 = _unary("log2", _log_of(math.log2), _floating, "biuf")
log10 = _unary("log10", _log_of(math.log10), _floating, "biuf")
log1p = _unary("log1p", lambda value: _log_of(lambda _: math.log1p(value))(1 + value), _floating, "biuf")
sin = _unary("sin", _safely(math.sin), _floating, "biuf")
cos = _unary("cos", _safely(math.cos), _floating, "biuf")
tan = _unary("tan", _safely(math.tan), _floating, "biuf")
arcsin = _unary("arcsin", _safely(math.asin), _floating, "biuf")
arccos = _unary("arccos", _safely(math.acos), _floating, "biuf")
arctan = _unary("arctan", math.atan, _floating, "biuf")
sinh = _unary("sinh", _safely(math.sinh), _floating, "biuf")
cosh = _unary("cosh", _safely(math.cosh), _floating, "biuf")
tanh = _unary("tanh", math.tanh, _floating, "biuf")
floor = _unary("floor", _whole(math.floor), types="biuf")
ceil = _unary("ceil", _whole(math.ceil), types="biuf")
trunc = _unary("trunc", _whole(math.trunc), types="biuf")
rint = _unary("rint", _rounded, _floating, "biuf")
reciprocal = _unary("reciprocal", lambda value: _divided(1, value), types="f")
isnan = _unary("isnan", lambda value: value != value, _truth, "biuf")
isinf = _unary("isinf", lambda value: value in (_INF, -_INF), _truth, "biuf")
isfinite = _unary("isfinite", lambda value: value - value == 0, _truth, "biuf")
logical_not = _unary("logical_not", operator.not_, _truth)
invert = _unary("invert", lambda value: not value if isinstance(value, bool) else ~value, types="biu")


def clip(a, a_min=None, a_max=None):
    """The values with what is below or above set to the limit."""
    result = asarray(a)
    if a_min is not None:
        result = maximum(result, a_min)
    return result if a_max is None else minimum(result, a_max)


def round(a, decimals=0, out=None):  # noqa: A001 numpy's own name
    """To so many digits behind the point; halves to the even one."""
    _refuse("round", out, True)
    a = asarray(a)
    if a.dtype.kind != "f":
        return _result(a._values(), a.shape, a.dtype)
    factor = 10.0**decimals
    return _result([_rounded(value * factor) / factor for value in a._values()], a.shape, a.dtype)


around = round


def where(condition, x=None, y=None):
    """x where the condition holds, else y; without them the places where it holds."""
    from numpy.searching import nonzero

    condition = asarray(condition)
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    a, b, common = _pair(x, y)
    shape = broadcast_shape([condition.shape, a.shape, b.shape])
    parts = zip(*(broadcast_values(each, shape) for each in (condition, a, b)), strict=True)
    values = [dtypes.held(one if holds else other, common) for holds, one, other in parts]
    return ndarray(values, shape, common)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether values are equal up to rounding: |a − b| ≤ atol + rtol · |b|."""
    a, b = asarray(a), asarray(b)
    shape = broadcast_shape([a.shape, b.shape])

    def close(x, y):
        if x != x or y != y:
            return equal_nan and x != x and y != y
        return x == y or (x - x == 0 and y - y == 0 and operator.abs(x - y) <= atol + rtol * operator.abs(y))

    values = [close(x, y) for x, y in zip(broadcast_values(a, shape), broadcast_values(b, shape), strict=True)]
    return _result(values, shape, DTYPES["bool"])


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False) -> bool:
    """Whether all values are equal up to rounding."""
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan))._values().count(False) == 0)


def array_equal(a1, a2, equal_nan=False) -> bool:
    """Whether shapes and all values are equal."""
    a, b = asarray(a1), asarray(a2)
    if a.shape != b.shape:
        return False
    return all(x == y or (equal_nan and x != x and y != y) for x, y in zip(a._values(), b._values(), strict=True))
