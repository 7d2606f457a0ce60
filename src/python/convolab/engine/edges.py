"""Parts of large tensors, for printing: only what is shown is read out of the engine."""

from convolab.engine.operation import run
from convolab.engine.tensor import Tensor


def edges(tensor: Tensor, first: int, last: int) -> Tensor:
    """The tensor without the middle of its long axes: the first and last places of each are left."""
    for axis, length in enumerate(tensor.shape):
        if length > first + last:
            ends = [_part(tensor, axis, start, size) for start, size in ((0, first), (length - last, last)) if size]
            tensor = run("concat", ends, tensor.dtype, axis=axis) if len(ends) > 1 else ends[0]
    return tensor


def _part(tensor: Tensor, axis: int, start: int, length: int) -> Tensor:
    begin, size = [0] * tensor.ndim, list(tensor.shape)
    begin[axis], size[axis] = start, length
    return run("slice", [tensor], tensor.dtype, begin=begin, size=size)
