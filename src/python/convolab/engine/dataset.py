"""`tf.data.Dataset`: elements that come one after another, each a tensor or tensors in tuples and dicts."""

import random
from collections.abc import Callable, Iterator

from convolab.engine import value_of
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype, int64
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.joining import stack
from convolab.engine.nest import flatten, map_structure, pack_sequence_as
from convolab.engine.operation import refuse
from convolab.engine.randomness import own_seed
from convolab.engine.shape import TensorShape
from convolab.engine.specs import TensorSpec
from convolab.engine.tensor import Tensor

AUTOTUNE = -1
INFINITE = -1
UNKNOWN = -2


class Dataset:
    """A dataset. Made by `from_tensor_slices` and the like; each method gives another one."""

    def __init__(self, variant_tensor=None):
        raise TypeError(
            "Make a dataset with tf.data.Dataset.from_tensor_slices, from_tensors, range or from_generator."
        )

    @classmethod
    def _of(cls, elements: Callable[[], Iterator], cardinality: int, spec=None) -> Dataset:
        """`elements` gives an iterator from the start on; `spec` is found by the first element where it is None."""
        made = object.__new__(Dataset)
        made._elements = elements
        made._cardinality = cardinality
        made._spec = spec
        return made

    # Making

    @staticmethod
    def from_tensor_slices(tensors, name=None) -> Dataset:
        """The parts along the first axis."""
        tensors = _tensors(tensors)
        leaves = flatten(tensors)
        for leaf in leaves:
            if not leaf.ndim:
                raise ValueError("Unbatching a tensor is only supported for rank >= 1")
        sizes = {leaf.shape[0] for leaf in leaves}
        if len(sizes) != 1:
            raise ValueError(f"Dimensions {' and '.join(map(str, sorted(sizes)))} are not compatible")
        (count,) = sizes

        def elements():
            return (pack_sequence_as(tensors, [leaf[i] for leaf in leaves]) for i in range(count))

        return Dataset._of(elements, count, map_structure(lambda leaf: TensorSpec(leaf.shape[1:], leaf.dtype), tensors))

    @staticmethod
    def from_tensors(tensors, name=None) -> Dataset:
        """One element."""
        tensors = _tensors(tensors)
        return Dataset._of(lambda: iter([tensors]), 1, map_structure(TensorSpec.from_tensor, tensors))

    @staticmethod
    def range(*args, **kwargs) -> Dataset:
        """Numbers as of Python's range, as int64 (`output_type`)."""
        dtype = as_dtype(kwargs.pop("output_type", int64))
        kwargs.pop("name", None)
        refuse("tf.data.Dataset.range", **kwargs)
        if not 1 <= len(args) <= 3:
            raise ValueError(f"`args` must have a length of 1, 2 or 3, but {len(args)} were given.")
        numbers = range(*[value_of.integer(each) for each in args])
        spec = TensorSpec([], dtype)
        return Dataset._of(lambda: (convert(number, dtype) for number in numbers), len(numbers), spec)

    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None,
                       name=None) -> Dataset:  # fmt: skip
        """What a generator function gives, each time from its start on."""
        if not callable(generator):
            raise TypeError("`generator` must be a Python callable.")
        given = () if args is None else tuple(args)
        if output_signature is None:
            if output_types is None:
                raise TypeError("Either `output_signature` or `output_types` must be given.")
            shapes = map_structure(lambda _: TensorShape(None), output_types)
            shapes = shapes if output_shapes is None else output_shapes
            types = flatten(output_types)
            flat_shapes = (
                [shapes] if len(types) == 1 and not isinstance(output_types, list | tuple | dict) else list(shapes)
            )
            specs = [TensorSpec(shape, dtype) for shape, dtype in zip(flat_shapes, types, strict=True)]
            output_signature = pack_sequence_as(output_types, specs)

        def elements():
            for element in generator(*given):
                yield _fitted(element, output_signature)

        return Dataset._of(elements, UNKNOWN, output_signature)

    @staticmethod
    def zip(*args, datasets=None, name=None) -> Dataset:
        """Elements of several datasets together, until the shortest ends."""
        if not args and datasets is None:
            raise TypeError("Must pass at least one dataset to `zip`.")
        parts = args if args else datasets
        structure = (
            parts[0] if len(parts) == 1 and isinstance(parts, tuple) and not isinstance(parts[0], Dataset) else parts
        )
        leaves = flatten(structure)
        for leaf in leaves:
            if not isinstance(leaf, Dataset):
                raise TypeError(f"Invalid input to `zip`: expected datasets, got {type(leaf)}.")

        def elements():
            return (_packed(structure, each) for each in zip(*leaves, strict=False))

        sizes = [leaf._cardinality for leaf in leaves]
        finite = [size for size in sizes if size >= 0]
        cardinality = UNKNOWN if UNKNOWN in sizes else min(finite, default=INFINITE)
        return Dataset._of(elements, cardinality, _packed(structure, [leaf.element_spec for leaf in leaves]))

    # What each method gives is another dataset

    def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=False,
            name=None) -> Dataset:  # fmt: skip
        """The function of each element."""
        if not callable(map_func):
            raise ValueError(f"`map_func` must be a function, got {type(map_func).__name__}.")

        def elements():
            return (_result(_called(map_func, element)) for element in self)

        return Dataset._of(elements, self._cardinality)

    def filter(self, predicate, name=None) -> Dataset:
        """The elements for which the function gives True."""

        def elements():
            return (element for element in self if _holds(_called(predicate, element)))

        return Dataset._of(elements, UNKNOWN, self._spec)

    def flat_map(self, map_func, name=None) -> Dataset:
        """The elements of the datasets that the function gives."""

        def elements():
            for element in self:
                yield from _called(map_func, element)

        return Dataset._of(elements, UNKNOWN)

    def batch(
        self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None
    ) -> Dataset:
        """So many elements together on a new first axis; the last batch may be smaller unless it is dropped."""
        size = value_of.integer(batch_size)
        if size <= 0:
            raise InvalidArgumentError(f"Batch size must be greater than zero: {size}.")
        drop = bool(drop_remainder)

        def elements():
            batch = []
            for element in self:
                batch.append(element)
                if len(batch) == size:
                    yield _batched(batch)
                    batch = []
            if batch and not drop:
                yield _batched(batch)

        known = self._cardinality
        count = known if known < 0 else known // size if drop else -(-known // size)
        spec = None if self._spec is None else map_structure(
            lambda each: TensorSpec([size if drop else None, *each.shape], each.dtype), self._spec
        )  # fmt: skip
        return Dataset._of(elements, count, spec)

    def unbatch(self, name=None) -> Dataset:
        """The parts of each element along its first axis."""

        def elements():
            for element in self:
                yield from Dataset.from_tensor_slices(element)

        return Dataset._of(elements, UNKNOWN)

    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None) -> Dataset:
        """The elements in a random order: each is drawn from the next `buffer_size`."""
        size = value_of.integer(buffer_size)
        if size <= 0:
            raise InvalidArgumentError(f"buffer_size must be greater than zero: {size}.")
        orders = random.Random(own_seed(seed))
        fixed = None if reshuffle_each_iteration or reshuffle_each_iteration is None else orders.random()

        def elements():
            source = random.Random(orders.random() if fixed is None else fixed)
            buffer = []
            for element in self:
                buffer.append(element)
                if len(buffer) >= size:
                    yield _drawn(buffer, source)
            while buffer:
                yield _drawn(buffer, source)

        return Dataset._of(elements, self._cardinality, self._spec)

    def repeat(self, count=None, name=None) -> Dataset:
        """The elements again and again: without end, or so many times."""
        times = -1 if count is None else value_of.integer(count)

        def elements():
            done = 0
            while times < 0 or done < times:
                is_empty = True
                for element in self:
                    is_empty = False
                    yield element
                if is_empty:
                    return
                done += 1

        known = self._cardinality
        if times < 0:
            cardinality = INFINITE if known != 0 else 0
        else:
            cardinality = known if known < 0 and times else known * times
        return Dataset._of(elements, cardinality, self._spec)

    def take(self, count, name=None) -> Dataset:
        """The first elements, at most so many; −1 for all."""
        most = value_of.integer(count)

        def elements():
            for i, element in enumerate(self):
                if 0 <= most <= i:
                    return
                yield element
                if i + 1 == most:
                    return

        known = self._cardinality
        cardinality = known if most < 0 or known == UNKNOWN else most if known == INFINITE else min(known, most)
        return Dataset._of(elements if most else lambda: iter(()), cardinality, self.element_spec)

    def skip(self, count, name=None) -> Dataset:
        """What comes after the first elements."""
        number = value_of.integer(count)

        def elements():
            return (element for i, element in enumerate(self) if 0 <= number <= i)

        known = self._cardinality
        cardinality = known if known < 0 else 0 if number < 0 else max(known - number, 0)
        return Dataset._of(elements, cardinality, self._spec)

    def take_while(self, predicate, name=None) -> Dataset:
        """The elements until the function gives False."""

        def elements():
            for element in self:
                if not _holds(_called(predicate, element)):
                    return
                yield element

        return Dataset._of(elements, UNKNOWN, self._spec)

    def prefetch(self, buffer_size, name=None) -> Dataset:
        """The same elements: nothing runs beside the program here."""
        value_of.integer(buffer_size)
        return Dataset._of(lambda: iter(self), self._cardinality, self._spec)

    def cache(self, filename="", name=None) -> Dataset:
        """The elements of the first time, each time."""
        if filename:
            raise NotImplementedError("Convolab's Dataset.cache keeps elements in memory: leave the file's name out.")
        kept: list = []

        def elements():
            if not kept:
                kept.append(list(self))
            return iter(kept[0])

        return Dataset._of(elements, self._cardinality, self._spec)

    def enumerate(self, start=0, name=None) -> Dataset:
        """Each element with its number, as int64."""
        first = value_of.integer(start)

        def elements():
            return ((convert(i, int64), element) for i, element in enumerate(self, first))

        spec = None if self._spec is None else (TensorSpec([], int64), self._spec)
        return Dataset._of(elements, self._cardinality, spec)

    def concatenate(self, dataset, name=None) -> Dataset:
        """The elements of the one, then those of the other."""
        sizes = (self._cardinality, dataset._cardinality)
        if UNKNOWN in sizes:
            cardinality = UNKNOWN
        else:
            cardinality = INFINITE if INFINITE in sizes else sum(sizes)

        def elements():
            yield from self
            yield from dataset

        return Dataset._of(elements, cardinality, self._spec)

    def shard(self, num_shards, index, name=None) -> Dataset:
        """Each `num_shards`-th element, from `index` on."""
        shards, place = value_of.integer(num_shards), value_of.integer(index)
        if not 0 <= place < shards:
            raise InvalidArgumentError(f"Index must be between 0 and {shards - 1}, got {place}.")
        known = self._cardinality
        cardinality = known if known < 0 else len(range(place, known, shards))

        def elements():
            return (element for i, element in enumerate(self) if i % shards == place)

        return Dataset._of(elements, cardinality, self._spec)

    def apply(self, transformation_func) -> Dataset:
        """What the function makes of the dataset."""
        return transformation_func(self)

    # What is in it

    def __iter__(self) -> Iterator:
        return self._elements()

    def __len__(self) -> int:
        if self._cardinality == INFINITE:
            raise TypeError("The dataset is infinite.")
        if self._cardinality == UNKNOWN:
            raise TypeError("The dataset length is unknown.")
        return self._cardinality

    def __bool__(self) -> bool:
        return True

    def cardinality(self, name=None) -> Tensor:
        """How many elements there are; −1 without end, −2 where nobody knows."""
        return convert(self._cardinality, int64)

    @property
    def element_spec(self):
        """Shapes and types of an element."""
        if self._spec is None:
            first = next(iter(self), None)
            if first is None:
                raise NotImplementedError(
                    "Convolab knows what is in a dataset by its first element, and this has none."
                )
            self._spec = map_structure(TensorSpec.from_tensor, first)
        return self._spec

    def as_numpy_iterator(self):
        """The elements with arrays in place of tensors."""
        return (map_structure(lambda each: each.numpy(), element) for element in self)

    def reduce(self, initial_state, reduce_func, name=None):
        """The function of the state so far and each element in turn."""
        state = _tensors(initial_state)
        for element in self:
            state = _tensors(reduce_func(state, element))
        return state

    def get_single_element(self, name=None):
        """The only element."""
        elements = list(self.take(2))
        if len(elements) != 1:
            raise InvalidArgumentError("Dataset had more than one element." if elements else "Dataset was empty.")
        return elements[0]

    def __repr__(self) -> str:
        return f"<_Dataset element_spec={self.element_spec}>"

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(f"'Dataset' object has no attribute '{name}'")
        have = [each for each in dir(Dataset) if not each.startswith("_")]
        from difflib import get_close_matches

        near = get_close_matches(name, have, 1, 0.6)
        hint = f"Did you mean '{near[0]}'? " if near else ""
        raise AttributeError(f"A dataset has no {name}. {hint}It has {', '.join(have)}.", name=None, obj=None)


def _tensors(structure):
    """The structure with tensors in it; lists are values of one tensor."""
    if isinstance(structure, dict):
        return {key: _tensors(each) for key, each in structure.items()}
    if isinstance(structure, tuple):
        items = [_tensors(each) for each in structure]
        return type(structure)(*items) if hasattr(structure, "_fields") else tuple(items)
    return convert(structure)


def _called(function, element):
    return function(*element) if isinstance(element, tuple) else function(element)


def _result(value):
    if value is None:
        raise TypeError(
            "Unsupported return value from function passed to Dataset.map(): None. It has to return tensors."
        )
    return value if isinstance(value, Dataset) else _tensors(value)


def _holds(value) -> bool:
    tensor = convert(value)
    if not tensor.dtype.is_bool or tensor.ndim:
        raise ValueError(
            f"`predicate` must return one bool, got {tensor.dtype.name} of shape {tensor.shape}. Use tf.reduce_all."
        )
    return bool(tensor)


def _batched(elements: list):
    columns = [list(column) for column in zip(*map(flatten, elements), strict=True)]
    for column in columns:
        for i, tensor in enumerate(column):
            if tensor.shape != column[0].shape:
                raise InvalidArgumentError(
                    "Cannot batch tensors with different shapes in component 0. First element had shape"
                    f" {column[0].shape.as_list()} and element {i} had shape {tensor.shape.as_list()}. [Op:IteratorGetNext]"
                )
    return pack_sequence_as(elements[0], [stack(column) for column in columns])


def _drawn(buffer: list, source: random.Random):
    place = source.randrange(len(buffer))
    buffer[place], buffer[-1] = buffer[-1], buffer[place]
    return buffer.pop()


def _packed(structure, values):
    """Like `pack_sequence_as`, with elements that are structures themselves."""
    values = iter(values)

    def packed(part):
        if isinstance(part, dict):
            found = {key: packed(part[key]) for key in sorted(part)}
            return {key: found[key] for key in part}
        if isinstance(part, list | tuple):
            return tuple(packed(item) for item in part)
        return next(values)

    return packed(structure)


def _fitted(element, signature):
    """What a generator gave, as tensors of the types that were promised."""
    specs, leaves = flatten(signature), flatten(element) if isinstance(signature, list | tuple | dict) else [element]
    tensors = []
    for leaf, spec in zip(leaves, specs, strict=True):
        tensor = convert(leaf, None if isinstance(leaf, Tensor) else spec.dtype)
        if not spec.is_compatible_with(tensor):
            raise InvalidArgumentError(
                f"`generator` yielded an element of shape {tensor.shape} and type {tensor.dtype.name} where an element of"
                f" shape {spec.shape} and type {spec.dtype.name} was expected."
            )
        tensors.append(tensor)
    return pack_sequence_as(signature, tensors)
