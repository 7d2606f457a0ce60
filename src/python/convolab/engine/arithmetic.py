"""Arithmetic of two tensors, with broadcasting and TensorFlow's rules on data types."""

from convolab.engine import kinds
from convolab.engine.convert import convert
from convolab.engine.dtype import DType, bool_, float32, float64, string
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import assert_type, kernel_name, operation, run
from convolab.engine.tensor import Tensor


def hinted(x, y, name: str) -> tuple[Tensor, Tensor]:
    """Both as tensors: y takes x's type if it can. So convert `tf.add` and the operators.

    Raises InvalidArgumentError for different types, and for shapes that can't be broadcast.
    """
    x = convert(x)
    y = convert(y, hint=x.dtype)
    return _of_one_type(x, y, name)


def matching(x, y, name: str) -> tuple[Tensor, Tensor]:
    """Both as tensors: what is no tensor takes the type of the other one, or of the first. So convert most functions.

    Raises TypeError where a Python value does not fit that type.
    """
    if isinstance(x, Tensor):
        y = y if isinstance(y, Tensor) else convert(y, x.dtype)
    elif isinstance(y, Tensor):
        x = convert(x, y.dtype)
    else:
        x = convert(x)
        y = convert(y, x.dtype)
    return _of_one_type(x, y, name)


def _of_one_type(x: Tensor, y: Tensor, name: str) -> tuple[Tensor, Tensor]:
    if x.dtype is not y.dtype:
        raise InvalidArgumentError(
            f"cannot compute {name} as input #1(zero-based) was expected to be a {kernel_name(x.dtype)} tensor but is a"
            f" {kernel_name(y.dtype)} tensor [Op:{name}]"
        )
    assert_broadcast(x, y, name)
    return x, y


def assert_broadcast(x: Tensor, y: Tensor, name: str) -> None:
    a, b = x.shape.as_list(), y.shape.as_list()
    if a != b and not can_broadcast(a, b):
        raise InvalidArgumentError(f"Incompatible shapes: {_sizes(a)} vs. {_sizes(b)} [Op:{name}]")


def can_broadcast(a, b) -> bool:
    return all(m == n or 1 in (m, n) for m, n in zip(reversed(a), reversed(b), strict=False))


def _sizes(shape) -> str:
    return "[" + ",".join(map(str, shape)) + "]"


def integer_form(dtype: DType) -> dict:
    """The attributes by which the engine keeps to an integer type's range."""
    return {"bits": dtype.size * 8, "signed": not dtype.is_unsigned}


def compute(kernel: str, x: Tensor, y: Tensor) -> Tensor:
    """The operation of the engine on two tensors of one type; on integers exactly, in their range."""
    if x.dtype.is_integer:
        return run("integers", [x, y], x.dtype, kind=kernel, **integer_form(x.dtype))
    return run(kernel, [x, y], x.dtype)


@operation("tf.add")
def add(x, y, name=None):
    x, y = hinted(x, y, "AddV2")
    if x.dtype == string:
        from convolab.engine.strings import joined

        return joined(x, y)
    assert_type(x, kinds.NUMBERS, "AddV2")
    return compute("add", x, y)


def _arithmetic(function: str, kernel: str, name: str, types=kinds.NUMBERS):
    @operation(f"tf.{function}")
    def call(x, y, name=None):
        x, y = matching(x, y, call.kernel)
        assert_type(x, types, call.kernel)
        return compute(kernel, x, y)

    call.kernel = name
    call.__name__ = call.__qualname__ = function
    return call


subtract = _arithmetic("subtract", "sub", "Sub")
multiply = _arithmetic("multiply", "mul", "Mul")
maximum = _arithmetic("maximum", "maximum", "Maximum")
minimum = _arithmetic("minimum", "minimum", "Minimum")
floordiv = _arithmetic("floordiv", "floorDiv", "FloorDiv")
floormod = _arithmetic("math.floormod", "mod", "FloorMod")
squared_difference = _arithmetic("math.squared_difference", "squaredDifference", "SquaredDifference")
atan2 = _arithmetic("math.atan2", "atan2", "Atan2", kinds.FLOATS)


@operation("tf.pow")
def pow_(x, y, name=None):
    x, y = matching(x, y, "Pow")
    assert_type(x, kinds.FLOATS | kinds.SIGNED, "Pow")
    return compute("pow", x, y)


@operation("tf.divide")
def divide(x, y, name=None):
    """Division as `/` does it in Python: of integers it is a float64."""
    if isinstance(y, Tensor) and not isinstance(x, Tensor):
        x = convert(x, y.dtype)
    return truediv(x, y)


@operation("tf.truediv")
def truediv(x, y, name=None):
    x = convert(x)
    y = convert(y, hint=x.dtype)
    if x.dtype is not y.dtype:
        raise TypeError(f"`x` and `y` must have the same dtype, got {x.dtype!r} != {y.dtype!r}.")
    assert_broadcast(x, y, "RealDiv")
    if x.dtype.is_integer:
        from convolab.engine.casting import cast

        wide = float64 if x.dtype.size >= 4 else float32
        x, y = cast(x, wide), cast(y, wide)
    elif not x.dtype.is_floating:
        raise TypeError(f"`x` and `y` must be numbers to be divided, got dtype {x.dtype!r}.")
    return run("div", [x, y], x.dtype)


@operation("tf.math.divide_no_nan")
def divide_no_nan(x, y, name=None):
    """x / y, and 0 where y is 0."""
    x, y = matching(x, y, "DivNoNan")
    if x.dtype.is_integer:
        from convolab.engine.casting import cast

        x, y = cast(x, float64), cast(y, float64)
    assert_type(x, kinds.FLOATS, "DivNoNan")
    return _where_not_zero(y, lambda divisor: run("div", [x, divisor], x.dtype))


@operation("tf.math.multiply_no_nan")
def multiply_no_nan(x, y, name=None):
    """x · y, and 0 where y is 0, whatever x is."""
    x, y = matching(x, y, "MulNoNan")
    assert_type(x, kinds.FLOATS, "MulNoNan")
    return _where_not_zero(y, lambda _: run("mul", [x, y], x.dtype))


def _where_not_zero(y: Tensor, compute_with) -> Tensor:
    from convolab.engine.arrays import ones_like, zeros_like
    from convolab.engine.selection import where

    is_zero = equal(y, 0)
    result = compute_with(where(is_zero, ones_like(y), y))
    return where(is_zero, zeros_like(result), result)


def _comparison(function: str, kernel: str, name: str):
    @operation(f"tf.{function}")
    def call(x, y, name=None):
        x, y = matching(x, y, call.kernel)
        assert_type(x, kinds.NUMBERS, call.kernel)
        return run(kernel, [x, y], bool_)

    call.kernel = name
    call.__name__ = call.__qualname__ = function
    return call


less = _comparison("less", "less", "Less")
less_equal = _comparison("less_equal", "lessEqual", "LessEqual")
greater = _comparison("greater", "greater", "Greater")
greater_equal = _comparison("greater_equal", "greaterEqual", "GreaterEqual")


@operation("tf.equal")
def equal(x, y, name=None):
    x, y = matching(x, y, "Equal")
    return _equality("equal", x, y)


@operation("tf.not_equal")
def not_equal(x, y, name=None):
    x, y = matching(x, y, "NotEqual")
    return _equality("notEqual", x, y)


def _equality(kernel: str, x: Tensor, y: Tensor) -> Tensor:
    if x.dtype == string:
        from convolab.engine.strings import compared

        return compared(x, y, kernel == "equal")
    if x.dtype.is_bool:
        # The engine compares numbers.
        x, y = (run("cast", [each], float32, storage="float32") for each in (x, y))
    return run(kernel, [x, y], bool_)


@operation("tf.equal")
def operator_equal(x, y):
    """`==`: False as a whole where the shapes can't be broadcast."""
    return _operator_equality(x, y, "Equal", equal, False)


@operation("tf.not_equal")
def operator_not_equal(x, y):
    return _operator_equality(x, y, "NotEqual", not_equal, True)


def _operator_equality(x, y, name: str, function, when_shapes_differ: bool):
    if not isinstance(y, Tensor):
        y = convert(y, x.dtype)
    if not can_broadcast(x.shape.as_list(), y.shape.as_list()):
        if x.dtype is y.dtype:
            return convert(when_shapes_differ)
    return function(x, y)


def truths(value, name: str, place: int = 0) -> Tensor:
    """A tensor of bools. Raises InvalidArgumentError for a tensor of another type, as input `place` of the kernel."""
    if isinstance(value, Tensor) and not value.dtype.is_bool:
        raise InvalidArgumentError(
            f"cannot compute {name} as input #{place}(zero-based) was expected to be a bool tensor but is a"
            f" {kernel_name(value.dtype)} tensor [Op:{name}]"
        )
    return convert(value, bool_)


def _logical(function: str, kernel: str, name: str):
    @operation(f"tf.{function}")
    def call(x, y, name=None):
        x, y = truths(x, call.kernel), truths(y, call.kernel, 1)
        assert_broadcast(x, y, call.kernel)
        return run(kernel, [x, y], bool_)

    call.kernel = name
    call.__name__ = call.__qualname__ = function
    return call


logical_and = _logical("logical_and", "logicalAnd", "LogicalAnd")
logical_or = _logical("logical_or", "logicalOr", "LogicalOr")
logical_xor = _logical("math.logical_xor", "logicalXor", "LogicalXor")


@operation("tf.logical_not")
def logical_not(x, name=None):
    return run("logicalNot", [truths(x, "LogicalNot")], bool_)


def _bitwise(function: str, name: str, logical):
    @operation(f"tf.bitwise.{function}")
    def call(x, y, name=None):
        x, y = matching(x, y, call.kernel)
        assert_type(x, kinds.INTEGERS, call.kernel)
        return compute(function, x, y)

    call.kernel = name
    call.__name__ = call.__qualname__ = function

    @operation(f"tf.bitwise.{function}")
    def operator(x, y):
        x, y = matching(x, y, call.kernel)
        return (logical if x.dtype.is_bool else call)(x, y)

    return call, operator


bitwise_and, operator_and = _bitwise("bitwise_and", "BitwiseAnd", logical_and)
bitwise_or, operator_or = _bitwise("bitwise_or", "BitwiseOr", logical_or)
bitwise_xor, operator_xor = _bitwise("bitwise_xor", "BitwiseXor", logical_xor)


@operation("tf.bitwise.invert")
def invert(x, name=None):
    x = convert(x)
    assert_type(x, kinds.INTEGERS, "Invert")
    return compute("bitwise_xor", x, convert(-1 if not x.dtype.is_unsigned else x.dtype.max, x.dtype))


@operation("tf.bitwise.invert")
def operator_invert(x):
    return logical_not(x) if x.dtype == bool_ else invert(x)


@operation("tf.add_n")
def add_n(inputs, name=None):
    if isinstance(inputs, Tensor):
        inputs = [inputs] if not inputs.ndim else list(inputs)
    if not isinstance(inputs, list | tuple) or not inputs:
        raise ValueError("inputs must be an iterable of at least one Tensor with the same dtype and shape")
    tensors = [convert(each) for each in inputs]
    total = tensors[0]
    for tensor in tensors[1:]:
        if tensor.shape != total.shape or tensor.dtype != total.dtype:
            raise InvalidArgumentError(
                f"Inputs to operation AddN must have the same size, type and shape: {total.shape} != {tensor.shape}"
            )
        total = compute("add", total, tensor)
    return total


def scalar_mul(scalar, x, name=None):
    """x multiplied by one number: `tf.scalar_mul`."""
    factor = convert(scalar, hint=convert(x).dtype)
    if factor.ndim:
        raise ValueError("The input scalar must be a 0-D value.")
    return multiply(factor, x)


@operation("tf.realdiv")
def realdiv(x, y, name=None) -> Tensor:
    """x / y of floats."""
    x, y = matching(x, y, "RealDiv")
    assert_type(x, kinds.FLOATS, "RealDiv")
    return run("div", [x, y], x.dtype)


@operation("tf.math.polyval")
def polyval(coeffs, x, name=None) -> Tensor:
    """The polynomial with these coefficients, that of the highest power first (Horner's rule)."""
    if not isinstance(coeffs, list):
        raise ValueError(f"Argument coeffs must be list type. Received type {type(coeffs)}.")
    x = convert(x)
    if not coeffs:
        from convolab.engine.arrays import zeros_like

        return zeros_like(x)
    coefficients = [convert(each) for each in coeffs]
    value = coefficients[0]
    for each in coefficients[1:]:
        value = add(each, multiply(value, x))
    return value
