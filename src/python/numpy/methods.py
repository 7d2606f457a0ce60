"""Operators and reductions of arrays, put into the classes here so that those know nothing of functions."""

from numpy import products, reductions, scalars, searching, ufuncs
from numpy.dtypes import DTYPES
from numpy.ndarray import ndarray

_OPERATORS = {
    "add": ufuncs.add,
    "sub": ufuncs.subtract,
    "mul": ufuncs.multiply,
    "truediv": ufuncs.divide,
    "floordiv": ufuncs.floor_divide,
    "mod": ufuncs.remainder,
    "pow": ufuncs.power,
    "matmul": products.matmul,
    "and": ufuncs.bitwise_and,
    "or": ufuncs.bitwise_or,
    "xor": ufuncs.bitwise_xor,
}
_COMPARISONS = {
    "eq": ufuncs.equal,
    "ne": ufuncs.not_equal,
    "lt": ufuncs.less,
    "le": ufuncs.less_equal,
    "gt": ufuncs.greater,
    "ge": ufuncs.greater_equal,
}
_UNARY = {"neg": ufuncs.negative, "pos": ufuncs.positive, "abs": ufuncs.absolute, "invert": ufuncs.invert}
_METHODS = {
    "all": reductions.all,
    "any": reductions.any,
    "argmax": reductions.argmax,
    "argmin": reductions.argmin,
    "argsort": searching.argsort,
    "clip": ufuncs.clip,
    "cumprod": reductions.cumprod,
    "cumsum": reductions.cumsum,
    "dot": products.dot,
    "max": reductions.max,
    "mean": reductions.mean,
    "min": reductions.min,
    "nonzero": searching.nonzero,
    "prod": reductions.prod,
    "ptp": reductions.ptp,
    "round": ufuncs.round,
    "std": reductions.std,
    "sum": reductions.sum,
    "var": reductions.var,
}


class UFuncTypeError(TypeError):
    """The result has a type that the array can't hold."""


def _is_foreign(value) -> bool:
    """Whether an operation with it is its own: a tensor's or a layer's."""
    return getattr(value, "__array_priority__", 0) > 0 or value is None or isinstance(value, str | bytes | dict)


def _operator(function):
    def forward(self, other):
        if isinstance(other, str) and self.dtype.kind == "U":
            return function(self, other)
        return NotImplemented if _is_foreign(other) else function(self, other)

    def reflected(self, other):
        return NotImplemented if _is_foreign(other) else function(other, self)

    return forward, reflected


def _comparison(name: str, function):
    forward, _ = _operator(function)

    def call(self, other):
        result = forward(self, other)
        if result is NotImplemented and name in ("eq", "ne") and (other is None or isinstance(other, str)):
            # Numbers equal nothing of the kind.
            return _all_of(self, name == "ne")
        return result

    return call


def _all_of(array, value: bool):
    values = [value] * array.size
    return ndarray(values, array.shape, DTYPES["bool"]) if array.shape else scalars.bool_(value)


def _in_place(function):
    def call(self, other):
        if _is_foreign(other):
            return NotImplemented
        result = function(self, other)
        if result.dtype is not self.dtype and _loses(result.dtype, self.dtype):
            raise UFuncTypeError(
                f"Cannot cast ufunc '{function.__name__}' output from dtype('{result.dtype}') to"
                f" dtype('{self.dtype}') with casting rule 'same_kind'"
            )
        self[...] = result
        return self

    return call


def _loses(source, target) -> bool:
    return "biuf".index(source.kind.replace("u", "i")) > "biuf".index(target.kind.replace("u", "i"))


def _install(target: type) -> None:
    for name, function in _OPERATORS.items():
        forward, reflected = _operator(function)
        setattr(target, f"__{name}__", forward)
        setattr(target, f"__r{name}__", reflected)
    for name, function in _COMPARISONS.items():
        setattr(target, f"__{name}__", _comparison(name, function))
    for name, function in _UNARY.items():
        setattr(target, f"__{name}__", lambda self, function=function: function(self))


for _target in (ndarray, scalars.generic, scalars.float64):
    _install(_target)
for _name, _function in _OPERATORS.items():
    setattr(ndarray, f"__i{_name}__", _in_place(_function))
for _name, _function in _METHODS.items():
    setattr(ndarray, _name, _function)


def _sort(self, axis=-1, kind=None, order=None, *, stable=None) -> None:
    """Puts the values into ascending order in place."""
    self[...] = searching.sort(self, axis)


ndarray.sort = _sort
