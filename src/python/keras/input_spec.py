"""`keras.InputSpec`: what a layer asks of its inputs."""

from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor


class InputSpec:
    """Rank, data type and sizes of an input, as far as they have to be certain ones."""

    def __init__(self, dtype=None, shape=None, ndim=None, max_ndim=None, min_ndim=None, axes=None,
                 allow_last_axis_squeeze=False, name=None, optional=False):  # fmt: skip
        self.dtype = None if dtype is None else str(getattr(dtype, "name", dtype))
        self.shape = None if shape is None else tuple(shape)
        self.ndim = ndim if shape is None else len(self.shape)
        self.max_ndim = max_ndim
        self.min_ndim = min_ndim
        self.name = name
        self.optional = optional
        self.allow_last_axis_squeeze = allow_last_axis_squeeze
        try:
            self.axes = {int(axis): size for axis, size in (axes or {}).items()}
        except ValueError, TypeError:
            raise TypeError(f"Argument `axes` must be a dict with integer keys. Received: axes={axes}") from None

    def __repr__(self) -> str:
        named = ("dtype", "shape", "ndim", "max_ndim", "min_ndim", "axes")
        return f"InputSpec({', '.join(f'{name}={getattr(self, name)}' for name in named if getattr(self, name))})"

    def problem(self, shape: tuple, dtype: str) -> str | None:
        """What is wrong with an input; None if nothing is."""
        rank = len(shape)
        if self.ndim is not None and rank != self.ndim and not self.allow_last_axis_squeeze:
            return f"expected ndim={self.ndim}, found ndim={rank}. Full shape received: {shape}"
        if self.max_ndim is not None and rank > self.max_ndim:
            return f"expected max_ndim={self.max_ndim}, found ndim={rank}"
        if self.min_ndim is not None and rank < self.min_ndim:
            return f"expected min_ndim={self.min_ndim}, found ndim={rank}. Full shape received: {shape}"
        if self.dtype is not None and dtype != self.dtype:
            return f"expected dtype={self.dtype}, found dtype={dtype}"
        for axis, size in self.axes.items():
            if size is not None and shape[axis] not in (size, None):
                return (
                    f"expected axis {axis} of input shape to have value {size}, but received input with shape {shape}"
                )
        for expected, found in zip(self.shape or (), shape, strict=False):
            if expected is not None and found is not None and expected != found:
                return f"expected shape={self.shape}, found shape={shape}"
        return None


def assert_compatible(spec, inputs, layer_name: str) -> None:
    """Raises ValueError where inputs are not what the layer asks for."""
    specs = list(spec) if isinstance(spec, list | tuple) else [spec]
    if isinstance(inputs, dict):
        inputs = list(inputs.values())
    given = list(inputs) if isinstance(inputs, list | tuple) else [inputs]
    if len(given) != len(specs):
        shapes = [tuple(each.shape) if hasattr(each, "shape") else each for each in given]
        raise ValueError(
            f'Layer "{layer_name}" expects {len(specs)} input(s), but it received {len(given)} input tensors. Their'
            f" shapes: {shapes}"
        )
    for index, (tensor, each) in enumerate(zip(given, specs, strict=True)):
        if each is None or (tensor is None and each.optional):
            continue
        if not isinstance(tensor, Tensor | KerasTensor):
            raise ValueError(
                f"Inputs to a layer should be tensors. Got '{tensor}' (of type {type(tensor)}) as input for layer"
                f" '{layer_name}'."
            )
        dtype = tensor.dtype if isinstance(tensor, KerasTensor) else tensor.dtype.name
        problem = each.problem(tuple(tensor.shape), dtype)
        if problem:
            raise ValueError(
                f"Input {index} with name '{each.name}' of layer '{layer_name}' is incompatible with the layer: {problem}"
            )
