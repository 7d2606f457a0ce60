"""`tf.GradientTape`: records operations, and gives derivatives. The record itself is the engine's."""

import enum
import math
from contextlib import contextmanager

from convolab import bridge
from convolab.engine import layout, variables
from convolab.engine.arrays import zeros
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype
from convolab.engine.joining import stack
from convolab.engine.operation import operation, run
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor, wrap


class UnconnectedGradients(enum.Enum):
    """`tf.UnconnectedGradients`: what a source gets that the target does not depend on."""

    NONE = "none"
    ZERO = "zero"


class GradientTape:
    """`tf.GradientTape`. Trainable variables are watched by themselves, tensors with `watch`."""

    def __init__(self, persistent=False, watch_accessed_variables=True):
        self._tape = None
        self._persistent = persistent
        self._watch_accessed_variables = watch_accessed_variables
        self._recording = False
        self._is_used_up = False
        self._watched = ()

    def __enter__(self):
        self._start()
        return self

    def __exit__(self, *_):
        if self._recording:
            self._record(False)

    def __del__(self):
        if self._tape is not None:
            bridge.request("tapeRelease", [], {"tape": self._tape})

    def _start(self) -> None:
        if self._recording:
            raise ValueError("Tape is still recording, This can happen if you try to re-enter an already-active tape.")
        if self._tape is None:
            self._tape = bridge.ask("tapeStart", watchesVariables=bool(self._watch_accessed_variables))
            self._recording = True
        else:
            self._record(True)

    def _record(self, on: bool) -> None:
        self._recording = on
        bridge.request("tapeRecording", [], {"tape": self._tape, "isRecording": on})

    def watch(self, tensor) -> None:
        """Has the tape keep what is computed from the tensor, or from the tensors of a list."""
        for each in _flat(tensor):
            if not isinstance(each, Tensor):
                raise ValueError(
                    f"Passed in object {each!r} of type {type(each).__name__!r}, not tf.Tensor or tf.Variable or"
                    " ExtensionType."
                )
            if not each.dtype.is_floating:
                print(
                    "WARNING:tensorflow:The dtype of the watched tensor must be floating (e.g. tf.float32), got"
                    f" {each.dtype!r}"
                )
            elif self._tape is not None:
                bridge.request("tapeWatch", [each._handle], {"tape": self._tape})

    @contextmanager
    def stop_recording(self):
        """Nothing that runs inside is recorded."""
        if not self._recording:
            raise ValueError("Tape is not recording: stop_recording() belongs inside of its `with`.")
        self._record(False)
        try:
            yield
        finally:
            self._record(True)

    def reset(self) -> None:
        """Forgets everything that was recorded."""
        if self._tape is not None:
            bridge.request("tapeReset", [], {"tape": self._tape})

    def watched_variables(self) -> tuple:
        if self._is_used_up:
            return self._watched
        handles = [] if self._tape is None else bridge.ask("tapeVariables", tape=self._tape)
        found = (variables.by_handle(handle) for handle in handles)
        return tuple(variable for variable in found if variable is not None)

    def gradient(self, target, sources, output_gradients=None, unconnected_gradients=UnconnectedGradients.NONE):
        """The derivative of the targets' sum with respect to each of the sources, in the sources' form.

        A source that the targets do not depend on gets None. Raises RuntimeError where a tape that is not persistent is
        asked a second time.
        """
        if self._tape is None or self._is_used_up:
            raise RuntimeError(
                "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"
            )
        try:
            unconnected = UnconnectedGradients(unconnected_gradients)
        except ValueError:
            raise ValueError(f"Unknown value for unconnected_gradients: {unconnected_gradients!r}") from None
        if target is None:
            raise TypeError(
                "Argument `target` should be a list or nested structure of Tensors, Variables or CompositeTensors to be"
                " differentiated, but received None."
            )
        if self._recording and not self._persistent:
            self._record(False)
        targets, flat_sources = _tensors(_flat(target), "target"), _tensors(_flat(sources), "sources")
        found = self._gradients(targets, flat_sources, _seeds(output_gradients, targets))
        if unconnected is UnconnectedGradients.ZERO:
            pairs = zip(found, flat_sources, strict=True)
            found = [zeros(source.shape, source.dtype) if each is None else each for each, source in pairs]
        if not self._persistent:
            self._use_up()
        return _packed(sources, iter(found))

    def _use_up(self) -> None:
        self._watched = self.watched_variables()
        self._is_used_up = True
        self.reset()

    def _gradients(self, targets: list[Tensor], sources: list[Tensor], seeds: list) -> list[Tensor | None]:
        given = [seed for seed in seeds if seed is not None]
        attributes = {
            "tape": self._tape,
            "targets": len(targets),
            "sources": len(sources),
            "seeds": [seed is not None for seed in seeds],
        }
        try:
            answer = bridge.ask("gradient", [tensor._handle for tensor in (*targets, *sources, *given)], **attributes)
        except bridge.EngineError as error:
            raise LookupError(f"No gradient defined for an operation on the way: {error}") from None
        pairs = zip(answer, sources, strict=True)
        return [None if each is None else wrap(each, source.dtype) for each, source in pairs]

    def jacobian(self, target, sources, unconnected_gradients=UnconnectedGradients.NONE, parallel_iterations=None,
                 experimental_use_pfor=True):  # fmt: skip
        """The derivative of each of the target's values: target's shape, then the source's."""
        if self._tape is None or self._is_used_up:
            self.gradient(target, sources)
        flat_sources = _tensors(_flat(sources), "sources")
        shape = list(target.shape)
        count = math.prod(shape)
        rows = []
        for i in range(count):
            seed = layout.reshape(convert([1.0 if k == i else 0.0 for k in range(count)]), shape)
            rows.append(self._gradients([target], flat_sources, [seed]))
        found = [_jacobian(list(column), shape) for column in zip(*rows, strict=True)] or [None] * len(flat_sources)
        if UnconnectedGradients(unconnected_gradients) is UnconnectedGradients.ZERO:
            pairs = zip(found, flat_sources, strict=True)
            found = [zeros([*shape, *source.shape]) if each is None else each for each, source in pairs]
        if not self._persistent:
            self._use_up()
        return _packed(sources, iter(found))

    def batch_jacobian(self, *_, **__):
        raise NotImplementedError(
            "GradientTape.batch_jacobian is not part of this TensorFlow: tape.jacobian gives it with the batch twice."
        )


def _jacobian(gradients: list, shape: list[int]):
    if gradients[0] is None:
        return None
    return layout.reshape(stack(gradients), [*shape, *gradients[0].shape])


@operation("tf.stop_gradient")
def stop_gradient(input, name=None):
    """The same values, through which no gradient passes."""
    x = convert(input)
    return run("stopGradient", [x], x.dtype)


def gradients(*_, **__):
    raise RuntimeError("tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.")


def custom_gradient(f=None):
    raise NotImplementedError(
        "tf.custom_gradient is not part of this TensorFlow: write the function with operations that have gradients."
    )


def _flat(value) -> list:
    if isinstance(value, list | tuple):
        return [each for item in value for each in _flat(item)]
    if isinstance(value, dict):
        return [each for key in sorted(value) for each in _flat(value[key])]
    return [value]


def _packed(form, values):
    """Values in the form of nested lists and dicts that they were taken from."""
    if isinstance(form, list | tuple):
        items = [_packed(item, values) for item in form]
        return type(form)(*items) if hasattr(form, "_fields") else type(form)(items)
    if isinstance(form, dict):
        found = {key: _packed(form[key], values) for key in sorted(form)}
        return {key: found[key] for key in form}
    return next(values)


def _tensors(values: list, what: str) -> list[Tensor]:
    for value in values:
        if isinstance(value, KerasTensor):
            raise TypeError(
                f"A symbolic KerasTensor has no gradients: call the layers on tensors with values ({what})."
            )
        if not isinstance(value, Tensor):
            kind = TypeError if value is None else AttributeError
            raise kind(
                f"Argument `{what}` has to be tensors or variables, but has {value!r} of type {type(value).__name__!r}."
            )
    return values


def _seeds(output_gradients, targets: list[Tensor]) -> list:
    if output_gradients is None:
        return [None] * len(targets)
    seeds = [None if each is None else convert(each, as_dtype("float32")) for each in _flat(output_gradients)]
    if len(seeds) != len(targets):
        raise ValueError(f"There have to be as many output_gradients as targets: {len(seeds)} for {len(targets)}.")
    for seed, target in zip(seeds, targets, strict=True):
        if seed is not None and tuple(seed.shape) != tuple(target.shape):
            raise ValueError(
                f"An output gradient of shape {seed.shape} does not fit its target of shape {target.shape}."
            )
    return seeds
