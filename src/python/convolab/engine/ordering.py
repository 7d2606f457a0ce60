"""Order of values: sorting, the largest ones, and which there are."""

from convolab.engine import kinds, value_of
from convolab.engine.convert import convert, from_values
from convolab.engine.dtype import as_dtype, int32
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.layout import axis_of, transpose
from convolab.engine.operation import assert_type, operation, run
from convolab.engine.results import TopKV2, Unique, UniqueWithCounts
from convolab.engine.tensor import Tensor


def _order(values, axis, direction, stable: bool) -> tuple[Tensor, Tensor, list[int]]:
    """The values with the axis last, their places in order along it, and the permutation that was made."""
    x = convert(values)
    if direction not in ("ASCENDING", "DESCENDING"):
        raise ValueError(f"Argument `direction` should be one of 'ASCENDING' or 'DESCENDING'. Received: {direction}.")
    assert_type(x, kinds.NUMBERS, "TopKV2")
    axis = axis_of(axis, x.ndim, f"Argument `axis` of {x.shape}; axis")
    perm = [i for i in range(x.ndim) if i != axis] + [axis]
    moved = transpose(x, perm)
    places = run("sortedPlaces", [moved], int32, descending=direction == "DESCENDING")
    return moved, places, perm


def _back(tensor: Tensor, perm: list[int]) -> Tensor:
    return transpose(tensor, [perm.index(i) for i in range(len(perm))])


@operation("tf.sort")
def sort(values, axis=-1, direction="ASCENDING", name=None) -> Tensor:
    """The values in order along an axis."""
    moved, places, perm = _order(values, axis, direction, False)
    return _back(run("gather", [moved, places], moved.dtype, axis=moved.ndim - 1, batchDims=moved.ndim - 1), perm)


@operation("tf.argsort")
def argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None) -> Tensor:
    """The places of the values in order along an axis."""
    _, places, perm = _order(values, axis, direction, stable)
    return _back(places, perm)


@operation("tf.math.top_k")
def top_k(input, k=1, sorted=True, index_type=int32, name=None) -> TopKV2:
    """The k largest values of the last axis, largest first, and their places."""
    x = convert(input)
    assert_type(x, kinds.NUMBERS, "TopKV2")
    k = value_of.integer(k)
    if not x.ndim:
        raise InvalidArgumentError("input must be >= 1-D, got shape [] [Op:TopKV2]")
    if not 0 <= k <= x.shape[-1]:
        raise InvalidArgumentError(f"input must have at least k columns. Had {x.shape[-1]}, needed {k} [Op:TopKV2]")
    places = run("sortedPlaces", [x], int32, descending=True)
    places = places[..., :k]
    values = run("gather", [x, places], x.dtype, axis=x.ndim - 1, batchDims=x.ndim - 1)
    places.dtype = as_dtype(index_type)
    return TopKV2(values, places)


@operation("tf.math.in_top_k")
def in_top_k(targets, predictions, k, name=None) -> Tensor:
    """Whether each target is among the places of the k largest predictions of its row."""
    from convolab.engine.dtype import bool_, float32

    targets, predictions = convert(targets), convert(predictions)
    assert_type(targets, kinds.INDICES, "InTopKV2")
    if predictions.dtype is not float32:
        raise InvalidArgumentError(
            f"cannot compute InTopKV2 as input #0(zero-based) was expected to be a float tensor but is a"
            f" {predictions.dtype.name} tensor [Op:InTopKV2]"
        )
    if predictions.ndim != 2:
        raise InvalidArgumentError(f"predictions must be 2-dimensional, got shape {predictions.shape} [Op:InTopKV2]")
    if targets.ndim != 1:
        raise InvalidArgumentError(f"targets must be 1-dimensional, got shape {targets.shape} [Op:InTopKV2]")
    if targets.shape[0] != predictions.shape[0]:
        raise InvalidArgumentError(
            f"First dimension of predictions {predictions.shape[0]} must match length of targets {targets.shape[0]}"
        )
    k, found = value_of.integer(k), []
    rows = value_of.nested(value_of.values(predictions), tuple(predictions.shape))
    for target, row in zip(value_of.values(targets), rows, strict=True):
        is_class = 0 <= target < len(row) and all(value - value == 0 for value in row)
        found.append(is_class and sum(value > row[target] for value in row) < k)
    return from_values(found, [len(found)], bool_)


@operation("tf.unique")
def unique(x, out_idx=int32, name=None) -> Unique:
    """The different values of a vector in order of appearance, and which of them each value is."""
    y, places, _ = _different(x, out_idx)
    return Unique(y, places)


@operation("tf.unique_with_counts")
def unique_with_counts(x, out_idx=int32, name=None) -> UniqueWithCounts:
    """Like `unique`, with how often each value is there."""
    return UniqueWithCounts(*_different(x, out_idx))


def _different(x, out_idx) -> tuple[Tensor, Tensor, Tensor]:
    x, index = convert(x), as_dtype(out_idx)
    if x.ndim != 1:
        raise InvalidArgumentError("unique expects a 1D vector. [Op:Unique]")
    numbers: dict = {}
    places = [numbers.setdefault(value, len(numbers)) for value in value_of.values(x)]
    counts = [0] * len(numbers)
    for place in places:
        counts[place] += 1
    return (
        from_values(list(numbers), [len(numbers)], x.dtype),
        from_values(places, [len(places)], index),
        from_values(counts, [len(counts)], index),
    )


def searchsorted(sorted_sequence, values, side="left", out_type=int32, name=None) -> Tensor:
    """Where values belong in a sequence that is in order: `tf.searchsorted`."""
    import bisect

    if side not in ("left", "right"):
        raise ValueError(f"side must be either 'right' or 'left'. Saw: {side}.")
    sequence, wanted = convert(sorted_sequence), convert(values)
    if sequence.ndim != 1 or wanted.ndim != 1:
        raise NotImplementedError("Convolab's tf.searchsorted takes vectors.")
    find = bisect.bisect_left if side == "left" else bisect.bisect_right
    ordered = value_of.values(sequence)
    places = [find(ordered, value) for value in value_of.values(wanted)]
    return from_values(places, [len(places)], as_dtype(out_type))
