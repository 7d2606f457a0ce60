"""Results of several tensors, with TensorFlow's names."""

from typing import NamedTuple

from convolab.engine.tensor import Tensor


class TopKV2(NamedTuple):
    values: Tensor
    indices: Tensor


class MaxPoolWithArgmax(NamedTuple):
    output: Tensor
    argmax: Tensor


class Unique(NamedTuple):
    y: Tensor
    idx: Tensor


class UniqueWithCounts(NamedTuple):
    y: Tensor
    idx: Tensor
    count: Tensor
