"""Functions of each value for itself."""

import math

from convolab.engine import kinds
from convolab.engine.arithmetic import compute
from convolab.engine.convert import convert
from convolab.engine.dtype import bool_
from convolab.engine.operation import assert_type, operation, run


def _function(name: str, kernel: str, kernel_class: str, types=kinds.FLOATS, dtype=None):
    """`tf.sqrt` and its like: a function of `x`."""

    @operation(f"tf.{name}")
    def call(x, name=None):
        x = convert(x)
        assert_type(x, types, kernel_class)
        return run(kernel, [x], dtype or x.dtype)

    call.__name__ = call.__qualname__ = name.rpartition(".")[2]
    return call


abs_ = _function("abs", "abs", "Abs", kinds.SIGNED_NUMBERS)
acos = _function("acos", "acos", "Acos")
acosh = _function("acosh", "acosh", "Acosh")
asin = _function("asin", "asin", "Asin")
asinh = _function("asinh", "asinh", "Asinh")
atan = _function("atan", "atan", "Atan")
atanh = _function("atanh", "atanh", "Atanh")
ceil = _function("math.ceil", "ceil", "Ceil")
cos = _function("cos", "cos", "Cos")
cosh = _function("cosh", "cosh", "Cosh")
erf = _function("math.erf", "erf", "Erf")
exp = _function("exp", "exp", "Exp")
expm1 = _function("math.expm1", "expm1", "Expm1")
floor = _function("floor", "floor", "Floor")
is_finite = _function("math.is_finite", "isFinite", "IsFinite", dtype=bool_)
is_inf = _function("math.is_inf", "isInf", "IsInf", dtype=bool_)
is_nan = _function("math.is_nan", "isNaN", "IsNan", dtype=bool_)
log = _function("math.log", "log", "Log")
log1p = _function("math.log1p", "log1p", "Log1p")
reciprocal = _function("math.reciprocal", "reciprocal", "Reciprocal")
rsqrt = _function("math.rsqrt", "rsqrt", "Rsqrt")
sigmoid = _function("sigmoid", "sigmoid", "Sigmoid")
sign = _function("sign", "sign", "Sign", kinds.SIGNED_NUMBERS)
sin = _function("sin", "sin", "Sin")
sinh = _function("sinh", "sinh", "Sinh")
sqrt = _function("sqrt", "sqrt", "Sqrt")
tan = _function("tan", "tan", "Tan")
tanh = _function("tanh", "tanh", "Tanh")


@operation("tf.negative")
def negative(x, name=None):
    x = convert(x)
    assert_type(x, kinds.SIGNED_NUMBERS, "Neg")
    return compute("sub", convert(0, x.dtype), x) if x.dtype.is_integer else run("neg", [x])


@operation("tf.square")
def square(x, name=None):
    x = convert(x)
    assert_type(x, kinds.NUMBERS, "Square")
    return compute("mul", x, x) if x.dtype.is_integer else run("square", [x])


@operation("tf.round")
def round_(x, name=None):
    """To the nearest whole number; halves to the even one."""
    x = convert(x)
    assert_type(x, kinds.NUMBERS, "Round")
    return x if x.dtype.is_integer else run("round", [x])


@operation("tf.math.rint")
def rint(x, name=None):
    x = convert(x)
    assert_type(x, kinds.FLOATS, "Rint")
    return run("round", [x])


@operation("tf.math.log_sigmoid")
def log_sigmoid(x, name=None):
    return negative(softplus(negative(x)))


@operation("tf.math.softplus")
def softplus(features, name=None):
    x = convert(features)
    assert_type(x, kinds.FLOATS, "Softplus")
    return run("softplus", [x])


@operation("tf.nn.softsign")
def softsign(features, name=None):
    x = convert(features)
    assert_type(x, kinds.FLOATS, "Softsign")
    return x / (1.0 + abs_(x))


@operation("tf.nn.relu")
def relu(features, name=None):
    x = convert(features)
    assert_type(x, kinds.NUMBERS, "Relu")
    return run("relu", [x])


@operation("tf.nn.relu6")
def relu6(features, name=None):
    x = convert(features)
    assert_type(x, kinds.NUMBERS, "Relu6")
    return run("relu6", [x])


@operation("tf.nn.leaky_relu")
def leaky_relu(features, alpha=0.2, name=None):
    x = convert(features)
    if x.dtype.is_integer:
        from convolab.engine.casting import cast

        x = cast(x, "float32")
    assert_type(x, kinds.FLOATS, "LeakyRelu")
    return run("leakyRelu", [x], alpha=float(alpha))


@operation("tf.nn.elu")
def elu(features, name=None):
    x = convert(features)
    assert_type(x, kinds.FLOATS, "Elu")
    return run("elu", [x])


@operation("tf.nn.selu")
def selu(features, name=None):
    x = convert(features)
    assert_type(x, kinds.FLOATS, "Selu")
    return run("selu", [x])


@operation("tf.nn.gelu")
def gelu(features, approximate=False, name=None):
    """x · P(N(0, 1) ≤ x) (Hendrycks & Gimpel 2016), or its approximation with tanh."""
    x = convert(features)
    if not x.dtype.is_floating:
        raise ValueError(f"`features.dtype` must be a floating point tensor. Received:features.dtype={x.dtype}")
    if approximate:
        return 0.5 * x * (1.0 + tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)))
    return 0.5 * x * (1.0 + erf(x * math.sqrt(0.5)))


@operation("tf.nn.silu")
def silu(features, beta=1.0):
    """x · sigmoid(beta · x)."""
    x = convert(features)
    assert_type(x, kinds.FLOATS, "Sigmoid")
    return x * sigmoid(x if beta == 1.0 else x * beta)


@operation("tf.identity")
def identity(input, name=None):
    return run("identity", [convert(input)])


def identity_n(input, name=None):
    """Several tensors themselves: `tf.identity_n`."""
    return [identity(each) for each in input]


@operation("tf.clip_by_value")
def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    """The values with what is below or above set to the limit."""
    from convolab.engine.arithmetic import maximum, minimum
    from convolab.engine.errors import InvalidArgumentError

    x = convert(t)
    clipped = maximum(minimum(x, clip_value_max), clip_value_min)
    if clipped.shape != x.shape:
        raise InvalidArgumentError(f"Incompatible shapes: {x.shape} vs. {clipped.shape} [Op:ClipByValue]")
    return clipped


def _guarded(name: str, function):
    """A function of x and y that is 0 where x is 0, whatever y is."""

    @operation(f"tf.math.{name}")
    def call(x, y, name=None):
        from convolab.engine.arithmetic import equal, matching
        from convolab.engine.arrays import ones_like, zeros_like
        from convolab.engine.selection import where

        x, y = matching(x, y, call.__name__)
        assert_type(x, kinds.FLOATS, call.__name__)
        is_zero = equal(x, 0)
        return where(is_zero, zeros_like(x * y), x * function(where(is_zero, ones_like(y), y)))

    call.__name__ = call.__qualname__ = name
    return call


xlogy = _guarded("xlogy", log)
xlog1py = _guarded("xlog1py", log1p)
xdivy = _guarded("xdivy", reciprocal)


@operation("tf.math.reciprocal_no_nan")
def reciprocal_no_nan(x, name=None):
    """1 / x, and 0 where x is 0."""
    from convolab.engine.arithmetic import divide_no_nan

    x = convert(x)
    return divide_no_nan(convert(1, x.dtype), x)
