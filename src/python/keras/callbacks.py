"""`keras.callbacks`: what is told of the course of a training."""

from collections.abc import Callable


class Callback:
    """`keras.callbacks.Callback`: subclasses have the methods of the moments that they want to hear of."""

    def __init__(self):
        self.params: dict = {}
        self._model = None

    @property
    def model(self):
        return self._model

    def set_model(self, model) -> None:
        self._model = model

    def set_params(self, params) -> None:
        self.params = params

    def on_train_begin(self, logs=None):
        pass

    def on_train_end(self, logs=None):
        pass

    def on_epoch_begin(self, epoch, logs=None):
        pass

    def on_epoch_end(self, epoch, logs=None):
        pass

    def on_train_batch_begin(self, batch, logs=None):
        pass

    def on_train_batch_end(self, batch, logs=None):
        pass

    on_batch_begin = on_train_batch_begin
    on_batch_end = on_train_batch_end

    def on_test_begin(self, logs=None):
        pass

    def on_test_end(self, logs=None):
        pass

    def on_test_batch_begin(self, batch, logs=None):
        pass

    def on_test_batch_end(self, batch, logs=None):
        pass

    def on_predict_begin(self, logs=None):
        pass

    def on_predict_end(self, logs=None):
        pass

    def on_predict_batch_begin(self, batch, logs=None):
        pass

    def on_predict_batch_end(self, batch, logs=None):
        pass


class History(Callback):
    """What `fit` gives: `history` has a list for the loss and each metric, with one value an epoch."""

    def __init__(self):
        super().__init__()
        self.history: dict[str, list] = {}
        self.epoch: list[int] = []

    def on_train_begin(self, logs=None):
        self.epoch = []

    def on_epoch_end(self, epoch, logs=None):
        self.epoch.append(epoch)
        for name, value in (logs or {}).items():
            self.history.setdefault(name, []).append(value)


class LambdaCallback(Callback):
    """`keras.callbacks.LambdaCallback`: a function for each moment."""

    def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, on_train_end=None,
                 on_train_batch_begin=None, on_train_batch_end=None, **kwargs):  # fmt: skip
        super().__init__()
        given = {
            "on_epoch_begin": on_epoch_begin,
            "on_epoch_end": on_epoch_end,
            "on_train_begin": on_train_begin,
            "on_train_end": on_train_end,
            "on_train_batch_begin": on_train_batch_begin,
            "on_train_batch_end": on_train_batch_end,
            **kwargs,
        }
        for name, function in given.items():
            if function is not None:
                setattr(self, name, function)


class EarlyStopping(Callback):
    """`keras.callbacks.EarlyStopping`: ends the training when a value has stopped getting better."""

    def __init__(self, monitor="val_loss", min_delta=0, patience=0, verbose=0, mode="auto", baseline=None,
                 restore_best_weights=False, start_from_epoch=0):  # fmt: skip
        super().__init__()
        if mode not in ("auto", "min", "max"):
            raise ValueError(f"mode is 'auto', 'min' or 'max'. Received: mode={mode}")
        self.monitor = monitor
        self.patience = patience
        self.min_delta = abs(min_delta)
        self.verbose = verbose
        self.baseline = baseline
        self.restore_best_weights = restore_best_weights
        self.start_from_epoch = start_from_epoch
        self.mode = mode
        self.on_train_begin()

    def on_train_begin(self, logs=None):
        self.wait = 0
        self.stopped_epoch = 0
        self.best = None
        self.best_epoch = 0
        self.best_weights = None

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None or epoch < self.start_from_epoch:
            return
        self.wait += 1
        if self._is_better(value, self.best):
            self.best = value
            self.best_epoch = epoch
            if self.restore_best_weights:
                self.best_weights = self.model.get_weights()
            if self.baseline is None or self._is_better(value, self.baseline):
                self.wait = 0
            return
        if self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.best_weights is not None:
            self.model.set_weights(self.best_weights)
        if self.stopped_epoch > 0 and self.verbose > 0:
            print(f"Epoch {self.stopped_epoch + 1}: early stopping")

    def _is_better(self, value, other) -> bool:
        if other is None:
            return True
        grows = self.mode == "max" or (self.mode == "auto" and self.monitor.endswith(("acc", "accuracy", "auc")))
        return value - self.min_delta > other if grows else value + self.min_delta < other


class LearningRateScheduler(Callback):
    """`keras.callbacks.LearningRateScheduler`: the learning rate of each epoch by a function (epoch, rate) → rate."""

    def __init__(self, schedule: Callable, verbose=0):
        super().__init__()
        self.schedule = schedule
        self.verbose = verbose

    def on_epoch_begin(self, epoch, logs=None):
        rate = float(self.schedule(epoch, float(self.model.optimizer.learning_rate)))
        self.model.optimizer.learning_rate = rate
        if self.verbose > 0:
            print(f"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {rate}.")


class TerminateOnNaN(Callback):
    """`keras.callbacks.TerminateOnNaN`: ends the training when the loss is no number any longer."""

    def on_epoch_end(self, epoch, logs=None):
        loss = (logs or {}).get("loss")
        if loss is not None and not abs(loss) < float("inf"):
            print(f"Epoch {epoch}: Invalid loss, terminating training")
            self.model.stop_training = True


class CallbackList:
    """Tells all callbacks of one training, evaluation or prediction; prints its course."""

    def __init__(self, callbacks, model, verbose, epochs: int, steps: int | None, kind: str = "train"):
        given = [] if callbacks is None else callbacks
        self.callbacks = list(given) if isinstance(given, list | tuple) else [given]
        self._verbose = 0 if verbose in (0, "0") else 1
        self._epochs = epochs
        if kind == "train":
            model.history = History()
            self.callbacks.append(model.history)
        for callback in self.callbacks:
            callback.set_model(model)
            callback.set_params({"verbose": verbose, "epochs": epochs, "steps": steps})

    def on_epoch_begin(self, epoch: int) -> None:
        if self._verbose:
            print(f"Epoch {epoch + 1}/{self._epochs}")
        self._tell("on_epoch_begin", epoch)

    def on_epoch_end(self, epoch: int, logs: dict, steps: int, seconds: float) -> None:
        if self._verbose:
            print(progress_line(steps, logs, seconds, self._verbose))
        self._tell("on_epoch_end", epoch, logs)

    def __getattr__(self, name: str):
        if not name.startswith("on_"):
            raise AttributeError(name)
        return lambda *arguments: self._tell(name, *arguments)

    def _tell(self, moment: str, *arguments) -> None:
        for callback in self.callbacks:
            getattr(callback, moment)(*arguments)


def progress_line(steps: int, logs: dict, seconds: float, verbose) -> str:
    """`4/4 - 1s - 210ms/step - loss: 0.5010`, as Keras writes it with verbose=2."""
    each = f"{seconds / max(1, steps) * 1000:.0f}ms/step"
    found = "".join(f" - {name}: {value:.4f}" for name, value in logs.items())
    return f"{steps}/{steps} - {seconds:.0f}s - {each}{found}"


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.callbacks", globals())(name)
