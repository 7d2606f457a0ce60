"""Means, variances and what is scaled by them."""

from convolab.engine import kinds, value_of
from convolab.engine.arithmetic import maximum
from convolab.engine.convert import convert
from convolab.engine.elementwise import rsqrt, square
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of, shaped
from convolab.engine.operation import assert_type, operation, refuse, run
from convolab.engine.reductions import reduce_mean, reduce_sum
from convolab.engine.tensor import Tensor


@operation("tf.nn.moments")
def moments(x, axes, shift=None, keepdims=False, name=None) -> tuple[Tensor, Tensor]:
    """The mean and the variance over axes."""
    refuse("tf.nn.moments", shift=shift)
    x = convert(x)
    mean = reduce_mean(x, axes, True)
    variance = reduce_mean(run("squaredDifference", [x, mean], x.dtype), axes, keepdims)
    return (mean if keepdims else shaped(mean, variance.shape)), variance


@operation("tf.nn.batch_normalization")
def batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None) -> Tensor:
    """scale · (x − mean) / √(variance + variance_epsilon) + offset (Ioffe & Szegedy 2015)."""
    x, mean = convert(x), convert(mean)
    factor = rsqrt(convert(variance) + variance_epsilon)
    if scale is not None:
        factor = factor * scale
    shift = -mean * factor
    return x * factor + (shift if offset is None else offset + shift)


@operation("tf.nn.l2_loss")
def l2_loss(t, name=None) -> Tensor:
    """Half the sum of squares."""
    t = convert(t)
    assert_type(t, kinds.FLOATS, "L2Loss")
    return reduce_sum(square(t)) / 2


@operation("tf.math.l2_normalize")
def l2_normalize(x, axis=None, epsilon=1e-12, name=None, dim=None) -> Tensor:
    """x / √max(Σ x², epsilon), the sum over the axes."""
    x = convert(x)
    total = reduce_sum(square(x), axis if dim is None else dim, True)
    return x * rsqrt(maximum(total, epsilon))


@operation("tf.nn.local_response_normalization")
def local_response_normalization(input, depth_radius=5, bias=1, alpha=1, beta=0.5, name=None) -> Tensor:
    """x / (bias + alpha · Σ x²)^beta, the sum over the channels nearby (Krizhevsky et al. 2012)."""
    x = convert(input)
    if x.ndim != 4:
        raise InvalidArgumentError(f"in must be 4-dimensional, got shape {x.shape} [Op:LRN]")
    attributes = {"depthRadius": int(depth_radius), "bias": float(bias), "alpha": float(alpha), "beta": float(beta)}
    return run("localResponseNormalization", [x], x.dtype, **attributes)


@operation("tf.clip_by_norm")
def clip_by_norm(t, clip_norm, axes=None, name=None) -> Tensor:
    """t, made shorter where its euclidean length is above `clip_norm`."""
    t = convert(t)
    length = run("sqrt", [reduce_sum(square(t), axes, True)])
    return t * clip_norm / maximum(length, convert(clip_norm, t.dtype))


@operation("tf.linalg.global_norm")
def global_norm(t_list, name=None) -> Tensor:
    """The length of all values of several tensors together."""
    total = convert(0.0)
    for tensor in t_list:
        if tensor is not None:
            total = total + reduce_sum(square(convert(tensor)))
    return run("sqrt", [total])


@operation("tf.clip_by_global_norm")
def clip_by_global_norm(t_list, clip_norm, use_norm=None, name=None) -> tuple[list[Tensor], Tensor]:
    """Tensors made shorter together where their length together is above `clip_norm`, and that length."""
    if not isinstance(t_list, list | tuple):
        raise TypeError("`t_list` should be a sequence of tensors.")
    norm = global_norm(t_list) if use_norm is None else convert(use_norm)
    factor = clip_norm / maximum(norm, float(value_of.plain(clip_norm)))
    return [None if each is None else convert(each) * factor for each in t_list], norm


@operation("tf.math.zero_fraction")
def zero_fraction(value, name=None) -> Tensor:
    """The share of values that are 0."""
    from convolab.engine.arithmetic import equal
    from convolab.engine.casting import cast

    x = convert(value)
    return reduce_mean(cast(equal(x, convert(0, x.dtype)), "float32"))


@operation("tf.nn.crelu")
def crelu(features, axis=-1, name=None) -> Tensor:
    """relu(x) and relu(−x) behind one another."""
    from convolab.engine.joining import concat

    x = convert(features)
    axis = axis_of(axis, x.ndim)
    return concat([run("relu", [x]), run("relu", [run("neg", [x])])], axis)
