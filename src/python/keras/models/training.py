"""Training: `compile`, `fit`, `evaluate`, `predict` and what they are made of."""

import time
from contextlib import nullcontext

from convolab.engine import rows
from convolab.engine.gradients import GradientTape
from convolab.engine.tensor import Tensor
from keras import callbacks as callbacks_module
from keras import losses, metrics, optimizers
from keras.models.data import ArrayBatches, batches, tensors_of, unpacked


class Trainer:
    """What makes a model learn; `Model` has it."""

    def _set_up_training(self) -> None:
        self.__dict__.update(
            optimizer=None,
            stop_training=False,
            history=None,
            compiled=False,
            _loss_tracker=None,
            _outputs_training=None,
        )

    def compile(self, optimizer="rmsprop", loss=None, loss_weights=None, metrics=None, weighted_metrics=None,
                run_eagerly=False, steps_per_execution=1, jit_compile="auto", auto_scale_loss=True) -> None:  # fmt: skip
        if metrics is not None and not isinstance(metrics, list | tuple | dict):
            raise ValueError(
                "Expected `metrics` argument to be a list, tuple, or dict. Received instead:"
                f" metrics={metrics} of type {type(metrics)}"
            )
        if weighted_metrics is not None and not isinstance(weighted_metrics, list | tuple | dict):
            raise ValueError("Expected `weighted_metrics` argument to be a list, tuple, or dict.")
        if steps_per_execution != 1:
            raise NotImplementedError("compile(steps_per_execution=…) is not part of this Keras: leave it out.")
        if weighted_metrics:
            raise NotImplementedError(
                "compile(weighted_metrics=…) is not part of this Keras: metrics=… are not weighted."
            )
        self.optimizer = optimizers.get(optimizer)
        self.loss = loss
        self._given_metrics = metrics
        self._loss_weights = loss_weights
        self._loss_tracker = None
        self._outputs_training = None
        self.stop_training = False
        self.compiled = True

    def _assert_compiled(self) -> None:
        if not self.compiled:
            raise ValueError("You must call `compile()` before using the model.")

    # One step; learners may write `train_step` and `test_step` themselves.

    def train_step(self, data):
        x, y, weight = unpacked(data)
        with GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x, y, y_pred, weight)
        self._tracker().update_state(loss, tensors_of(x)[0].shape[0])
        variables = self.trainable_weights
        if not variables:
            print("The model does not have any trainable weights.")
        else:
            self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
        return self.compute_metrics(x, y, y_pred, weight)

    def test_step(self, data):
        x, y, weight = unpacked(data)
        y_pred = self(x, training=False)
        self._tracker().update_state(self.compute_loss(x, y, y_pred, weight), tensors_of(x)[0].shape[0])
        return self.compute_metrics(x, y, y_pred, weight)

    def predict_step(self, data):
        return self(unpacked(data)[0], training=False)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """The loss of a batch: the compiled one, and what layers add."""
        found = [] if self.loss is None or y is None else [self._outputs(y, y_pred).loss(y, y_pred, sample_weight)]
        found += self.losses
        if not found:
            raise ValueError(
                "No loss to compute. Provide a `loss` argument in `compile()`, and y to fit: they are compared."
            )
        total = found[0]
        for loss in found[1:]:
            total = total + loss
        return total

    def compute_metrics(self, x, y, y_pred, sample_weight=None) -> dict:
        if y is not None and self.compiled:
            self._outputs(y, y_pred).update(y, y_pred)
        return self.get_metrics_result()

    def get_metrics_result(self) -> dict:
        found = {}
        for metric in self.metrics:
            result = metric.result()
            found.update(result if isinstance(result, dict) else {metric.name: result})
        return found

    @property
    def metrics(self) -> list:
        own = [value for value in self.__dict__.values() if isinstance(value, metrics.Metric)]
        for layer in self._sublayers():
            own += [value for value in layer.__dict__.values() if isinstance(value, metrics.Metric)]
        outputs = self._outputs_training
        first = [] if self._loss_tracker is None else [self._loss_tracker]
        own = [each for each in own if each is not self._loss_tracker]
        return [*first, *(outputs.trackers if outputs else []), *own, *(outputs.metrics if outputs else [])]

    @property
    def metrics_names(self) -> list[str]:
        """Names of the metrics; those of `compile` go by one name together, as in Keras 3."""
        compiled = self._outputs_training.metrics if self._outputs_training else []
        own = [metric.name for metric in self.metrics if not any(metric is each for each in compiled)]
        return [*own, "compile_metrics"] if compiled else own

    def reset_metrics(self) -> None:
        for metric in self.metrics:
            metric.reset_state()

    def _tracker(self):
        if self._loss_tracker is None:
            self.__dict__["_loss_tracker"] = metrics.Mean(name="loss")
        return self._loss_tracker

    def _outputs(self, y, y_pred) -> _Outputs:
        if self._outputs_training is None:
            self._outputs_training = _Outputs(self, y, y_pred)
        return self._outputs_training

    # Many steps.

    def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose="auto", callbacks=None, validation_split=0.0,
            validation_data=None, shuffle=True, class_weight=None, sample_weight=None, initial_epoch=0,
            steps_per_epoch=None, validation_steps=None, validation_batch_size=None, validation_freq=1):  # fmt: skip
        """Trains for some epochs, and gives a `History`."""
        self._assert_compiled()
        if validation_split and validation_data is None:
            x, y, sample_weight, validation_data = _split(x, y, sample_weight, validation_split)
        data = batches(x, y, sample_weight, batch_size, shuffle, steps_per_epoch, class_weight)
        if steps_per_epoch is not None and isinstance(data, ArrayBatches):
            raise NotImplementedError(
                "steps_per_epoch with arrays is not part of this Keras: batch_size says how many."
            )
        told = callbacks_module.CallbackList(callbacks, self, verbose, epochs, len(data))
        self.stop_training = False
        told.on_train_begin()
        logs: dict = {}
        for epoch in range(initial_epoch, epochs):
            self.reset_metrics()
            told.on_epoch_begin(epoch)
            started = time.monotonic()
            logs, steps = self._epoch(data, told, first=epoch == initial_epoch)
            if validation_data is not None and (epoch + 1) % validation_freq == 0:
                logs.update(self._validated(validation_data, validation_batch_size or batch_size, validation_steps))
            told.on_epoch_end(epoch, dict(logs), steps, time.monotonic() - started)
            if self.stop_training:
                break
        told.on_train_end(logs)
        return self.history

    def _epoch(self, data, told, first: bool) -> tuple[dict, int]:
        logs: dict = {}
        steps = 0
        for step, batch in enumerate(data):
            told.on_train_batch_begin(step)
            # The rows of one step say what there is to say of a training.
            with nullcontext() if first and step == 0 else rows.muted():
                logs = self.train_step(_as_given(batch))
            told.on_train_batch_end(step, logs)
            steps += 1
            if self.stop_training:
                break
        if steps == 0:
            raise ValueError("The dataset is empty: there is nothing to train on.")
        return plain_logs(logs), steps

    def _validated(self, data, batch_size, steps) -> dict:
        given = data if isinstance(data, tuple | list) else (data,)
        x, y, weight = (*given, None, None)[:3]
        with rows.muted():
            found = self.evaluate(x, y, batch_size, 0, weight, steps, return_dict=True)
        return {f"val_{name}": value for name, value in found.items()}

    def evaluate(self, x=None, y=None, batch_size=None, verbose="auto", sample_weight=None, steps=None, callbacks=None,
                 return_dict=False, **kwargs):  # fmt: skip
        """The loss and metrics of some data: one number, a list, or a dict."""
        _refuse(kwargs)
        self._assert_compiled()
        data = batches(x, y, sample_weight, batch_size, steps=steps)
        told = callbacks_module.CallbackList(callbacks, self, 0, 1, len(data), "test")
        self.reset_metrics()
        started = time.monotonic()
        told.on_test_begin()
        logs: dict = {}
        count = 0
        for step, batch in enumerate(data):
            told.on_test_batch_begin(step)
            with nullcontext() if step == 0 else rows.muted():
                logs = self.test_step(_as_given(batch))
            told.on_test_batch_end(step, logs)
            count += 1
        found = plain_logs(logs)
        told.on_test_end(found)
        if verbose not in (0, "0"):
            print(callbacks_module.progress_line(count, found, time.monotonic() - started, verbose))
        return found if return_dict else self._listed(found)

    def _listed(self, logs: dict):
        """The logs' numbers in the order of the metrics; the number itself where there is one."""
        names = [metric.name for metric in self.metrics]
        found = [logs[name] for name in names if name in logs] + [logs[name] for name in logs if name not in names]
        return found[0] if len(found) == 1 else found

    def predict(self, x, batch_size=None, verbose="auto", steps=None, callbacks=None):
        """The outputs for some data, as arrays."""
        data = batches(x, None, None, batch_size, steps=steps)
        told = callbacks_module.CallbackList(callbacks, self, 0, 1, len(data), "predict")
        started = time.monotonic()
        told.on_predict_begin()
        found = []
        for step, batch in enumerate(data):
            told.on_predict_batch_begin(step)
            with nullcontext() if step == 0 else rows.muted():
                found.append(self.predict_step(_as_given(batch)))
            told.on_predict_batch_end(step, {"outputs": found[-1]})
        told.on_predict_end()
        if not found:
            raise ValueError("There is nothing to predict for: the data is empty.")
        if verbose not in (0, "0"):
            print(callbacks_module.progress_line(len(found), {}, time.monotonic() - started, verbose))
        return _joined(found)

    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False):
        self._assert_compiled()
        if class_weight is not None:
            raise NotImplementedError("train_on_batch(class_weight=…) is not part of this Keras: sample_weight is.")
        self.reset_metrics()
        logs = plain_logs(self.train_step(_as_given((x, y, sample_weight))))
        return logs if return_dict else self._listed(logs)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        self._assert_compiled()
        self.reset_metrics()
        logs = plain_logs(self.test_step(_as_given((x, y, sample_weight))))
        return logs if return_dict else self._listed(logs)

    def predict_on_batch(self, x):
        return _joined([self.predict_step((x,))])


class _Outputs:
    """Losses and metrics for each of a model's outputs."""

    def __init__(self, model, y, y_pred):
        self._names = _names(model, y_pred)
        count = len(self._names)
        truths, predictions = _parts(y, self._names), _parts(y_pred, self._names)
        if len(truths) != count:
            raise ValueError(f"The model has {count} outputs, and y has {len(truths)} parts.")
        self._losses = [losses.as_object(each) for each in _for_each(model.loss, self._names, "loss")]
        weights = _for_each(model._loss_weights, self._names, "loss_weights")
        self._weights = [1.0 if each is None else float(each) for each in weights]
        given = model._given_metrics
        lists = _metric_lists(given, self._names)
        self._metrics = [
            [metrics.for_outputs(each, truth, prediction) for each in own]
            for own, truth, prediction in zip(lists, truths, predictions, strict=True)
        ]
        #: Of several outputs, each has its loss told.
        self.trackers = [metrics.Mean(name=f"{name}_loss") for name in self._names] if count > 1 else []
        if count > 1:
            for name, own in zip(self._names, self._metrics, strict=True):
                for metric in own:
                    metric.name = f"{name}_{metric.name}"

    @property
    def metrics(self) -> list:
        return [metric for own in self._metrics for metric in own]

    def loss(self, y, y_pred, sample_weight):
        weights = _parts(sample_weight, self._names) if sample_weight is not None else [None] * len(self._names)
        weights = weights * len(self._names) if len(weights) == 1 else weights
        total = None
        each = zip(
            self._losses, self._weights, _parts(y, self._names), _parts(y_pred, self._names), weights, strict=True
        )
        for place, (loss, factor, truth, prediction, weight) in enumerate(each):
            if loss is None:
                continue
            value = loss(truth, prediction, weight)
            if self.trackers:
                self.trackers[place].update_state(value, prediction.shape[0])
            value = value if factor == 1.0 else value * factor
            total = value if total is None else total + value
        return total

    def update(self, y, y_pred) -> None:
        for own, truth, prediction in zip(
            self._metrics, _parts(y, self._names), _parts(y_pred, self._names), strict=True
        ):
            for metric in own:
                metric.update_state(truth, prediction)


def _names(model, y_pred) -> list[str]:
    if isinstance(y_pred, dict):
        return list(y_pred)
    if isinstance(y_pred, list | tuple):
        return model.output_names if model._graph is not None else [f"output_{i + 1}" for i in range(len(y_pred))]
    return ["output"]


def _parts(value, names: list[str]) -> list:
    if isinstance(value, dict):
        return [value[name] for name in names]
    return list(value) if isinstance(value, list | tuple) else [value]


def _for_each(given, names: list[str], what: str) -> list:
    if isinstance(given, dict) and "class_name" not in given:
        unknown = [name for name in given if name not in names]
        if unknown:
            raise ValueError(f"In the dict argument `{what}`, the key '{unknown[0]}' is none of the outputs {names}.")
        return [given.get(name) for name in names]
    if isinstance(given, list | tuple):
        if len(given) != len(names):
            raise ValueError(f"`{what}` has {len(given)} entries, and the model {len(names)} outputs.")
        return list(given)
    return [given] * len(names)


def _metric_lists(given, names: list[str]) -> list[list]:
    if not given:
        return [[] for _ in names]
    if isinstance(given, dict):
        found = [given.get(name, []) for name in names]
    elif len(names) == 1:
        found = [list(given)]
    elif len(given) == len(names) and any(isinstance(each, list | tuple) for each in given):
        found = list(given)
    elif len(given) == len(names):
        found = [[each] for each in given]
    else:
        raise ValueError(f"`metrics` has {len(given)} entries, and the model {len(names)} outputs.")
    return [list(each) if isinstance(each, list | tuple) else [each] for each in found]


def _as_given(batch: tuple) -> tuple:
    """A batch without the parts that it has not, as a learner's own `train_step` expects it."""
    x, y, weight = batch
    return (x, y, weight) if weight is not None else (x, y) if y is not None else (x,)


def plain_logs(logs: dict) -> dict:
    """Numbers by their names, in the order of the names, as Keras has them."""
    return {name: _number(value) for name, value in sorted(logs.items())}


def _number(value):
    return float(value.numpy()) if isinstance(value, Tensor) and value.ndim == 0 else value


def _joined(outputs: list):
    """Outputs of batches, one after another, as arrays."""
    from convolab.engine.joining import concat

    first = outputs[0]
    if isinstance(first, dict):
        return {key: _joined([each[key] for each in outputs]) for key in first}
    if isinstance(first, list | tuple):
        return type(first)(_joined(list(parts)) for parts in zip(*outputs, strict=True))
    with rows.muted():
        return (first if len(outputs) == 1 else concat(outputs, 0)).numpy()


def _split(x, y, sample_weight, share: float) -> tuple:
    """Data to train on and, of its end, to validate with."""
    if not 0 < share < 1:
        raise ValueError(f"`validation_split` is a share between 0 and 1. Received: {share}")
    data = batches(x, y, sample_weight)
    if not isinstance(data, ArrayBatches):
        raise ValueError("`validation_split` is only supported for tensors or arrays, not for datasets and generators.")
    begin = int(data.count * (1.0 - share))
    if begin in (0, data.count):
        raise ValueError(
            f"Training data contains {data.count} samples, which is not sufficient to split it into a validation and training"
            f" set as specified by `validation_split={share}`."
        )
    x, y, weight = data.part(0, begin)
    return x, y, weight, data.part(begin, data.count)


def _refuse(kwargs: dict) -> None:
    if kwargs:
        raise ValueError(f"Arguments not recognized: {kwargs}")
