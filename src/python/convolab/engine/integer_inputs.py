"""Inputs that TensorFlow takes as tensors of int32 or int64: axes, permutations, shapes.

Ints that are attributes of an operation (the axis of `tf.stack`) are no such inputs: see `value_of`.
"""

from convolab.engine import kinds, value_of
from convolab.engine.convert import convert
from convolab.engine.dtype import int32
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import assert_type
from convolab.engine.tensor import Tensor


def integer_tensor(value, kernel: str, attribute: str) -> Tensor:
    """The input as a tensor. `kernel` and `attribute` are TensorFlow's names of the operation and the input's type.

    Raises TypeError for a float, InvalidArgumentError for floats in a list, strings and tensors of other types.
    """
    if type(value) is float:
        raise TypeError(f"Cannot convert {value} to EagerTensor of dtype int32")
    tensor = convert(value, hint=int32)
    assert_type(tensor, kinds.INDICES, kernel, attribute)
    return tensor


def integers(value, kernel: str, attribute: str) -> list[int]:
    """The input's values in one row; a single one counts as a row of one. Raises like `integer_tensor`."""
    if type(value) is int:
        return [value]
    if isinstance(value, list | tuple) and all(type(each) is int for each in value):
        return list(value)
    return value_of.values(integer_tensor(value, kernel, attribute))


def vector(value, name: str, kernel: str, attribute: str) -> list[int]:
    """Like `integers`. Raises InvalidArgumentError for what has not one axis; `name` is the argument's."""
    if isinstance(value, list | tuple) and all(type(each) is int for each in value):
        return list(value)
    tensor = integer_tensor(value, kernel, attribute)
    if tensor.ndim != 1:
        raise InvalidArgumentError(f"Expected {name} to be 1-D, but got shape {tensor.shape.as_list()} [Op:{kernel}]")
    return value_of.values(tensor)


def scalar(value, name: str, kernel: str, attribute: str) -> int:
    """One int, which may be in a list of its own. Raises InvalidArgumentError for more of them."""
    found = integers(value, kernel, attribute)
    if len(found) != 1:
        raise InvalidArgumentError(f"'{name}' must be a tensor with a single value, not {found} [Op:{kernel}]")
    return found[0]
