"""Arguments that pools and convolutions of `tf.nn` share: windows, formats of the data, paddings."""

from convolab.engine import value_of
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import pad, transpose
from convolab.engine.tensor import Tensor


def sizes(value, spatial: int, name: str, channels_first: bool = False) -> list[int]:
    """An int or ints as one for each axis of the maps, batch and channels included, in the order N … C."""
    given = [1] if value is None else value_of.attributes(value, name)
    if len(given) == spatial + 2:
        return [given[0], *given[2:], given[1]] if channels_first else given
    if len(given) == 1:
        given = given * spatial
    elif len(given) != spatial:
        raise ValueError(
            f"`{name}` should be of length 1, {spatial} or {spatial + 2}. Received: {name}={value} of length {len(given)}"
        )
    return [1, *given, 1]


def is_channels_first(data_format, expected: str = "NHWC") -> bool:
    """Whether the maps are NCHW and not NHWC. Raises InvalidArgumentError for any other format."""
    if data_format in (None, expected):
        return False
    first = f"NC{expected[1:-1]}"
    if data_format == first:
        return True
    raise InvalidArgumentError(
        f'Value for attr \'data_format\' of "{data_format}" is not in the list of allowed values: "{expected}",'
        f' "{first}"'
    )


def channels_last(x: Tensor) -> Tensor:
    """(N, C, …) as (N, …, C)."""
    return transpose(x, [0, *range(2, x.ndim), 1])


def channels_first(x: Tensor) -> Tensor:
    """(N, …, C) as (N, C, …)."""
    return transpose(x, [0, x.ndim - 1, *range(1, x.ndim - 1)])


def padded(x: Tensor, padding, is_first: bool, value: float = 0.0) -> tuple[Tensor, str]:
    """Maps with explicit paddings, a pair for each axis, around them, and what is left to be padded; a name stays."""
    if isinstance(padding, str):
        return x, padding
    pairs = [value_of.integers(each) for each in padding]
    if len(pairs) != x.ndim or any(len(pair) != 2 for pair in pairs):
        raise ValueError(f"Explicit paddings have to be {x.ndim} pairs of numbers. Received: {padding}")
    if is_first:
        pairs = [pairs[0], *pairs[2:], pairs[1]]
    if any(pairs[0]) or any(pairs[-1]):
        raise ValueError("Nonzero explicit padding in the batch or depth dimensions is not supported.")
    return pad(x, pairs, constant_values=value), "VALID"
