"""Operators of tensors (`x + y`, `x[0]`), put into the classes here so that those know nothing of operations."""

from convolab.engine import arithmetic, elementwise, indexing, products
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype, bool_, int32
from convolab.engine.operation import operation
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor


@operation("tf.multiply")
def _times(x, y):
    """`x * y`: where one of both holds bools, it is whether both are something else than 0."""
    if bool_ not in (x.dtype, y.dtype):
        return arithmetic.multiply(x, y)
    from convolab.engine.casting import cast

    return arithmetic.logical_and(*(cast(cast(each, int32), bool_) for each in (x, y)))


_BINARY = {
    "add": arithmetic.add,
    "sub": arithmetic.subtract,
    "mul": _times,
    "truediv": arithmetic.divide,
    "floordiv": arithmetic.floordiv,
    "mod": arithmetic.floormod,
    "pow": arithmetic.pow_,
    "matmul": products.matmul,
    "and": arithmetic.operator_and,
    "or": arithmetic.operator_or,
    "xor": arithmetic.operator_xor,
}
#: `x + 1.5` of an int tensor finds two types, `x - 1.5` that 1.5 can't be an int.
_WITH_OTHER_TYPES = ("add", "matmul", "truediv")
_COMPARISONS = {
    "lt": arithmetic.less,
    "le": arithmetic.less_equal,
    "gt": arithmetic.greater,
    "ge": arithmetic.greater_equal,
}
_UNARY = {"neg": elementwise.negative, "abs": elementwise.abs_, "invert": arithmetic.operator_invert}


def _binary(name: str, function):
    """`x - y` of a tensor x and `y - x`: what is no tensor has to take the tensor's type; see `_WITH_OTHER_TYPES`."""

    def converted(other, dtype):
        if name == "mul" and dtype == bool_:
            return convert(other)
        return convert(other, hint=dtype) if name in _WITH_OTHER_TYPES else convert(other, dtype)

    # The row of the trace is named after the function, whose own call is inside of it.
    @operation(function.__wrapped__.__trace_name__)
    def forward(self, other):
        return function(self, other if isinstance(other, Tensor) else converted(other, as_dtype(self.dtype)))

    @operation(function.__wrapped__.__trace_name__)
    def reflected(self, other):
        return function(convert(other, self.dtype), self)

    return forward, reflected


def _install(target: type) -> None:
    for name, function in _BINARY.items():
        forward, reflected = _binary(name, function)
        setattr(target, f"__{name}__", forward)
        setattr(target, f"__r{name}__", reflected)
    for name, function in _COMPARISONS.items():
        setattr(target, f"__{name}__", lambda self, other, function=function: function(self, other))
    for name, function in _UNARY.items():
        setattr(target, f"__{name}__", lambda self, function=function: function(self))
    target.__getitem__ = lambda self, key: indexing.item(self, key)


def _install_equality(target: type) -> None:
    def equal(self, other):
        return False if other is None else arithmetic.operator_equal(self, other)

    def not_equal(self, other):
        return True if other is None else arithmetic.operator_not_equal(self, other)

    # What is put in afterwards leaves the class's own hash as it is.
    target.__eq__ = equal
    target.__ne__ = not_equal


for _target in (Tensor, KerasTensor):
    _install(_target)
_install_equality(Tensor)
