"""How often values are there, and values added up by groups."""

from convolab.engine import kinds, value_of
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import as_dtype, int32
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.joining import stack
from convolab.engine.operation import assert_type, operation, refuse, run
from convolab.engine.reductions import reduce_max, reduce_mean, reduce_min, reduce_prod, reduce_sum
from convolab.engine.tensor import Tensor


@operation("tf.math.confusion_matrix")
def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype=int32, name=None) -> Tensor:
    """How often each class (row) was predicted as each class (column)."""
    labels, predictions = convert(labels), convert(predictions)
    if labels.shape != predictions.shape or labels.ndim != 1:
        raise InvalidArgumentError(
            f"labels {labels.shape} and predictions {predictions.shape} have to be vectors of one length."
        )
    rows, columns = (_whole(each) for each in (labels, predictions))
    if any(each < 0 for each in (*rows, *columns)):
        raise InvalidArgumentError("labels and predictions contain negative values")
    largest = max([*rows, *columns], default=-1) + 1
    size = largest if num_classes is None else value_of.integer(num_classes)
    if largest > size:
        raise InvalidArgumentError(f"labels or predictions are out of bound: {largest - 1} with num_classes={size}")
    dtype = as_dtype(dtype)
    counted = [1] * len(rows) if weights is None else value_of.values(convert(weights))
    matrix = [0.0 if dtype.is_floating else 0] * (size * size)
    for row, column, count in zip(rows, columns, counted, strict=True):
        matrix[row * size + column] += count
    return from_values([each if dtype.is_floating else int(each) for each in matrix], [size, size], dtype)


def _whole(tensor: Tensor) -> list[int]:
    return [int(each) for each in value_of.values(tensor)]


@operation("tf.math.bincount")
def bincount(arr, weights=None, minlength=None, maxlength=None, dtype=int32, name=None, axis=None,
             binary_output=False) -> Tensor:  # fmt: skip
    """How often each of 0, 1, 2, … is there."""
    refuse("tf.math.bincount", axis=axis, binary_output=binary_output)
    numbers = value_of.values(convert(arr))
    if any(each < 0 for each in numbers):
        raise InvalidArgumentError("Input arr must be non-negative!")
    size = max(max(numbers, default=-1) + 1, 0 if minlength is None else value_of.integer(minlength))
    size = size if maxlength is None else min(size, value_of.integer(maxlength))
    to = as_dtype(dtype) if weights is None else convert(weights).dtype
    counted = [1] * len(numbers) if weights is None else value_of.values(convert(weights))
    counts = [0] * size
    for number, count in zip(numbers, counted, strict=True):
        if number < size:
            counts[number] += count
    return from_values([float(each) if to.is_floating else each for each in counts], [size], to)


def _segments(name: str, reduce, empty, is_sorted: bool):
    @operation(f"tf.math.{name}")
    def call(data, segment_ids, num_segments=None, name=None) -> Tensor:
        x, ids = convert(data), convert(segment_ids)
        assert_type(ids, kinds.INDICES, call.__name__, "Tindices")
        groups = value_of.values(ids)
        if ids.ndim != 1 or not x.ndim or ids.shape[0] != x.shape[0]:
            raise InvalidArgumentError(
                f"segment_ids {ids.shape} should be a vector as long as dimension 0 of {x.shape}"
            )
        if is_sorted and groups != sorted(groups):
            raise InvalidArgumentError("segment ids are not increasing")
        count = max(groups, default=-1) + 1 if num_segments is None else value_of.integer(num_segments)
        if any(each >= count or (is_sorted and each < 0) for each in groups):
            raise InvalidArgumentError(f"segment ids {groups} are out of range [0, {count})")
        return stack([_part(x, groups, i, reduce, empty) for i in range(count)])

    call.__name__ = call.__qualname__ = name
    return call


def _part(x: Tensor, groups: list[int], number: int, reduce, empty) -> Tensor:
    places = [i for i, group in enumerate(groups) if group == number]
    if not places:
        value = empty(x.dtype)
        return run("fill", [], x.dtype, shape=x.shape.as_list()[1:], value=value, storage=x.dtype.storage)
    rows = run("gather", [x, from_values(places, [len(places)], int32)], x.dtype, axis=0, batchDims=0)
    return reduce(rows, 0)


def _zero(_):
    return 0


def _one(_):
    return 1


def _lowest(dtype):
    return max(dtype.min, -(2**31)) if dtype.is_integer else -3.4028234663852886e38


def _highest(dtype):
    return min(dtype.max, 2**31 - 1) if dtype.is_integer else 3.4028234663852886e38


segment_sum = _segments("segment_sum", reduce_sum, _zero, True)
segment_mean = _segments("segment_mean", reduce_mean, _zero, True)
segment_max = _segments("segment_max", reduce_max, _zero, True)
segment_min = _segments("segment_min", reduce_min, _zero, True)
segment_prod = _segments("segment_prod", reduce_prod, _one, True)
unsorted_segment_sum = _segments("unsorted_segment_sum", reduce_sum, _zero, False)
unsorted_segment_mean = _segments("unsorted_segment_mean", reduce_mean, _zero, False)
unsorted_segment_max = _segments("unsorted_segment_max", reduce_max, _lowest, False)
unsorted_segment_min = _segments("unsorted_segment_min", reduce_min, _highest, False)
unsorted_segment_prod = _segments("unsorted_segment_prod", reduce_prod, _one, False)
