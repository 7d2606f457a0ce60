"""Operations: from a public function of the look-alike down to the engine's table."""

import functools

from convolab import bridge, place
from convolab.engine import rows
from convolab.engine.dtype import DType, int32, string
from convolab.engine.errors import InvalidArgumentError, UnimplementedError
from convolab.engine.rows import Row
from convolab.engine.symbolic import KerasTensor, record
from convolab.engine.tensor import Tensor, wrap
from convolab.engine.value_of import values

#: Operations that move values without looking at them: strings, which stay in Python, go through them as positions.
_MOVING = frozenset(
    ("broadcastTo", "concat", "gather", "gatherNd", "identity", "reshape", "reverse", "slice", "split", "stack",
     "stridedSlice", "tile", "transpose", "unstack", "where")
)  # fmt: skip

_LONGEST_SEARCHED = 64
#: Types of arguments that hold no tensor: most are of these.
_PLAIN = frozenset((int, float, bool, str, type(None)))

#: TensorFlow's names of types in its messages.
_KERNEL_NAMES = {"float32": "float", "float64": "double", "float16": "half"}


def operation(name: str):
    """Makes a function an operation of the look-alike, called `name` (`tf.reduce_mean`) in the trace.

    The function is written for eager tensors. Called with symbolic ones it is recorded instead.
    """

    def decorate(function):
        function.__trace_name__ = name

        @functools.wraps(function)
        def call(*args, **kwargs):
            inputs: list[Tensor] = []
            if _collect(args, inputs) or (kwargs and _collect(kwargs.values(), inputs)):
                return record(call, args, kwargs)
            if not inputs or rows.is_open() or rows.is_muted():
                return function(*args, **kwargs)
            with Row(name, None, inputs) as row:
                row.output = function(*args, **kwargs)
                return row.output

        return call

    return decorate


def _collect(arguments, inputs: list[Tensor]) -> bool:
    """Adds the eager tensors among the arguments to `inputs`. True where a symbolic one is among them."""
    for value in arguments:
        if type(value) in _PLAIN:
            continue
        if isinstance(value, Tensor):
            inputs.append(value)
        elif isinstance(value, KerasTensor):
            return True
        elif isinstance(value, list | tuple):
            # Long rows of plain numbers have no tensors in them.
            if len(value) > _LONGEST_SEARCHED and isinstance(value[0], int | float):
                continue
            if _collect(value, inputs):
                return True
        elif isinstance(value, slice):
            if _collect((value.start, value.stop, value.step), inputs):
                return True
        elif isinstance(value, dict) and _collect(value.values(), inputs):
            return True
    return False


def run(name: str, inputs: list[Tensor], dtype: DType | None = None, **attributes) -> Tensor:
    """Runs an operation of the engine's table and gives its one output.

    `dtype` is the output's; without one it is the first input's. Raises EngineTypeError for an output that is stored in
    another way than that type.
    """
    return run_many(name, inputs, dtype, **attributes)[0]


def run_many(name: str, inputs: list[Tensor], dtype: DType | None = None, **attributes) -> list[Tensor]:
    """Like `run`, for operations with several outputs."""
    line = None if rows.is_open() else place.running_line()
    handles = [tensor._handle for tensor in inputs]
    if None in handles:
        return _moved_strings(name, inputs, attributes)
    try:
        answer = bridge.request(name, handles, attributes, line)
    except bridge.EngineError as error:
        raise InvalidArgumentError(str(error)) from None
    return [wrap(tensor, dtype or inputs[0].dtype) for tensor in answer["tensors"]]


def _moved_strings(name: str, inputs: list[Tensor], attributes: dict) -> list[Tensor]:
    from convolab.engine.convert import from_values

    if name not in _MOVING:
        raise UnimplementedError(f"{name} does not take tensors of strings.")
    strings: list[bytes] = []
    places = []
    for tensor in inputs:
        if tensor.dtype != string:
            places.append(tensor)
            continue
        start = len(strings)
        strings += tensor._strings
        places.append(from_values(list(range(start, len(strings))), tuple(tensor.shape), int32))
    outputs = run_many(name, places, int32, **attributes)
    return [from_values([strings[i] for i in values(each)], tuple(each.shape), string) for each in outputs]


def kernel_name(dtype: DType) -> str:
    """How TensorFlow's messages call a type: `float` for float32."""
    return _KERNEL_NAMES.get(dtype.name, dtype.name)


def assert_type(tensor: Tensor, allowed: frozenset, name: str, attribute: str = "T") -> None:
    """Raises InvalidArgumentError where the operation has no form for this type. `allowed` holds types' names."""
    if tensor.dtype.name not in allowed:
        names = ", ".join(sorted(_KERNEL_NAMES.get(each, each) for each in allowed))
        raise InvalidArgumentError(
            f"Value for attr '{attribute}' of {kernel_name(tensor.dtype)} is not in the list of allowed values: {names}"
            f" [Op:{name}]"
        )


def refuse(function: str, instead: str = "", **given) -> None:
    """Raises NotImplementedError for an argument that this TensorFlow does not have, where it was given.

    `given` has the arguments with their values: None and False count as not given.
    """
    for argument, value in given.items():
        if value is None or value is False:
            continue
        shown = value if isinstance(value, str | int | float) else type(value).__name__
        advice = f" {instead}" if instead else " Leave it out."
        raise NotImplementedError(f"Convolab's TensorFlow has no `{argument}` in {function} ({shown!r}).{advice}")
