"""`tf.nn`: operations of neural networks. Maps are NHWC."""

from convolab.engine import maps, value_of
from convolab.engine.arithmetic import compute
from convolab.engine.blocks import depth_to_space, space_to_depth
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.convolutions import (
    atrous_conv2d,
    conv1d,
    conv2d,
    conv2d_transpose,
    convolution,
    depthwise_conv2d,
    separable_conv2d,
)
from convolab.engine.elementwise import (
    elu,
    gelu,
    leaky_relu,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softplus,
    softsign,
    tanh,
)
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.normalization import (
    batch_normalization,
    crelu,
    l2_loss,
    l2_normalize,
    local_response_normalization,
    moments,
    zero_fraction,
)
from convolab.engine.operation import kernel_name, operation, refuse, run
from convolab.engine.ordering import in_top_k, top_k
from convolab.engine.pooling import (
    avg_pool,
    avg_pool1d,
    avg_pool2d,
    max_pool,
    max_pool1d,
    max_pool2d,
    max_pool_with_argmax,
    pool,
)
from convolab.engine.probabilities import (
    log_softmax,
    sigmoid_cross_entropy_with_logits,
    softmax,
    softmax_cross_entropy_with_logits,
    sparse_softmax_cross_entropy_with_logits,
    weighted_cross_entropy_with_logits,
)
from convolab.engine.randomness import uniform
from convolab.engine.selection import gather, where
from convolab.engine.tensor import Tensor
from tensorflow import _names

swish = silu
lrn = local_response_normalization


@operation("tf.nn.bias_add")
def bias_add(value, bias, data_format=None, name=None) -> Tensor:
    """The bias added to each channel, which is the last axis."""
    if data_format is not None and not data_format.startswith("N"):
        raise ValueError(f"`data_format` must be of the form `N...C` or `NC...`. Received: {data_format}")
    x = convert(value)
    if data_format is not None and data_format.startswith("NC") and x.ndim > 2:
        return maps.channels_first(bias_add(maps.channels_last(x), bias))
    bias = convert(bias, None if isinstance(bias, Tensor) else x.dtype)
    if x.ndim < 2:
        raise InvalidArgumentError(f"Input tensor must be at least 2D: {x.shape.as_list()} [Op:BiasAdd]")
    if bias.ndim != 1:
        raise InvalidArgumentError(f"Biases must be 1D: {bias.shape.as_list()} [Op:BiasAdd]")
    if bias.shape[0] != x.shape[-1]:
        raise InvalidArgumentError(
            f"Must provide as many biases as the last dimension of the input tensor: {bias.shape.as_list()} vs."
            f" {x.shape.as_list()} [Op:BiasAdd]"
        )
    if x.dtype is not bias.dtype:
        raise InvalidArgumentError(
            f"cannot compute BiasAdd as input #1(zero-based) was expected to be a {kernel_name(x.dtype)} tensor but is a"
            f" {kernel_name(bias.dtype)} tensor [Op:BiasAdd]"
        )
    return compute("add", x, bias)


@operation("tf.nn.dropout")
def dropout(x, rate, noise_shape=None, seed=None, name=None) -> Tensor:
    """A share of the values set to 0, and the others scaled up by 1 / (1 − rate) (Srivastava et al. 2014)."""
    x = convert(x)
    if not x.dtype.is_floating:
        raise ValueError(f"`x.dtype` must be a floating point tensor. Received: x.dtype={x.dtype}")
    share = float(value_of.plain(rate))
    if not 0 <= share < 1:
        raise ValueError(f"`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate={rate}")
    if share == 0:
        return x
    shape = x.shape.as_list()
    if noise_shape is not None:
        sizes = value_of.plain(noise_shape)
        shape = [own if size is None else size for own, size in zip(shape, sizes, strict=True)]
    kept = uniform(shape, seed=seed) >= share
    return where(kept, x / (1 - share), run("fill", [], x.dtype, shape=[], value=0, storage=x.dtype.storage))


@operation("tf.nn.embedding_lookup")
def embedding_lookup(params, ids, max_norm=None, name=None) -> Tensor:
    """The rows of a matrix that ids name."""
    refuse("tf.nn.embedding_lookup", max_norm=max_norm)
    return gather(params, ids)


def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None) -> Tensor:
    """The sum of losses divided by the number of examples."""
    from convolab.engine.reductions import reduce_sum

    losses = convert(per_example_loss)
    if sample_weight is not None:
        losses = losses * convert(sample_weight, losses.dtype)
    count = losses.shape[0] if global_batch_size is None else value_of.integer(global_batch_size)
    return reduce_sum(cast(losses, "float32")) / count


__getattr__ = _names.missing_from("tf.nn", globals())
