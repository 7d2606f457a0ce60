"""How a layer is called: Keras' rules for what may be passed by position and by keyword."""

import functools
import inspect

from convolab.engine.casting import cast
from convolab.engine.convert import convert
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor

_NAMED = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


class Signature:
    """The parameters of a `call` method, without `self`."""

    def __init__(self, call):
        signature = inspect.signature(call)
        self._signature = signature.replace(parameters=list(signature.parameters.values())[1:])
        parameters = self._signature.parameters
        self.names = list(parameters)
        training = parameters.get("training")
        self.has_training = training is not None
        #: How many arguments by position it takes to give `training` that way.
        self.training_position = self.names.index("training") + 1 if training is not None else 0
        self.default_training = None if training is None or training.default is training.empty else training.default

        more = list(parameters.values())[1:]
        has_defaults = all(each.kind in _NAMED and each.default is not each.empty for each in more)
        has_defaults = has_defaults and self.names and parameters[self.names[0]].kind in _NAMED
        #: Defaults of all parameters but the first; None where a call with one argument is not as simple as that.
        self.others = {each.name: each.default for each in more} if has_defaults else None

    def bound(self, layer, args: tuple, kwargs: dict) -> dict:
        """Arguments by name, defaults included. Raises TypeError where they don't fit the parameters."""
        try:
            bound = self._signature.bind(*args, **kwargs)
        except TypeError as error:
            raise TypeError(f"{type(layer).__name__}.call() {error}. {self._takes(layer)}") from None
        bound.apply_defaults()
        return bound.arguments

    def _takes(self, layer) -> str:
        several = " Several tensors are passed as one list." if len(self.names) == 1 else ""
        return f'The layer "{layer.name}" is called with {", ".join(self.names)}.{several}'


@functools.cache
def signature_of(call) -> Signature:
    return Signature(call)


def converted(layer, value):
    """Arrays as tensors, and floating tensors in the layer's data type; everything else as it is."""
    if isinstance(value, Tensor):
        dtype = value.dtype
        return cast(value, layer._compute) if dtype is not layer._compute and _casts(layer, dtype) else value
    if isinstance(value, KerasTensor):
        return value
    if isinstance(value, list | tuple):
        items = [converted(layer, item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
    if isinstance(value, dict):
        return {key: converted(layer, item) for key, item in value.items()}
    return converted(layer, convert(value)) if hasattr(value, "tolist") and hasattr(value, "dtype") else value


def _casts(layer, dtype) -> bool:
    return layer.autocast and dtype.is_floating and layer._compute.is_floating and dtype != layer._compute


def assert_tensors(layer, args: tuple) -> None:
    """Raises ValueError for an argument by position that is no tensor, nor nested lists of tensors."""
    for value in _flat(args):
        if value is None or isinstance(value, Tensor | KerasTensor):
            continue
        text = str(value)
        raise ValueError(
            "Only input tensors may be passed as positional arguments. The following argument value should be passed as"
            f" a keyword argument: {text[:200]} (of type {type(value)}){_hint(layer, value)}"
        )


def _hint(layer, value) -> str:
    from keras.layers.layer import Layer

    if isinstance(value, Layer):
        return f'. {layer.name} was given the layer "{value.name}" itself: call that layer on a tensor, and pass its output'
    if isinstance(value, type) and issubclass(value, Layer):
        return f". {value.__name__} is a class: make a layer of it, call that on a tensor, and pass its output"
    if isinstance(value, bool):
        return ". Write training=… for whether it is training"
    if isinstance(value, int | float):
        return ". tf.constant makes a tensor of numbers"
    return ""


def _flat(value) -> list:
    if isinstance(value, list | tuple):
        return [each for item in value for each in _flat(item)]
    if isinstance(value, dict):
        return [each for item in value.values() for each in _flat(item)]
    return [value]


def tensors_in(value) -> list[Tensor]:
    return [each for each in _flat(value) if isinstance(each, Tensor)]


def shapes_of(value):
    """The shapes of tensors, in the same lists and dicts; None for anything else."""
    if isinstance(value, Tensor | KerasTensor):
        return tuple(value.shape)
    if isinstance(value, list | tuple):
        return [shapes_of(item) for item in value]
    if isinstance(value, dict):
        return {key: shapes_of(item) for key, item in value.items()}
    return None


def is_of_tensors(value) -> bool:
    """Whether it is a tensor or nested lists of tensors. Raises ValueError for tensors mixed with other things."""
    flat = _flat(value)
    found = [isinstance(each, Tensor | KerasTensor) for each in flat]
    if isinstance(value, list | tuple | dict) and any(found):
        mixed = [each for each, is_tensor in zip(flat, found, strict=True) if not is_tensor and each is not None]
        if mixed:
            raise ValueError(
                f"In a nested call() argument, you cannot mix tensors and non-tensors. Received {mixed[0]!r} among tensors."
            )
    return any(found)


def shapes_for(method, layer, arguments: dict, first) -> dict:
    """Shapes for `build` or `compute_output_shape`, by the names of their parameters (`inputs_shape` for `inputs`).

    A method with one parameter gets the first tensor argument's, whatever its name.
    """
    names = _parameter_names(getattr(method, "__func__", method))
    if len(names) == 1 and isinstance(first, Tensor):
        return {names[0]: tuple(first.shape)}
    shapes = {
        f"{name}_shape": shapes_of(value)
        for name, value in arguments.items()
        if name != "mask" and is_of_tensors(value)
    }
    if len(names) == 1:
        return {names[0]: next(iter(shapes.values()), None)}
    for name in names:
        if not name.endswith("_shape") or name.removesuffix("_shape") not in arguments:
            raise ValueError(
                f"For a `{method.__name__}()` method with more than one argument, all arguments should have a `_shape`"
                f" suffix and match an argument from `call()`. For layer '{type(layer).__name__}', received `{name}`."
            )
    return {name: shapes[name] for name in names if name in shapes}


@functools.cache
def _parameter_names(function) -> list[str]:
    parameters = list(inspect.signature(inspect.unwrap(function)).parameters.values())
    return [each.name for each in parameters if each.kind in _NAMED and each.name != "self"]
