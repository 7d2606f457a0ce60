"""`keras.activations`."""

from convolab.engine import arithmetic, elementwise
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import transpose
from convolab.engine.operation import operation, run


def _activation(function):
    return operation(f"keras.activations.{function.__name__}")(function)


@_activation
def linear(x):
    return convert(x)


@_activation
def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    """max(x, 0), and its variants: a slope below the threshold, and a largest value."""
    x = convert(x)
    if negative_slope == 0 and threshold == 0:
        if max_value is None:
            return elementwise.relu(x)
        return elementwise.relu6(x) if max_value == 6 else elementwise.clip_by_value(x, 0, max_value)
    above = x * cast(x > threshold, x.dtype) if threshold else elementwise.relu(x)
    if max_value is not None:
        above = elementwise.clip_by_value(above, 0, max_value)
    below = elementwise.relu(threshold - x) if threshold else elementwise.relu(-x)
    return above - negative_slope * below if negative_slope else above


@_activation
def leaky_relu(x, negative_slope=0.2):
    return elementwise.leaky_relu(x, negative_slope)


@_activation
def relu6(x):
    return elementwise.relu6(x)


@_activation
def softmax(x, axis=-1):
    """exp(x) over its sum along the axis."""
    return _over_axis("softmax", convert(x), axis)


@_activation
def log_softmax(x, axis=-1):
    return _over_axis("logSoftmax", convert(x), axis)


def _over_axis(name: str, x, axis: int):
    """The engine's functions go over the last axis."""
    if not -x.ndim <= axis < x.ndim:
        raise InvalidArgumentError(f"Axis {axis} is out of the range of a tensor with {x.ndim} axes.")
    if axis % x.ndim == x.ndim - 1:
        return run(name, [x], x.dtype)
    order = list(range(x.ndim))
    order[axis], order[-1] = order[-1], order[axis]
    return transpose(run(name, [transpose(x, order)], x.dtype), order)


@_activation
def elu(x, alpha=1.0):
    x = convert(x)
    found = elementwise.elu(x)
    return found if alpha == 1 else elementwise.relu(x) + alpha * (found - elementwise.relu(x))


@_activation
def celu(x, alpha=1.0):
    x = convert(x)
    return arithmetic.maximum(x, 0.0) + alpha * elementwise.expm1(arithmetic.minimum(x, 0.0) / alpha)


@_activation
def selu(x):
    return elementwise.selu(x)


@_activation
def gelu(x, approximate=False):
    return elementwise.gelu(x, approximate)


@_activation
def softplus(x):
    return elementwise.softplus(x)


@_activation
def softsign(x):
    return elementwise.softsign(x)


@_activation
def tanh(x):
    return elementwise.tanh(convert(x))


@_activation
def sigmoid(x):
    return elementwise.sigmoid(convert(x))


@_activation
def log_sigmoid(x):
    return elementwise.log_sigmoid(x)


@_activation
def hard_sigmoid(x):
    """relu6(x + 3) / 6."""
    return elementwise.relu6(convert(x) + 3.0) / 6.0


@_activation
def exponential(x):
    return elementwise.exp(convert(x))


@_activation
def silu(x):
    return elementwise.silu(x)


@_activation
def hard_silu(x):
    x = convert(x)
    return x * hard_sigmoid(x)


@_activation
def mish(x):
    """x · tanh(log(1 + exp(x)))."""
    x = convert(x)
    return x * elementwise.tanh(elementwise.softplus(x))


@_activation
def hard_tanh(x):
    return elementwise.clip_by_value(convert(x), -1.0, 1.0)


@_activation
def squareplus(x, b=4):
    x = convert(x)
    return (x + elementwise.sqrt(x * x + float(b))) / 2.0


@_activation
def glu(x, axis=-1):
    from convolab.engine.joining import split

    first, second = split(x, 2, axis)
    return first * elementwise.sigmoid(second)


@_activation
def tanh_shrink(x):
    x = convert(x)
    return x - elementwise.tanh(x)


@_activation
def hard_shrink(x, threshold=0.5):
    x = convert(x)
    return x * cast(elementwise.abs_(x) > threshold, x.dtype)


@_activation
def soft_shrink(x, threshold=0.5):
    x = convert(x)
    return elementwise.sign(x) * elementwise.relu(elementwise.abs_(x) - threshold)


swish = silu
hard_swish = hard_silu

_KNOWN = {
    function.__name__: function
    for function in (
        linear, relu, leaky_relu, relu6, softmax, log_softmax, elu, celu, selu, gelu, softplus, softsign, tanh, sigmoid,
        log_sigmoid, hard_sigmoid, exponential, silu, hard_silu, mish, hard_tanh, squareplus, glu, tanh_shrink,
        hard_shrink, soft_shrink,
    )
} | {"swish": silu, "hard_swish": hard_silu}  # fmt: skip

#: What the engine computes in one go with a convolution.
FUSED = {relu: "relu", relu6: "relu6", sigmoid: "sigmoid", elu: "elu"}


def get(identifier):
    """The activation that a learner names: `linear` for None. Raises ValueError for a name that is none."""
    if identifier is None:
        return linear
    if isinstance(identifier, str) and identifier in _KNOWN:
        return _KNOWN[identifier]
    if callable(identifier):
        return identifier
    raise ValueError(f"Could not interpret activation function identifier: {identifier}{_near(identifier)}")


def _near(identifier) -> str:
    from difflib import get_close_matches

    near = get_close_matches(str(identifier), _KNOWN, 1)
    return f". Did you mean '{near[0]}'?" if near else ""


def serialize(activation) -> str:
    return getattr(activation, "__name__", str(activation))


def deserialize(config):
    return get(config)


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.activations", globals())(name)
