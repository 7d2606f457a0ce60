"""`keras.metrics`: what is counted while a model learns or is evaluated."""

from convolab.engine import elementwise, layout, reductions, rows
from convolab.engine.arrays import ones, zeros
from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.operation import operation
from convolab.engine.ordering import in_top_k
from convolab.engine.tensor import Tensor
from keras import configs, initializers, losses, naming
from keras.variables import KerasVariable


class Metric:
    """`keras.metrics.Metric`: subclasses have `update_state(…)` and `result()`. It makes no rows of the trace."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for name in ("update_state", "result"):
            if name in cls.__dict__:
                setattr(cls, name, _muted(cls.__dict__[name]))

    def __init__(self, dtype=None, name=None):
        self.name = name or naming.unique_name(naming.snake_case(type(self).__name__))
        self.dtype = configs.dtype_name(dtype)
        self._variables: list[KerasVariable] = []

    @property
    def variables(self) -> list[KerasVariable]:
        return list(self._variables)

    weights = variables

    def add_variable(self, shape, initializer, dtype=None, aggregation="sum", name=None) -> KerasVariable:
        path = f"{self.name}/{name or 'variable'}"
        variable = KerasVariable(
            initializers.get(initializer), shape, dtype or self.dtype, False, name=name, path=path, counted=False
        )
        self._variables.append(variable)
        return variable

    def add_weight(self, shape=(), initializer=None, dtype=None, name=None) -> KerasVariable:
        return self.add_variable(shape, initializer or "zeros", dtype, name=name)

    def reset_state(self) -> None:
        for variable in self._variables:
            variable.assign(zeros(variable.shape, variable.dtype))

    def update_state(self, *args, **kwargs):
        raise NotImplementedError("A metric has to have an `update_state` method.")

    def result(self):
        raise NotImplementedError("A metric has to have a `result` method.")

    def __call__(self, *args, **kwargs):
        self.update_state(*args, **kwargs)
        return self.result()

    def get_config(self) -> dict:
        return {"name": self.name, "dtype": self.dtype}

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} name={self.name}>"


def _muted(method):
    import functools

    @functools.wraps(method)
    def call(self, *args, **kwargs):
        with rows.muted():
            return method(self, *args, **kwargs)

    return call


class Mean(Metric):
    """`keras.metrics.Mean`: the mean of all values, weighted."""

    def __init__(self, name="mean", dtype=None):
        super().__init__(dtype, name)
        self.total = self.add_variable((), "zeros", name="total")
        self.count = self.add_variable((), "zeros", name="count")

    def update_state(self, values, sample_weight=None):
        values, weight = _weighted(values, sample_weight, self.dtype)
        self.total.assign_add(reductions.reduce_sum(values))
        self.count.assign_add(float(values.shape.num_elements()) if weight is None else reductions.reduce_sum(weight))

    def result(self):
        from convolab.engine.arithmetic import divide_no_nan

        return divide_no_nan(self.total.read_value(), self.count.read_value())


def _weighted(values, sample_weight, dtype: str) -> tuple[Tensor, Tensor | None]:
    values = cast(convert(values), dtype)
    if sample_weight is None:
        return values, None
    weight = cast(convert(sample_weight), dtype)
    if weight.ndim > values.ndim and weight.shape[-1] == 1:
        weight = layout.squeeze(weight, -1)
    if weight.ndim < values.ndim and weight.ndim > 0:
        # Values of an example are one value, which its weight is for.
        values = reductions.reduce_mean(values, axis=list(range(weight.ndim, values.ndim)))
    return values * weight, layout.broadcast_to(weight, values.shape)


class Sum(Metric):
    """`keras.metrics.Sum`."""

    def __init__(self, name="sum", dtype=None):
        super().__init__(dtype, name)
        self.total = self.add_variable((), "zeros", name="total")

    def update_state(self, values, sample_weight=None):
        values, _ = _weighted(values, sample_weight, self.dtype)
        self.total.assign_add(reductions.reduce_sum(values))

    def result(self):
        return self.total.read_value()


class MeanMetricWrapper(Mean):
    """`keras.metrics.MeanMetricWrapper`: the mean of a function of (y_true, y_pred)."""

    def __init__(self, fn, name=None, dtype=None, **kwargs):
        super().__init__(name=name or fn.__name__, dtype=dtype)
        self._fn = fn
        self._fn_kwargs = kwargs

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true, y_pred = (cast(convert(each), self.dtype) for each in (y_true, y_pred))
        super().update_state(self._fn(y_true, y_pred, **self._fn_kwargs), sample_weight)


def _function(function):
    return operation(f"keras.metrics.{function.__name__}")(function)


@_function
def accuracy(y_true, y_pred):
    """1 where both are equal."""
    y_pred = convert(y_pred)
    y_true = cast(convert(y_true), y_pred.dtype)
    y_true, y_pred = losses.same_rank(y_true, y_pred)
    return cast(y_true == y_pred, "float32")


@_function
def binary_accuracy(y_true, y_pred, threshold=0.5):
    """1 where a prediction is on the right side of the threshold."""
    y_pred = convert(y_pred)
    y_true = cast(convert(y_true), y_pred.dtype)
    y_true, y_pred = losses.same_rank(y_true, y_pred)
    return cast(y_true == cast(y_pred > threshold, y_true.dtype), "float32")


@_function
def categorical_accuracy(y_true, y_pred):
    """1 where the largest prediction is at the place of the 1."""
    return _hits(reductions.argmax(convert(y_true), axis=-1), convert(y_pred))


@_function
def sparse_categorical_accuracy(y_true, y_pred):
    """1 where the largest prediction is at the place that y_true names."""
    y_pred = convert(y_pred)
    return _hits(_labels(convert(y_true), y_pred), y_pred)


def _labels(y_true: Tensor, y_pred: Tensor) -> Tensor:
    if y_true.ndim == y_pred.ndim and y_true.shape[-1] == 1:
        return layout.squeeze(y_true, -1)
    return y_true


def _hits(labels: Tensor, y_pred: Tensor) -> Tensor:
    found = reductions.argmax(y_pred, axis=-1)
    return cast(cast(labels, "int64") == found, "float32")


@_function
def top_k_categorical_accuracy(y_true, y_pred, k=5):
    return _in_top_k(reductions.argmax(convert(y_true), axis=-1), convert(y_pred), k)


@_function
def sparse_top_k_categorical_accuracy(y_true, y_pred, k=5, from_sorted_ids=False):
    if from_sorted_ids:
        raise NotImplementedError("from_sorted_ids=True is not part of this Keras.")
    y_pred = convert(y_pred)
    return _in_top_k(_labels(convert(y_true), y_pred), y_pred, k)


def _in_top_k(labels: Tensor, y_pred: Tensor, k: int) -> Tensor:
    flat = layout.reshape(y_pred, [-1, y_pred.shape[-1]])
    found = in_top_k(layout.reshape(cast(labels, "int32"), [-1]), flat, k)
    return layout.reshape(cast(found, "float32"), labels.shape)


class Accuracy(MeanMetricWrapper):
    """`keras.metrics.Accuracy`."""

    def __init__(self, name="accuracy", dtype=None):
        super().__init__(accuracy, name, dtype)


class BinaryAccuracy(MeanMetricWrapper):
    """`keras.metrics.BinaryAccuracy`."""

    def __init__(self, name="binary_accuracy", dtype=None, threshold=0.5):
        if threshold is not None and (threshold <= 0 or threshold >= 1):
            raise ValueError(
                "Invalid value for argument `threshold`. Expected a value in interval (0, 1). Received:"
                f" threshold={threshold}"
            )
        super().__init__(binary_accuracy, name, dtype, threshold=threshold)
        self.threshold = threshold


class CategoricalAccuracy(MeanMetricWrapper):
    """`keras.metrics.CategoricalAccuracy`."""

    def __init__(self, name="categorical_accuracy", dtype=None):
        super().__init__(categorical_accuracy, name, dtype)


class SparseCategoricalAccuracy(MeanMetricWrapper):
    """`keras.metrics.SparseCategoricalAccuracy`."""

    def __init__(self, name="sparse_categorical_accuracy", dtype=None):
        super().__init__(sparse_categorical_accuracy, name, dtype)


class TopKCategoricalAccuracy(MeanMetricWrapper):
    """`keras.metrics.TopKCategoricalAccuracy`."""

    def __init__(self, k=5, name="top_k_categorical_accuracy", dtype=None):
        super().__init__(top_k_categorical_accuracy, name, dtype, k=k)
        self.k = k


class SparseTopKCategoricalAccuracy(MeanMetricWrapper):
    """`keras.metrics.SparseTopKCategoricalAccuracy`."""

    def __init__(self, k=5, name="sparse_top_k_categorical_accuracy", dtype=None, from_sorted_ids=False):
        super().__init__(sparse_top_k_categorical_accuracy, name, dtype, k=k, from_sorted_ids=from_sorted_ids)
        self.k = k


class MeanSquaredError(MeanMetricWrapper):
    """`keras.metrics.MeanSquaredError`."""

    def __init__(self, name="mean_squared_error", dtype=None):
        super().__init__(losses.mean_squared_error, name, dtype)


class MeanAbsoluteError(MeanMetricWrapper):
    """`keras.metrics.MeanAbsoluteError`."""

    def __init__(self, name="mean_absolute_error", dtype=None):
        super().__init__(losses.mean_absolute_error, name, dtype)


class RootMeanSquaredError(Mean):
    """`keras.metrics.RootMeanSquaredError`."""

    def __init__(self, name="root_mean_squared_error", dtype=None):
        super().__init__(name, dtype)

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true, y_pred = losses.same_rank(*(cast(convert(each), self.dtype) for each in (y_true, y_pred)))
        super().update_state(elementwise.square(y_true - y_pred), sample_weight)

    def result(self):
        return elementwise.sqrt(super().result())


class BinaryCrossentropy(MeanMetricWrapper):
    """`keras.metrics.BinaryCrossentropy`."""

    def __init__(self, name="binary_crossentropy", dtype=None, from_logits=False, label_smoothing=0):
        super().__init__(
            losses.binary_crossentropy, name, dtype, from_logits=from_logits, label_smoothing=label_smoothing
        )


class CategoricalCrossentropy(MeanMetricWrapper):
    """`keras.metrics.CategoricalCrossentropy`."""

    def __init__(self, name="categorical_crossentropy", dtype=None, from_logits=False, label_smoothing=0, axis=-1):
        super().__init__(
            losses.categorical_crossentropy,
            name,
            dtype,
            from_logits=from_logits,
            label_smoothing=label_smoothing,
            axis=axis,
        )


class SparseCategoricalCrossentropy(MeanMetricWrapper):
    """`keras.metrics.SparseCategoricalCrossentropy`."""

    def __init__(self, name="sparse_categorical_crossentropy", dtype=None, from_logits=False, axis=-1):
        super().__init__(losses.sparse_categorical_crossentropy, name, dtype, from_logits=from_logits, axis=axis)


class _OfPositives(Metric):
    """A share of hits: of what was called positive, or of what is."""

    def __init__(self, thresholds=None, top_k=None, class_id=None, name=None, dtype=None):
        super().__init__(dtype, name)
        if top_k is not None or class_id is not None or isinstance(thresholds, list | tuple):
            raise NotImplementedError(f"{type(self).__name__} takes one threshold and nothing else in this Keras.")
        self.thresholds = 0.5 if thresholds is None else thresholds
        self.true_positives = self.add_variable((1,), "zeros", name="true_positives")
        self._others = self.add_variable((1,), "zeros", name=self._other_name)

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true, y_pred = losses.same_rank(*(cast(convert(each), self.dtype) for each in (y_true, y_pred)))
        called = cast(y_pred > self.thresholds, self.dtype)
        weight = ones(y_true.shape) if sample_weight is None else cast(convert(sample_weight), self.dtype)
        self.true_positives.assign_add(layout.reshape(reductions.reduce_sum(y_true * called * weight), [1]))
        self._others.assign_add(layout.reshape(reductions.reduce_sum(self._missed(y_true, called) * weight), [1]))

    def result(self):
        from convolab.engine.arithmetic import divide_no_nan

        hits = self.true_positives.read_value()
        return layout.squeeze(divide_no_nan(hits, hits + self._others))


class Precision(_OfPositives):
    """`keras.metrics.Precision`: the share of what was called positive that is."""

    _other_name = "false_positives"

    def _missed(self, y_true, called):
        return (1.0 - y_true) * called


class Recall(_OfPositives):
    """`keras.metrics.Recall`: the share of what is positive that was called so."""

    _other_name = "false_negatives"

    def _missed(self, y_true, called):
        return y_true * (1.0 - called)


class AUC(Metric):
    def __init__(self, *_, **__):
        raise NotImplementedError(
            "keras.metrics.AUC is not part of this Keras: Precision, Recall and the accuracies are."
        )


_CLASSES = (
    Accuracy, BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy, TopKCategoricalAccuracy, Mean, Sum,
    SparseTopKCategoricalAccuracy, MeanSquaredError, MeanAbsoluteError, RootMeanSquaredError, BinaryCrossentropy,
    CategoricalCrossentropy, SparseCategoricalCrossentropy, Precision, Recall,
)  # fmt: skip
_KNOWN = {name: cls for cls in _CLASSES for name in (cls.__name__, naming.snake_case(cls.__name__))}
_KNOWN |= {"mse": MeanSquaredError, "MSE": MeanSquaredError, "mae": MeanAbsoluteError, "MAE": MeanAbsoluteError}
_KNOWN |= {"bce": BinaryCrossentropy, "BCE": BinaryCrossentropy}
mean_squared_error, mean_absolute_error = losses.mean_squared_error, losses.mean_absolute_error
binary_crossentropy, categorical_crossentropy = losses.binary_crossentropy, losses.categorical_crossentropy
sparse_categorical_crossentropy = losses.sparse_categorical_crossentropy


def get(identifier):
    """The metric that a learner names: an object, or their own function."""
    if isinstance(identifier, str) and identifier in _KNOWN:
        return _KNOWN[identifier]()
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return identifier
    raise ValueError(f"Could not interpret metric identifier: {identifier}{_near(identifier)}")


def for_outputs(identifier, y_true: Tensor, y_pred: Tensor) -> Metric:
    """The metric for a model's outputs: which one "accuracy" is depends on them."""
    if isinstance(identifier, Metric):
        return identifier
    if identifier in ("accuracy", "acc", "crossentropy", "ce"):
        metric = _fitting("accuracy" if identifier in ("accuracy", "acc") else "crossentropy", y_true, y_pred)()
        metric.name = identifier
        return metric
    found = get(identifier)
    if isinstance(found, Metric):
        if isinstance(identifier, str):
            found.name = identifier
        return found
    return MeanMetricWrapper(found, name=getattr(found, "__name__", None))


def _fitting(kind: str, y_true: Tensor, y_pred: Tensor) -> type:
    is_binary = y_pred.shape[-1] == 1 if y_pred.ndim else True
    is_sparse = y_true.ndim < y_pred.ndim or (y_true.ndim == y_pred.ndim and y_true.shape[-1] == 1)
    if kind == "accuracy":
        return BinaryAccuracy if is_binary else SparseCategoricalAccuracy if is_sparse else CategoricalAccuracy
    return BinaryCrossentropy if is_binary else SparseCategoricalCrossentropy if is_sparse else CategoricalCrossentropy


def _near(identifier) -> str:
    from difflib import get_close_matches

    near = get_close_matches(str(identifier), _KNOWN, 1)
    return f". Did you mean '{near[0]}'?" if near else ""


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.metrics", globals())(name)
