"""What models are trained on: arrays in batches, or an iterable of batches."""

from convolab.engine.convert import convert
from convolab.engine.operation import run
from convolab.engine.selection import gather
from convolab.engine.symbolic import KerasTensor
from convolab.engine.tensor import Tensor
from keras import seeds


def mapped_tensors(value, change):
    """The same lists and dicts with each array or tensor in them changed."""
    if value is None:
        return None
    if isinstance(value, dict):
        return {key: mapped_tensors(each, change) for key, each in value.items()}
    if isinstance(value, tuple) or (isinstance(value, list) and value and _is_array(value[0])):
        return type(value)(mapped_tensors(each, change) for each in value)
    return change(value)


def _is_array(value) -> bool:
    return isinstance(value, Tensor) or hasattr(value, "tolist")


def as_tensors(value):
    return mapped_tensors(value, _as_tensor)


def _as_tensor(value) -> Tensor:
    if isinstance(value, KerasTensor):
        raise ValueError("A model is trained on tensors with values, and a symbolic KerasTensor has none.")
    if isinstance(value, list) and not value:
        raise ValueError("There is no data: an empty list was given.")
    tensor = convert(value)
    return run("cast", [tensor], _float32(), storage="float32") if tensor.dtype.name == "float64" else tensor


def _float32():
    from convolab.engine.dtype import float32

    return float32


def tensors_of(value) -> list[Tensor]:
    found: list[Tensor] = []
    mapped_tensors(value, lambda tensor: found.append(tensor))
    return found


class ArrayBatches:
    """Batches of tensors that have one length."""

    def __init__(self, x, y, sample_weight, batch_size: int, shuffle: bool, class_weight=None):
        self.parts = [as_tensors(each) for each in (x, y, sample_weight)]
        if class_weight is not None:
            self.parts[2] = _weights(self.parts[1], class_weight)
        lengths = {
            name: [t.shape[0] if t.ndim else 1 for t in tensors_of(part)]
            for name, part in zip("xyw", self.parts, strict=True)
        }
        sizes = {size for each in lengths.values() for size in each}
        if len(sizes) > 1:
            told = "\n".join(f"'{name}' sizes: {', '.join(map(str, each))}" for name, each in lengths.items() if each)
            raise ValueError(
                f"Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.\n{told}"
            )
        self.count = sizes.pop() if sizes else 0
        self.batch_size = batch_size
        self.shuffle = shuffle

    def __len__(self) -> int:
        return -(-self.count // self.batch_size)

    def __iter__(self):
        order = None
        if self.shuffle:
            import random

            order = list(range(self.count))
            random.Random(seeds.drawn()).shuffle(order)
        for begin in range(0, self.count, self.batch_size):
            end = min(begin + self.batch_size, self.count)
            yield tuple(mapped_tensors(part, lambda t, b=begin, e=end: _rows(t, b, e, order)) for part in self.parts)

    def part(self, begin: int, end: int) -> tuple:
        """The rows from `begin` to `end` of x, y and the weights."""
        return tuple(mapped_tensors(part, lambda tensor: _rows(tensor, begin, end, None)) for part in self.parts)


def _rows(tensor: Tensor, begin: int, end: int, order: list[int] | None) -> Tensor:
    if order is not None:
        return gather(tensor, convert(order[begin:end]))
    size = [end - begin, *tuple(tensor.shape)[1:]]
    return run("slice", [tensor], tensor.dtype, begin=[begin] + [0] * (tensor.ndim - 1), size=size)


def _weights(y, class_weight: dict):
    from convolab.engine.reductions import argmax
    from convolab.engine.value_of import values

    labels = argmax(y, axis=-1) if y.ndim > 1 and y.shape[-1] > 1 else y
    return convert([float(class_weight.get(int(label), 1.0)) for label in values(labels)])


class IterableBatches:
    """Batches as a dataset or generator gives them: x, (x, y) or (x, y, sample_weight)."""

    def __init__(self, source, steps: int | None = None):
        self.source = source
        self.steps = steps
        self._running = None

    def __len__(self) -> int:
        if self.steps is not None:
            return self.steps
        try:
            return len(self.source)
        except TypeError:
            return 0

    def __iter__(self):
        if self.steps is None:
            for batch in self.source:
                yield unpacked(batch)
            return
        # With a number of steps, an epoch goes on where the last one stopped.
        for _ in range(self.steps):
            if self._running is None:
                self._running = iter(self.source)
            batch = next(self._running, None)
            if batch is None:
                self._running = iter(self.source)
                batch = next(self._running, None)
                if batch is None:
                    return
            yield unpacked(batch)


def unpacked(batch) -> tuple:
    """x, y and the weights of a batch; None for what it has not."""
    given = tuple(batch) if isinstance(batch, tuple) else (batch,)
    if len(given) > 3:
        raise ValueError(f"A batch is x, (x, y) or (x, y, sample_weight), not {len(given)} parts.")
    return tuple(as_tensors(each) for each in (*given, None, None)[:3])


def batches(x, y=None, sample_weight=None, batch_size=None, shuffle=False, steps=None, class_weight=None):
    """Batches of what a learner gave as data. Raises ValueError where the parts don't fit together."""
    if x is None:
        raise ValueError("There is no data: x is None.")
    is_iterable = hasattr(x, "__iter__") and not _is_array(x) and not isinstance(x, list | tuple | dict)
    if not is_iterable:
        size = 32 if batch_size is None else batch_size
        return ArrayBatches(x, y, sample_weight, size, shuffle, class_weight)
    for name, value in (("y", y), ("sample_weight", sample_weight), ("batch_size", batch_size)):
        if value is not None:
            raise ValueError(
                f"When providing `x` as a dataset or generator, `{name}` should not be passed. Instead, it should be part of"
                " what that gives."
            )
    if class_weight is not None:
        raise NotImplementedError("class_weight with a dataset is not part of this Keras: have it give sample weights.")
    return IterableBatches(x, steps)
