"""Maps with the channels first, and with the channels last."""

from convolab.engine.layout import transpose
from convolab.engine.tensor import Tensor


def channels_last(maps: Tensor) -> Tensor:
    """(N, C, …) → (N, …, C)."""
    return transpose(maps, [0, *range(2, maps.ndim), 1])


def channels_first(maps: Tensor) -> Tensor:
    """(N, …, C) → (N, C, …)."""
    return transpose(maps, [0, maps.ndim - 1, *range(1, maps.ndim - 1)])
