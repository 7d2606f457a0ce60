"""Python values as tensors, by TensorFlow's rules of inference."""

import array

from convolab import bridge
from convolab.engine.dtype import DType, as_dtype, assert_held, bool_, float32, float64, int32, int64, string
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor, wrap

_CODES = {"float32": "f", "int32": "i", "bool": "B"}
_INT32 = range(-(2**31), 2**31)
_LARGEST_FLOAT32 = 3.4028235677973366e38
_SEARCHED = 64
#: Above it not every whole number is a float32.
_EXACT_WHOLE = 2**24


def convert(value, dtype=None, hint: DType | None = None):
    """A tensor of the value: `tf.convert_to_tensor`.

    `dtype` is what it must be; `hint` what it is where the value itself leaves that open. Symbolic tensors are given
    back as they are. Raises TypeError or ValueError as TensorFlow does.
    """
    if isinstance(value, Tensor | KerasTensor):
        if dtype is not None and as_dtype(value.dtype) != dtype:
            wanted, found = as_dtype(dtype).name, as_dtype(value.dtype).name
            raise ValueError(f"Tensor conversion requested dtype {wanted} for Tensor with dtype {found}: {value!r}")
        return value
    dtype = None if dtype is None else as_dtype(dtype)
    if hasattr(value, "tolist"):
        return _of_array(value, dtype or hint)
    if hasattr(value, "__tensor__"):
        return value.__tensor__()
    flat, shape, holds_tensors = _flatten(value)
    if holds_tensors:
        return _stacked(value, dtype, hint)
    return _of_python(flat, shape, dtype, hint, value)


def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None) -> Tensor:
    """A tensor of the value: `tf.convert_to_tensor`. Of a variable it is what it holds now."""
    tensor = convert(value, dtype, None if dtype_hint is None else as_dtype(dtype_hint))
    return tensor.value() if hasattr(tensor, "assign") else tensor


def constant(value, dtype=None, shape=None, name="Const"):
    """`tf.constant`: like `convert`, of values only, and perhaps spread over a shape."""
    from convolab.engine.shape import shape_argument

    if isinstance(value, Tensor):
        if dtype is not None and value.dtype != as_dtype(dtype):
            raise TypeError(f"Expected tensor {value} with dtype {as_dtype(dtype)!r}, but got dtype {value.dtype!r}.")
    elif _holds_tensor(value):
        raise ValueError("Scalar tensor has no `len()`: tf.constant takes values, not tensors. Use tf.stack.")
    tensor = convert(value, dtype)
    if shape is None:
        return tensor
    sizes = shape_argument(shape)
    if tensor.shape == sizes:
        return tensor
    from convolab.engine.layout import broadcast_to, reshape

    count = tensor.shape.num_elements()
    wanted = _product(sizes)
    if count == wanted:
        return reshape(tensor, sizes)
    if count == 1:
        return broadcast_to(reshape(tensor, []), sizes)
    raise TypeError(
        "Eager execution of tf.constant with unsupported shape."
        f" The value has {count} elements, but got `shape` {tuple(sizes)} with {wanted} elements."
    )


def _product(sizes) -> int:
    count = 1
    for size in sizes:
        count *= size
    return count


def _holds_tensor(value) -> bool:
    """Whether there are tensors in a list; long rows of numbers are not searched."""
    return isinstance(value, list | tuple) and any(
        isinstance(item, Tensor | KerasTensor) or _holds_tensor(item) for item in value[:_SEARCHED]
    )


def from_values(flat: list, shape, dtype: DType) -> Tensor:
    """A tensor of values, row by row. They have to be of the type already."""
    if dtype == string:
        tensor = Tensor(None, shape, dtype)
        tensor._strings = flat
        return tensor
    storage = assert_held(dtype).storage
    if not shape:
        attributes = {"shape": [], "value": _number(flat[0]), "storage": storage}
        if attributes["value"] is not None:
            return wrap(bridge.request("fill", (), attributes)["tensors"][0], dtype)
    data = array.array(_CODES[storage], flat).tobytes().decode("latin-1")
    answer = bridge.request("tensor", (), {"shape": list(shape), "storage": storage}, data=data)
    return wrap(answer["tensors"][0], dtype)


def _number(value):
    """The value as JSON has it; None for what JSON has no number for."""
    value = int(value) if isinstance(value, bool) else value
    return value if value - value == 0 else None


def _of_array(value, dtype: DType | None) -> Tensor:
    """An array of numpy: it keeps its own type unless another is asked for, into which it is cast."""
    own = as_dtype(value.dtype)
    if own == string:
        return _of_python([_bytes(each) for each in _flatten(value.tolist())[0]], value.shape, dtype, None, value)
    flat = [value.item()] if value.shape == () else value.ravel().tolist()
    target = own if dtype is None or dtype == string else dtype
    if target.is_bool:
        flat = [bool(each) for each in flat]
    elif target.is_integer:
        flat = [_stored_integer(int(each), target) for each in flat]
    else:
        flat = [_stored_float(each, target, own == float64) for each in flat]
    return from_values(flat, value.shape, target)


def _of_python(flat: list, shape, dtype: DType | None, hint: DType | None, given) -> Tensor:
    kinds = {_kind(value) for value in flat}
    if dtype is None and hint is not None and _fits(kinds, hint):
        dtype = hint
    if dtype is None:
        dtype = _inferred(kinds, flat)
    elif not _fits(kinds, dtype):
        raise TypeError(f"Cannot convert {_shown(given)} to EagerTensor of dtype {_eager_name(dtype)}")
    if dtype.is_integer:
        flat = [_stored_integer(int(value), dtype) for value in flat]
    elif dtype.is_floating:
        flat = [_stored_float(value, dtype, True) for value in flat]
    elif dtype == string:
        flat = [_bytes(value) for value in flat]
    return from_values(flat, shape, dtype)


def _shown(value) -> str:
    text = repr(value)
    return text if len(text) <= 200 else text[:200] + "…"


def _eager_name(dtype: DType) -> str:
    return {"float32": "float", "float64": "double"}.get(dtype.name, dtype.name)


def _flatten(value):
    """Values row by row, their shape, and whether there are tensors among them. Raises ValueError where it is ragged."""
    if type(value) in _PLAIN:
        return [value], (), False
    if isinstance(value, Tensor | KerasTensor):
        return [value], (), True
    if hasattr(value, "tolist"):
        value = value.tolist()
    elif hasattr(value, "as_list"):
        value = value.as_list()
    elif isinstance(value, range):
        value = list(value)
    if not isinstance(value, list | tuple):
        return [value], (), False
    flat, inner, tensors = [], None, False
    for item in value:
        values, shape, has_tensors = _flatten(item)
        if inner is not None and shape != inner and not (tensors or has_tensors):
            raise ValueError("Can't convert non-rectangular Python sequence to Tensor.")
        inner = shape
        tensors = tensors or has_tensors
        flat += values
    return flat, (len(value), *(inner or ())), tensors


_PLAIN = frozenset((int, float, bool, str, bytes))


def _stacked(value, dtype, hint):
    """A list with tensors in it: they are put on a new first axis."""
    from convolab.engine.joining import stack

    known = dtype or next((item.dtype for item in value if isinstance(item, Tensor | KerasTensor)), None)
    items = [convert(item, None if isinstance(item, Tensor | KerasTensor) else known, hint) for item in value]
    return stack(items)


def _fits(kinds: set, dtype: DType) -> bool:
    """Whether Python values of these kinds become the type without being asked for it."""
    if dtype.is_integer:
        return kinds <= {int32, bool_}
    if dtype.is_floating:
        return kinds <= {int32, float32, bool_}
    return kinds <= {dtype}


def _inferred(kinds: set, flat: list) -> DType:
    if not kinds:
        return float32
    if len(kinds) == 1:
        kind = next(iter(kinds))
        if kind == int32:
            if not all(int64.min <= value <= int64.max for value in flat):
                raise ValueError("Can't convert Python sequence with out-of-range integer to Tensor.")
            return int32 if all(value in _INT32 for value in flat) else int64
        return kind
    if kinds <= {int32, float32, bool_} and not isinstance(flat[0], bool):
        return float32 if float32 in kinds else int32
    raise ValueError("Can't convert Python sequence with mixed types to Tensor.")


def _kind(value) -> DType:
    if isinstance(value, bool):
        return bool_
    if isinstance(value, float):
        return float32
    if isinstance(value, int) or hasattr(value, "__index__"):
        return int32
    if isinstance(value, str | bytes):
        return string
    if isinstance(value, complex):
        raise NotImplementedError("Convolab's TensorFlow has no complex numbers.")
    if hasattr(value, "__float__"):
        return float32
    if value is None or not isinstance(value, Tensor | KerasTensor):
        raise ValueError(
            f"Attempt to convert a value ({_shown(value)}) with an unsupported type ({type(value)}) to a Tensor."
        )
    raise ValueError("Can't convert Python sequence with mixed types to Tensor.")


def _bytes(value) -> bytes:
    return value.encode() if isinstance(value, str) else value


def _stored_integer(value: int, dtype: DType) -> int:
    """The value as the type has it: TensorFlow's small integers wrap around."""
    bits = dtype.size * 8
    if bits < 64:
        value &= (1 << bits) - 1
        if not dtype.is_unsigned and value >> (bits - 1):
            value -= 1 << bits
    elif not dtype.min <= value <= dtype.max:
        raise InvalidArgumentError(f"{value} is out of the range of {dtype.name}.")
    if value not in _INT32:
        raise NotImplementedError(
            f"{value} is larger than Convolab's integers, which have 32 bits. Use tf.float32 where an approximation does."
        )
    return value


def _stored_float(value, dtype: DType, from_python: bool) -> float:
    """The value as a float32. Raises where that would be another number altogether."""
    value = float(value)
    if dtype == float64 and value == value:
        too_large = abs(value) > _LARGEST_FLOAT32 and abs(value) != float("inf")
        if too_large or (abs(value) > _EXACT_WHOLE and value.is_integer() and not _is_float32(value)):
            raise NotImplementedError(
                f"{value!r} is no float32, and Convolab's tf.float64 has no more digits than that. Use smaller numbers."
            )
        return value
    if abs(value) <= _LARGEST_FLOAT32 or value != value or abs(value) == float("inf"):
        return value
    if from_python:
        raise ValueError("Can't convert Python sequence with a value out of range for a double-precision float.")
    return value * float("inf")


def _is_float32(value: float) -> bool:
    return array.array("f", [value])[0] == value
