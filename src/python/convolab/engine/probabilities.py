"""Probabilities and cross-entropies of logits."""

from convolab.engine import kinds, value_of
from convolab.engine.casting import cast
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import int32
from convolab.engine.errors import AbortedError, InvalidArgumentError
from convolab.engine.layout import shaped, transpose
from convolab.engine.operation import assert_type, operation, run
from convolab.engine.reductions import reduce_sum
from convolab.engine.tensor import Tensor


def _along(kernel: str, name: str, logits, axis) -> Tensor:
    x = convert(logits)
    assert_type(x, kinds.FLOATS, name)
    axis = -1 if axis is None else value_of.integer(axis)
    if not x.ndim:
        raise AbortedError(f"Input dims must be <= 5 and >=1 [Op:{name}]")
    if not -x.ndim <= axis < x.ndim:
        raise InvalidArgumentError(
            f"`dim` must be in the range [{-x.ndim}, {x.ndim}) where {x.ndim} is the number of dimensions in the input."
            f" Received: dim={axis}"
        )
    last = x.ndim - 1
    if axis % x.ndim == last or not x.shape.num_elements():
        return run(kernel, [x], x.dtype) if x.shape.num_elements() else x
    order = list(range(x.ndim))
    order[axis], order[last] = order[last], order[axis]
    return transpose(run(kernel, [transpose(x, order)], x.dtype), order)


@operation("tf.nn.softmax")
def softmax(logits, axis=None, name=None) -> Tensor:
    """exp(x) over its sum along the axis (the last one)."""
    return _along("softmax", "Softmax", logits, axis)


@operation("tf.nn.log_softmax")
def log_softmax(logits, axis=None, name=None) -> Tensor:
    """The logarithm of softmax, without overflow."""
    return _along("logSoftmax", "LogSoftmax", logits, axis)


@operation("tf.nn.softmax_cross_entropy_with_logits")
def softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None) -> Tensor:
    """−Σ labels · log softmax(logits) along the axis; labels are probabilities, one for each class."""
    logits = convert(logits)
    if not logits.dtype.is_floating:
        assert_type(logits, kinds.FLOATS, "SoftmaxCrossEntropyWithLogits")
    labels = labels if isinstance(labels, Tensor) else convert(labels, logits.dtype)
    labels = cast(labels, logits.dtype)
    if labels.ndim < logits.ndim:
        labels = shaped(labels, [*[1] * (logits.ndim - labels.ndim), *labels.shape])
    for a, b in zip(logits.shape, labels.shape, strict=False):
        if (a != b and 1 not in (a, b)) or labels.ndim != logits.ndim:
            raise InvalidArgumentError(
                f"logits and labels must be broadcastable: logits_size={logits.shape.as_list()}"
                f" labels_size={labels.shape.as_list()} [Op:SoftmaxCrossEntropyWithLogits]"
            )
    return run("neg", [reduce_sum(labels * log_softmax(logits, axis), axis)])


@operation("tf.nn.sparse_softmax_cross_entropy_with_logits")
def sparse_softmax_cross_entropy_with_logits(labels, logits, name=None) -> Tensor:
    """−log softmax(logits) of the class that each label names."""
    labels, logits = convert(labels), convert(logits)
    if not logits.ndim:
        raise ValueError(f"`logits` cannot be a scalar. Received logits={logits}`")
    if labels.ndim != logits.ndim - 1:
        raise ValueError(
            "`labels.shape.rank` must equal `logits.shape.rank - 1`. "
            f"Received: labels.shape={labels.shape} of rank {labels.ndim} and logits.shape={logits.shape} of rank"
            f" {logits.ndim}"
        )
    if labels.shape != logits.shape[:-1]:
        raise ValueError(
            "`labels.shape` must equal `logits.shape` except for the last dimension. "
            f"Received: labels.shape={labels.shape} and logits.shape={logits.shape}"
        )
    assert_type(logits, kinds.FLOATS, "SparseSoftmaxCrossEntropyWithLogits")
    assert_type(labels, kinds.INDICES, "SparseSoftmaxCrossEntropyWithLogits", "Tlabels")
    classes, places = logits.shape[-1], []
    given = value_of.values(labels)
    for row, label in enumerate(given):
        if not 0 <= label < classes:
            raise InvalidArgumentError(
                f"Received a label value of {label} which is outside the valid range of [0, {classes}).  Label values:"
                f" {' '.join(map(str, given[:20]))} [Op:SparseSoftmaxCrossEntropyWithLogits]"
            )
        places.append(row * classes + label)
    flat = shaped(log_softmax(logits), [logits.shape.num_elements()])
    picked = run("gather", [flat, from_values(places, [len(places)], int32)], logits.dtype, axis=0, batchDims=0)
    return run("neg", [shaped(picked, labels.shape)])


def _logistic(labels, logits, function: str) -> tuple[Tensor, Tensor]:
    logits, labels = convert(logits), convert(labels)
    if labels.shape != logits.shape:
        raise ValueError(
            f"`logits` and `labels` must have the same shape, received ({logits.shape} vs {labels.shape})."
        )
    assert_type(logits, kinds.FLOATS, function)
    return labels, logits


@operation("tf.nn.sigmoid_cross_entropy_with_logits")
def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None) -> Tensor:
    """max(x, 0) − x · z + log(1 + exp(−|x|)): the logistic loss of logits x and labels z, without overflow."""
    if labels is None or logits is None:
        raise ValueError("Both `labels` and `logits` must be provided.")
    labels, logits = _logistic(labels, logits, "SigmoidCrossEntropy")
    small = run("log1p", [run("exp", [run("neg", [run("abs", [logits])])])])
    return run("relu", [logits]) - logits * labels + small


@operation("tf.nn.weighted_cross_entropy_with_logits")
def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None) -> Tensor:
    """The logistic loss with the positive labels' share multiplied by `pos_weight`."""
    labels, logits = _logistic(labels, logits, "WeightedCrossEntropy")
    weight = 1 + (convert(pos_weight, logits.dtype) - 1) * labels
    small = run("log1p", [run("exp", [run("neg", [run("abs", [logits])])])])
    return (1 - labels) * logits + weight * (small + run("relu", [run("neg", [logits])]))
