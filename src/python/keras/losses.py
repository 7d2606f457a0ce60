"""`keras.losses`: how far predictions are from the truth, as classes and as functions."""

from convolab.engine import arithmetic, elementwise, layout, reductions
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import operation, run
from convolab.engine.rows import Row
from convolab.engine.selection import one_hot
from convolab.engine.symbolic import record, symbolic_in
from convolab.engine.tensor import Tensor
from keras import configs, naming

_EPSILON = 1e-7
_REDUCTIONS = ("sum_over_batch_size", "sum", "mean", "mean_with_sample_weight", "none", None)


class Loss:
    """`keras.losses.Loss`: subclasses have `call(y_true, y_pred)`, which gives a loss for each example."""

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._given = (args, kwargs)
        return made

    def __init__(self, name=None, reduction="sum_over_batch_size", dtype=None):
        self.name = name or naming.unique_name(naming.snake_case(type(self).__name__))
        if reduction == "auto":
            reduction = "sum_over_batch_size"
        if reduction not in _REDUCTIONS:
            raise ValueError(
                "Invalid value for argument `reduction`. Expected one of {'sum_over_batch_size', 'sum', 'mean',"
                f" 'mean_with_sample_weight', 'none', None}}. Received: reduction={reduction}"
            )
        self.reduction = reduction
        self.dtype = configs.dtype_name(dtype)

    def call(self, y_true, y_pred):
        raise NotImplementedError("A loss has to have a `call(y_true, y_pred)` method.")

    def __call__(self, y_true, y_pred, sample_weight=None):
        if symbolic_in((y_true, y_pred, sample_weight)):
            return record(self.__call__, (y_true, y_pred, sample_weight), {})
        if isinstance(y_true, list | tuple) and isinstance(y_pred, Tensor):
            raise ValueError(
                f"Expected an instance of {type(y_true).__name__}, got a tensor: y_true is a list and y_pred is none. Make a"
                " tensor of it: tf.constant(y_true)."
            )
        y_true, y_pred = _floating(y_true, self.dtype), _floating(y_pred, self.dtype)
        with Row(
            type(self).__name__, self.name, [each for each in (y_pred, y_true) if isinstance(each, Tensor)]
        ) as row:
            losses = convert(self.call(y_true, y_pred))
            row.output = reduced(losses, sample_weight, self.reduction)
            return row.output

    def get_config(self) -> dict:
        return {
            "name": self.name,
            "reduction": self.reduction,
            **configs.arguments_of(self, ("name", "reduction", "dtype")),
        }

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)


def _floating(value, dtype: str):
    if isinstance(value, dict):
        return {key: _floating(each, dtype) for key, each in value.items()}
    if isinstance(value, list | tuple) and any(isinstance(each, Tensor) for each in value):
        return [_floating(each, dtype) for each in value]
    return cast(convert(value), dtype)


def reduced(losses: Tensor, sample_weight, reduction: str | None) -> Tensor:
    """Losses of the examples as one number, weighted."""
    if sample_weight is not None:
        weight = cast(convert(sample_weight), losses.dtype)
        losses, weight = same_rank(losses, weight)
        losses = losses * weight
    if reduction in ("none", None) or losses.ndim == 0:
        return losses
    total = reductions.reduce_sum(losses)
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight" and sample_weight is not None:
        return arithmetic.divide_no_nan(total, reductions.reduce_sum(layout.broadcast_to(weight, losses.shape)))
    count = losses.shape.num_elements()
    return total / float(count) if count else total


def same_rank(first: Tensor, second: Tensor) -> tuple[Tensor, Tensor]:
    """Both with one rank: a last axis of size 1 is taken away from, or given to, the one that differs by it."""
    if first.ndim == second.ndim + 1:
        if first.shape[-1] == 1:
            first = layout.squeeze(first, -1) if first.ndim > 1 and second.ndim > 0 else first
        else:
            second = layout.expand_dims(second, -1)
    elif second.ndim == first.ndim + 1:
        if second.shape[-1] == 1:
            second = layout.squeeze(second, -1)
        else:
            first = layout.expand_dims(first, -1)
    return first, second


def _function(function):
    """A loss as a function of the look-alike: symbolic tensors are recorded, eager ones are a row of the trace."""
    return operation(f"keras.losses.{function.__name__}")(function)


def _pair(y_true, y_pred) -> tuple[Tensor, Tensor]:
    y_pred = convert(y_pred)
    y_true = cast(convert(y_true, hint=y_pred.dtype), y_pred.dtype)
    return same_rank(y_true, y_pred)


@_function
def mean_squared_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return reductions.reduce_mean(elementwise.square(y_true - y_pred), axis=-1)


@_function
def mean_absolute_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return reductions.reduce_mean(elementwise.abs_(y_true - y_pred), axis=-1)


@_function
def mean_absolute_percentage_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    part = elementwise.abs_((y_true - y_pred) / arithmetic.maximum(elementwise.abs_(y_true), _EPSILON))
    return 100.0 * reductions.reduce_mean(part, axis=-1)


@_function
def mean_squared_logarithmic_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    first = elementwise.log(arithmetic.maximum(y_pred, _EPSILON) + 1.0)
    second = elementwise.log(arithmetic.maximum(y_true, _EPSILON) + 1.0)
    return reductions.reduce_mean(elementwise.square(first - second), axis=-1)


@_function
def huber(y_true, y_pred, delta=1.0):
    """e² / 2 for errors up to delta, delta · |e| − delta² / 2 above."""
    y_true, y_pred = _pair(y_true, y_pred)
    error = elementwise.abs_(y_true - y_pred)
    small = arithmetic.minimum(error, delta)
    return reductions.reduce_mean(0.5 * elementwise.square(small) + delta * (error - small), axis=-1)


@_function
def log_cosh(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    error = y_pred - y_true
    return reductions.reduce_mean(error + elementwise.softplus(-2.0 * error) - 0.6931471805599453, axis=-1)


def _signs(y_true: Tensor) -> Tensor:
    """−1 and 1 for labels of 0 and 1; other labels as they are."""
    from convolab.engine.value_of import values

    return 2.0 * y_true - 1.0 if set(values(y_true)) <= {0.0, 1.0} else y_true


@_function
def hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return reductions.reduce_mean(elementwise.relu(1.0 - _signs(y_true) * y_pred), axis=-1)


@_function
def squared_hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return reductions.reduce_mean(elementwise.square(elementwise.relu(1.0 - _signs(y_true) * y_pred)), axis=-1)


@_function
def categorical_hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    positive = reductions.reduce_sum(y_true * y_pred, axis=-1)
    negative = reductions.reduce_max((1.0 - y_true) * y_pred, axis=-1)
    return elementwise.relu(negative - positive + 1.0)


@_function
def kl_divergence(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    y_true, y_pred = (elementwise.clip_by_value(each, _EPSILON, 1.0) for each in (y_true, y_pred))
    return reductions.reduce_sum(y_true * elementwise.log(y_true / y_pred), axis=-1)


@_function
def poisson(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return reductions.reduce_mean(y_pred - y_true * elementwise.log(y_pred + _EPSILON), axis=-1)


@_function
def cosine_similarity(y_true, y_pred, axis=-1):
    y_true, y_pred = (_unit(each, axis) for each in _pair(y_true, y_pred))
    return -reductions.reduce_sum(y_true * y_pred, axis=axis)


def _unit(x: Tensor, axis) -> Tensor:
    sums = reductions.reduce_sum(elementwise.square(x), axis=axis, keepdims=True)
    return x * elementwise.rsqrt(arithmetic.maximum(sums, 1e-12))


def _assert_same_shape(y_true: Tensor, y_pred: Tensor) -> None:
    if tuple(y_true.shape) != tuple(y_pred.shape):
        raise ValueError(
            f"Arguments `target` and `output` must have the same shape. Received: target.shape={tuple(y_true.shape)},"
            f" output.shape={tuple(y_pred.shape)}. Labels that are whole numbers go with the sparse categorical loss."
        )


@_function
def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    """−Σ y_true · log(y_pred) over the classes."""
    y_pred = convert(y_pred)
    y_true = cast(convert(y_true, hint=y_pred.dtype), y_pred.dtype)
    _assert_last_axis(axis, y_pred)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + label_smoothing / float(y_pred.shape[-1])
    if y_true.ndim < 1 or y_true.ndim != y_pred.ndim:
        raise ValueError(
            "Arguments `target` and `output` must have the same rank (ndim) and at least one axis. Received:"
            f" target.shape={tuple(y_true.shape)}, output.shape={tuple(y_pred.shape)}"
        )
    _assert_same_shape(y_true, y_pred)
    return -reductions.reduce_sum(y_true * _log_probabilities(y_pred, from_logits, True), axis=-1)


def _log_probabilities(y_pred: Tensor, from_logits, normalized: bool) -> Tensor:
    if from_logits:
        return run("logSoftmax", [y_pred], y_pred.dtype)
    if normalized:
        y_pred = y_pred / reductions.reduce_sum(y_pred, axis=-1, keepdims=True)
    return elementwise.log(elementwise.clip_by_value(y_pred, _EPSILON, 1.0 - _EPSILON))


def _assert_last_axis(axis, y_pred: Tensor) -> None:
    if axis not in (-1, y_pred.ndim - 1):
        raise NotImplementedError(
            "Cross-entropy over another axis than the last is not part of this Keras: transpose first."
        )


@_function
def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class=None, axis=-1):
    """−log(y_pred) of the class that y_true names by its number."""
    if ignore_class is not None:
        raise NotImplementedError("ignore_class is not part of this Keras: weigh such examples with 0 (sample_weight).")
    y_pred = convert(y_pred)
    y_true = convert(y_true)
    _assert_last_axis(axis, y_pred)
    if y_true.ndim == y_pred.ndim and y_true.shape[-1] == 1:
        y_true = layout.squeeze(y_true, -1)
    if y_pred.ndim < 1 or tuple(y_true.shape) != tuple(y_pred.shape[:-1]):
        raise ValueError(
            "Argument `output` must have rank (ndim) one above `target`, and the same sizes before its last axis. Received:"
            f" target.shape={tuple(y_true.shape)}, output.shape={tuple(y_pred.shape)}"
        )
    labels = cast(y_true, "int32")
    _assert_labels(labels, y_pred.shape[-1])
    logs = _log_probabilities(y_pred, from_logits, False)
    if not from_logits:
        # Clipped probabilities do not sum up to 1.
        logs = run("logSoftmax", [logs], logs.dtype)
    return -reductions.reduce_sum(one_hot(labels, y_pred.shape[-1], dtype=logs.dtype) * logs, axis=-1)


def _assert_labels(labels: Tensor, classes: int) -> None:
    from convolab.engine.value_of import values

    wrong = next((label for label in values(labels) if not 0 <= label < classes), None)
    if wrong is not None:
        raise InvalidArgumentError(
            f"Received a label value of {wrong} which is outside the valid range of [0, {classes}): there are {classes}"
            " classes, counted from 0."
        )


@_function
def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    """−(y · log p + (1 − y) · log(1 − p)), the mean over the last axis."""
    y_true, y_pred = _pair(y_true, y_pred)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    _assert_same_shape(y_true, y_pred)
    if from_logits:
        # max(x, 0) − x · y + log(1 + exp(−|x|)), which does not overflow.
        small = elementwise.log1p(elementwise.exp(-elementwise.abs_(y_pred)))
        losses = elementwise.relu(y_pred) - y_pred * y_true + small
    else:
        p = elementwise.clip_by_value(y_pred, _EPSILON, 1.0 - _EPSILON)
        losses = -(y_true * elementwise.log(p) + (1.0 - y_true) * elementwise.log(1.0 - p))
    return reductions.reduce_mean(losses, axis=axis)


class _FunctionLoss(Loss):
    """A loss whose `call` is one of the functions above."""

    _function = None

    def _options(self) -> dict:
        return {}

    def call(self, y_true, y_pred):
        return type(self)._function(y_true, y_pred, **self._options())


def _loss_class(name: str, function, doc: str) -> type:
    def __init__(self, reduction="sum_over_batch_size", name=function.__name__, dtype=None):
        super(made, self).__init__(name=name, reduction=reduction, dtype=dtype)

    made = type(name, (_FunctionLoss,), {"__init__": __init__, "_function": staticmethod(function), "__doc__": doc})
    return made


MeanSquaredError = _loss_class("MeanSquaredError", mean_squared_error, "The mean of (y_true − y_pred)².")
MeanAbsoluteError = _loss_class("MeanAbsoluteError", mean_absolute_error, "The mean of |y_true − y_pred|.")
MeanAbsolutePercentageError = _loss_class(
    "MeanAbsolutePercentageError", mean_absolute_percentage_error, "The mean error in percent of the truth."
)
MeanSquaredLogarithmicError = _loss_class(
    "MeanSquaredLogarithmicError", mean_squared_logarithmic_error, "The mean squared difference of log(1 + y)."
)
Hinge = _loss_class("Hinge", hinge, "max(1 − y_true · y_pred, 0), for labels of −1 and 1.")
SquaredHinge = _loss_class("SquaredHinge", squared_hinge, "max(1 − y_true · y_pred, 0)².")
CategoricalHinge = _loss_class("CategoricalHinge", categorical_hinge, "The best wrong class against the right one.")
KLDivergence = _loss_class("KLDivergence", kl_divergence, "Σ y_true · log(y_true / y_pred).")
Poisson = _loss_class("Poisson", poisson, "y_pred − y_true · log(y_pred).")
LogCosh = _loss_class("LogCosh", log_cosh, "log(cosh(y_pred − y_true)).")


class Huber(_FunctionLoss):
    """`keras.losses.Huber`."""

    _function = staticmethod(huber)

    def __init__(self, delta=1.0, reduction="sum_over_batch_size", name="huber_loss", dtype=None):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.delta = delta

    def _options(self) -> dict:
        return {"delta": self.delta}


class CosineSimilarity(_FunctionLoss):
    """`keras.losses.CosineSimilarity`: −1 where they point the same way."""

    _function = staticmethod(cosine_similarity)

    def __init__(self, axis=-1, reduction="sum_over_batch_size", name="cosine_similarity", dtype=None):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.axis = axis

    def _options(self) -> dict:
        return {"axis": self.axis}


class CategoricalCrossentropy(_FunctionLoss):
    """`keras.losses.CategoricalCrossentropy`: for labels that are one-hot."""

    _function = staticmethod(categorical_crossentropy)

    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size",
                 name="categorical_crossentropy", dtype=None):  # fmt: skip
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

    def _options(self) -> dict:
        return {"from_logits": self.from_logits, "label_smoothing": self.label_smoothing, "axis": self.axis}


class SparseCategoricalCrossentropy(_FunctionLoss):
    """`keras.losses.SparseCategoricalCrossentropy`: for labels that are numbers of classes."""

    _function = staticmethod(sparse_categorical_crossentropy)

    def __init__(self, from_logits=False, ignore_class=None, reduction="sum_over_batch_size", axis=-1,
                 name="sparse_categorical_crossentropy", dtype=None):  # fmt: skip
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.from_logits = from_logits
        self.ignore_class = ignore_class
        self.axis = axis

    def _options(self) -> dict:
        return {"from_logits": self.from_logits, "ignore_class": self.ignore_class, "axis": self.axis}


class BinaryCrossentropy(_FunctionLoss):
    """`keras.losses.BinaryCrossentropy`: for labels of 0 and 1."""

    _function = staticmethod(binary_crossentropy)

    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size",
                 name="binary_crossentropy", dtype=None):  # fmt: skip
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

    def _options(self) -> dict:
        return {"from_logits": self.from_logits, "label_smoothing": self.label_smoothing, "axis": self.axis}


_CLASSES = (
    MeanSquaredError, MeanAbsoluteError, MeanAbsolutePercentageError, MeanSquaredLogarithmicError, Hinge, SquaredHinge,
    CategoricalHinge, KLDivergence, Poisson, LogCosh, Huber, CosineSimilarity, CategoricalCrossentropy,
    SparseCategoricalCrossentropy, BinaryCrossentropy,
)  # fmt: skip
_FUNCTIONS = {cls._function.__name__: cls._function for cls in _CLASSES}
_FUNCTIONS |= {
    "mse": mean_squared_error, "MSE": mean_squared_error, "mae": mean_absolute_error, "MAE": mean_absolute_error,
    "mape": mean_absolute_percentage_error, "msle": mean_squared_logarithmic_error, "bce": binary_crossentropy,
    "kld": kl_divergence, "kullback_leibler_divergence": kl_divergence, "logcosh": log_cosh,
}  # fmt: skip
_KNOWN = _FUNCTIONS | {cls.__name__: cls for cls in _CLASSES}
MSE = mse = mean_squared_error
MAE = mae = mean_absolute_error
MAPE = mape = mean_absolute_percentage_error
MSLE = msle = mean_squared_logarithmic_error
KLD = kld = kullback_leibler_divergence = kl_divergence
logcosh = log_cosh


def get(identifier):
    """The loss that a learner names: a function, or an object of a class; None for None."""
    if identifier is None:
        return None
    if isinstance(identifier, dict):
        return _KNOWN[identifier["class_name"]](**identifier.get("config", {}))
    if isinstance(identifier, str) and identifier in _KNOWN:
        found = _KNOWN[identifier]
        return found() if isinstance(found, type) else found
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return identifier
    raise ValueError(f"Could not interpret loss identifier: {identifier}{_near(identifier)}")


def as_object(identifier) -> Loss | None:
    """A loss with a name and a reduction, whatever the learner gave for it."""
    found = get(identifier)
    if found is None or isinstance(found, Loss):
        return found
    known = next((cls for cls in _CLASSES if cls._function is found), None)
    return known() if known else _Wrapped(found)


class _Wrapped(Loss):
    """A learner's own function of (y_true, y_pred)."""

    def __init__(self, function):
        super().__init__(name=getattr(function, "__name__", "loss"))
        self._call = function

    def call(self, y_true, y_pred):
        return self._call(y_true, y_pred)


def _near(identifier) -> str:
    from difflib import get_close_matches

    near = get_close_matches(str(identifier), _KNOWN, 1)
    return f". Did you mean '{near[0]}'?" if near else ""


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.losses", globals())(name)
