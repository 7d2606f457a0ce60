"""Symbolic tensors: a shape and a data type, and the calls that lead to them."""

from convolab.engine import naming
from convolab.engine.dtype import as_dtype

#: Sizes that an unknown batch is tried with: what differs in the outputs is unknown there as well.
_TRIAL_BATCHES = (2, 3)
#: Sizes for other unknown axes: large enough for the windows of a few layers.
_TRIAL_SIZES = (20, 24)

_trials = 0


def in_trial() -> bool:
    """Whether a call is made only to find the shapes of its outputs: nothing may keep a trace of it."""
    return _trials > 0


class KerasTensor:
    """A tensor without values yet: what `keras.Input` gives, and what is computed from it."""

    __array_priority__ = 100

    def __init__(self, shape, dtype="float32", sparse=False, ragged=False, name=None, node=None):
        if sparse or ragged:
            raise NotImplementedError("Sparse and ragged tensors are not part of this TensorFlow: use dense ones.")
        self._shape = tuple(shape)
        self.dtype = as_dtype(dtype).name
        self.sparse = False
        self.ragged = False
        self.name = name or naming.unique_name("keras_tensor")
        #: The call that gives it; None for an input.
        self.node = node

    @property
    def shape(self) -> tuple:
        return self._shape

    @shape.setter
    def shape(self, _):
        raise AttributeError(
            "The `shape` attribute of KerasTensor is immutable. One should create a new instance of KerasTensor for this."
        )

    @property
    def ndim(self) -> int:
        return len(self._shape)

    def __repr__(self) -> str:
        return f"<KerasTensor shape={self._shape}, dtype={self.dtype}, sparse=False, ragged=False, name={self.name}>"

    def __bool__(self) -> bool:
        raise TypeError(
            "A symbolic KerasTensor cannot be used as a boolean: it has no values yet. Python's `if` and `while` need them."
        )

    def __iter__(self):
        raise NotImplementedError("Iterating over a symbolic KerasTensor is not supported: it has no values yet.")

    def __len__(self) -> int:
        raise TypeError("A symbolic KerasTensor has no length. Use its shape.")

    def numpy(self):
        raise ValueError(
            "A KerasTensor is symbolic: it's a placeholder for a shape and a dtype. It doesn't have any actual numerical"
            " value, so it has no numpy(). Print its shape, or call the model on a tensor with values."
        )

    def _no_number(self, *_):
        raise ValueError("A KerasTensor is symbolic: it has no values that could become a number.")

    __int__ = __float__ = __index__ = _no_number


class Node:
    """One call with symbolic tensors among its arguments, to be made again with real ones."""

    def __init__(self, call, args: tuple, kwargs: dict, layer=None):
        self.call = call
        self.args = args
        self.kwargs = kwargs
        self.layer = layer
        self.inputs: list[KerasTensor] = symbolic_in((args, kwargs))
        self.outputs: list[KerasTensor] = []

    def again(self, value_of_input, more: dict | None = None):
        """Makes the call with each symbolic tensor replaced by what `value_of_input` gives for it.

        `more` are arguments by name that go before those of the first call.
        """
        args = mapped(self.args, value_of_input)
        kwargs = mapped(self.kwargs, value_of_input)
        return self.call(*args, **{**kwargs, **(more or {})})

    def output(self, shape, dtype) -> KerasTensor:
        """Adds an output of the call."""
        tensor = KerasTensor(shape, dtype, node=self)
        self.outputs.append(tensor)
        return tensor


def symbolic_in(value) -> list[KerasTensor]:
    """The symbolic tensors in a value, also in lists, tuples and dicts of it."""
    kind = type(value)
    if kind is KerasTensor:
        return [value]
    if isinstance(value, list | tuple):
        return [tensor for item in value for tensor in symbolic_in(item)]
    if isinstance(value, dict):
        return [tensor for item in value.values() for tensor in symbolic_in(item)]
    return []


def mapped(value, change):
    """The same value with each symbolic tensor in it changed."""
    if isinstance(value, KerasTensor):
        return change(value)
    if isinstance(value, list | tuple):
        items = [mapped(item, change) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
    if isinstance(value, dict):
        return {key: mapped(item, change) for key, item in value.items()}
    return value


def record(call, args: tuple, kwargs: dict, layer=None):
    """Records a call, and gives symbolic tensors in the form of its result.

    The shapes are found by making the call with zeros of two sizes for each size that is unknown: an axis that is of
    another size in both results is unknown there. The engine keeps no rows of such trials.
    """
    node = Node(call, args, kwargs, layer)
    is_open = any(size is None for tensor in node.inputs for size in tensor.shape)
    results = [_trial(node, number) for number in range(2 if is_open else 1)]
    return _symbolic_outputs(node, results)


def _trial(node: Node, number: int):
    global _trials
    from convolab.engine import rows
    from convolab.engine.arrays import zeros

    def change(tensor):
        sizes = [_TRIAL_BATCHES, *[_TRIAL_SIZES] * len(tensor.shape)]
        known = [sizes[axis][number] if size is None else size for axis, size in enumerate(tensor.shape)]
        return zeros(known, tensor.dtype)

    _trials += 1
    try:
        with rows.muted():
            return node.again(change)
    finally:
        _trials -= 1


def _symbolic_outputs(node: Node, results: list):
    from convolab.engine.tensor import Tensor

    first = results[0]
    if isinstance(first, Tensor):
        sizes = zip(*(tuple(result.shape) for result in results), strict=True)
        return node.output([size[0] if len(set(size)) == 1 else None for size in sizes], first.dtype)
    if isinstance(first, list | tuple):
        items = [_symbolic_outputs(node, list(items)) for items in zip(*results, strict=True)]
        return type(first)(*items) if hasattr(first, "_fields") else type(first)(items)
    if isinstance(first, dict):
        return {key: _symbolic_outputs(node, [result[key] for result in results]) for key in first}
    return first
