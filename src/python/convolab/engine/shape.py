"""Shapes: `tf.TensorShape`, and the sizes that are not known until a batch comes (None)."""


def as_dimension(size):
    """One size: an int of at least 0 or None. Raises ValueError or TypeError for anything else."""
    if size is None:
        return None
    if isinstance(size, bool) or not hasattr(size, "__index__"):
        raise TypeError(f"Dimension value must be integer or None or have an __index__ method, got value {size!r}")
    size = size.__index__()
    if size < 0:
        raise ValueError(f"Dimension {size} must be >= 0")
    return size


class Dimension(int):
    """A known size as `TensorShape.dims` has it."""

    @property
    def value(self) -> int:
        return int(self)

    def __repr__(self) -> str:
        return f"Dimension({int(self)})"

    __str__ = int.__repr__


class TensorShape:
    """A tensor's shape. Its sizes are ints, or None where they are not known."""

    __slots__ = ("_dims",)

    def __init__(self, dims=()):
        if isinstance(dims, TensorShape):
            self._dims = dims._dims
        elif dims is None:
            self._dims = None
        elif isinstance(dims, int):
            self._dims = (as_dimension(dims),)
        else:
            self._dims = tuple(as_dimension(size) for size in dims)

    @classmethod
    def of_engine(cls, sizes: list[int]) -> TensorShape:
        """The shape of a tensor that the engine gave: nothing is wrong with its sizes."""
        made = object.__new__(cls)
        made._dims = tuple(sizes)
        return made

    @property
    def rank(self):
        return None if self._dims is None else len(self._dims)

    ndims = rank

    @property
    def dims(self):
        return None if self._dims is None else [None if size is None else Dimension(size) for size in self._dims]

    def as_list(self) -> list:
        if self._dims is None:
            raise ValueError("as_list() is not defined on an unknown TensorShape.")
        return list(self._dims)

    def is_fully_defined(self) -> bool:
        return self._dims is not None and None not in self._dims

    def num_elements(self):
        if not self.is_fully_defined():
            return None
        count = 1
        for size in self._dims:
            count *= size
        return count

    def __len__(self) -> int:
        if self._dims is None:
            raise ValueError("Cannot take the length of shape with unknown rank.")
        return len(self._dims)

    def __iter__(self):
        if self._dims is None:
            raise ValueError("Cannot iterate over a shape with unknown rank.")
        return iter(self._dims)

    def __bool__(self) -> bool:
        return self._dims is not None

    def __getitem__(self, key):
        if self._dims is None:
            return None
        return TensorShape(self._dims[key]) if isinstance(key, slice) else self._dims[key]

    def __eq__(self, other) -> bool:
        try:
            other = TensorShape(other)
        except TypeError, ValueError:
            return NotImplemented
        return self._dims == other._dims

    def __hash__(self) -> int:
        return hash(self._dims)

    def __add__(self, other):
        return TensorShape(tuple(self) + tuple(TensorShape(other)))

    def __radd__(self, other):
        return TensorShape(tuple(TensorShape(other)) + tuple(self))

    concatenate = __add__

    def is_compatible_with(self, other) -> bool:
        """Whether no known size of the one contradicts the other's."""
        other = TensorShape(other)
        if self._dims is None or other._dims is None:
            return True
        return len(self) == len(other) and all(
            a is None or b is None or a == b for a, b in zip(self, other, strict=True)
        )

    def with_rank(self, rank):
        """The shape itself. Raises ValueError where it has another number of axes."""
        if self._dims is not None and len(self._dims) != rank:
            raise ValueError(f"Shape {self} must have rank {rank}")
        return self

    def assert_has_rank(self, rank) -> None:
        """Raises ValueError where the shape has another number of axes."""
        self.with_rank(rank)

    def merge_with(self, other):
        """The sizes that are known in one of the two shapes. Raises ValueError where they contradict each other."""
        other = TensorShape(other)
        self.assert_is_compatible_with(other)
        if self._dims is None or other._dims is None:
            return other if self._dims is None else self
        return TensorShape([a if b is None else b for a, b in zip(self, other, strict=True)])

    def assert_is_compatible_with(self, other) -> None:
        if not self.is_compatible_with(other):
            raise ValueError(f"Shapes {self} and {TensorShape(other)} are incompatible")

    def __repr__(self) -> str:
        return f"TensorShape({'None' if self._dims is None else list(self._dims)})"

    def __str__(self) -> str:
        return "<unknown>" if self._dims is None else str(self._dims)


def shape_argument(shape, kernel: str = "Fill", attribute: str = "index_type") -> list[int]:
    """The sizes that an operation was given as a list, a tuple, an int, a shape or a tensor of ints.

    `kernel` and `attribute` are TensorFlow's names of the operation and of the input's type. Raises like
    `integer_inputs.integers`, and ValueError for sizes that are not known.
    """
    from convolab.engine import integer_inputs

    sizes = shape.as_list() if isinstance(shape, TensorShape) else shape
    if sizes is None or (isinstance(sizes, list | tuple) and None in sizes):
        raise ValueError(
            "Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor. A size of"
            " a tensor with values has to be known: None belongs in the shape of a keras.Input only."
        )
    return integer_inputs.integers(sizes, kernel, attribute)
