"""`keras.Variable`: the weights of layers, optimizers and metrics."""

from convolab.engine import symbolic
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype
from convolab.engine.layout import reshape
from convolab.engine.naming import unique_name
from convolab.engine.tensor import Tensor
from convolab.engine.variables import Variable
from keras import initializers


class KerasVariable(Variable):
    """A variable with a path (`dense/kernel`), an initializer and, for training, a regularizer and a constraint."""

    __slots__ = ("_path", "regularizer")

    def __init__(self, initializer, shape=None, dtype=None, trainable=True, autocast=True, aggregation="none",
                 synchronization="auto", name=None, *, path=None, counted=True, made=None, **unknown):  # fmt: skip
        """`made` is what the engine gave, where it has made the variable already."""
        self._handle = None
        if unknown:
            raise TypeError(f"keras.Variable got unexpected keyword arguments: {', '.join(unknown)}")
        self._name = name or unique_name("variable")
        if "/" in self._name:
            raise ValueError(
                f"Argument `name` must be a string and cannot contain character `/`. Received: name={name}"
            )
        self._path = path or self._name
        if made is None:
            self._make(_first_value(initializer, shape, dtype, self._path), bool(trainable), counted)
        else:
            self._take(made, as_dtype(dtype), bool(trainable))
        self.regularizer = None
        self.constraint = None

    @property
    def path(self) -> str:
        return self._path

    @property
    def value(self):
        return self

    @property
    def trainable(self) -> bool:
        return self._trainable

    @trainable.setter
    def trainable(self, value) -> None:
        self._trainable = bool(value)

    def assign(self, value, use_locking=False, name=None, read_value=True):
        value = convert(value, hint=self.dtype)
        if value.dtype != self.dtype:
            from convolab.engine.casting import cast

            value = cast(value, self.dtype)
        if tuple(value.shape) != tuple(self.shape):
            raise ValueError(
                "The shape of the target variable and the shape of the target value in `variable.assign(value)` must"
                f" match. variable.shape={self.shape}, Received: value.shape={value.shape}. Target variable: {self._path}"
            )
        return self._assign(value, "set", "assign")

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return f"<Variable path={self._path}, shape={self.shape}, dtype={self.dtype.name}, value={self.numpy()}>"

    __str__ = __repr__


def _first_value(initializer, shape, dtype, path: str) -> Tensor:
    if isinstance(initializer, str) or (callable(initializer) and not isinstance(initializer, Tensor)):
        initializer = initializers.get(initializer)
        if shape is None:
            raise ValueError(
                "When creating a Variable from an initializer, the `shape` argument should be specified. Received:"
                f" initializer={initializer} and shape={shape}"
            )
        sizes = standardize_shape(shape, path)
        value = initializer(sizes, dtype=as_dtype(dtype or "float32").name)
        value = convert(value, hint=as_dtype(dtype or "float32"))
        if tuple(value.shape) != sizes and value.shape.num_elements() == 1:
            value = reshape(value, sizes)
        return value
    if isinstance(initializer, symbolic.KerasTensor):
        raise ValueError("A variable needs a first value, and a symbolic KerasTensor has none yet.")
    return convert(initializer, None if dtype is None else as_dtype(dtype))


def standardize_shape(shape, path: str) -> tuple[int, ...]:
    """Sizes that are all known. Raises ValueError for others."""
    sizes = tuple(shape)
    if None in sizes:
        raise ValueError(
            "Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received:"
            f" shape={sizes} for variable path='{path}'"
        )
    for size in sizes:
        if isinstance(size, bool) or not hasattr(size, "__index__"):
            raise ValueError(
                f"Cannot convert '{sizes}' to a shape. Found invalid dimension '{size}' of type '{type(size)}'."
            )
        if size.__index__() < 0:
            raise ValueError(f"Cannot convert '{sizes}' to a shape. Negative dimensions are not allowed.")
    return tuple(size.__index__() for size in sizes)
