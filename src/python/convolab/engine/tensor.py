"""Eager tensors: a handle of the engine with a shape and a data type."""

from convolab import bridge
from convolab.engine import value_of
from convolab.engine.dtype import DType
from convolab.engine.shape import TensorShape
from convolab.errors import EngineTypeError

#: Names of arrays that learners try on tensors, with what TensorFlow has in their place.
_NOT_ON_TENSORS = {
    "T": "tf.transpose(x)",
    "astype": "tf.cast(x, dtype)",
    "clip": "tf.clip_by_value(x, low, high)",
    "copy": "tf.identity(x)",
    "flatten": "tf.reshape(x, [-1]), or tf.keras.layers.Flatten()(x), which keeps the batch",
    "item": "x.numpy()",
    "max": "tf.reduce_max(x, axis)",
    "mean": "tf.reduce_mean(x, axis)",
    "min": "tf.reduce_min(x, axis)",
    "permute": "tf.transpose(x, perm)",
    "ravel": "tf.reshape(x, [-1])",
    "reshape": "tf.reshape(x, shape)",
    "size": "tf.size(x)",
    "squeeze": "tf.squeeze(x, axis)",
    "sum": "tf.reduce_sum(x, axis)",
    "tolist": "x.numpy().tolist()",
    "transpose": "tf.transpose(x, perm)",
    "unsqueeze": "tf.expand_dims(x, axis)",
    "view": "tf.reshape(x, shape)",
}
_OF_GRAPHS = ("name", "op", "graph", "consumers", "value_index")


class Tensor:
    """A tensor with values: `tf.Tensor`. Its operators are put in by `convolab.engine.operators`."""

    __slots__ = ("__weakref__", "_handle", "_shape", "_strings", "dtype")
    #: An operation with an array is the tensor's, not the array's.
    __array_priority__ = 100

    def __init__(self, handle: int | None, shape: tuple, dtype: DType):
        self._handle = handle
        self._shape = shape if type(shape) is TensorShape else TensorShape(shape)
        self.dtype = dtype
        #: Values of a tensor of strings, which the engine does not keep.
        self._strings = None

    def __del__(self):
        if self._handle is not None:
            bridge.release(self._handle)

    def __getattr__(self, name: str):
        if name in _OF_GRAPHS:
            raise AttributeError(f"Tensor.{name} is undefined when eager execution is enabled.", name=None, obj=None)
        advice = _NOT_ON_TENSORS.get(name)
        if advice:
            raise AttributeError(f"A tensor has no attribute '{name}'. Use {advice}.", name=None, obj=None)
        raise AttributeError(f"'Tensor' object has no attribute '{name}'", name=name, obj=self)

    @property
    def shape(self) -> TensorShape:
        return self._shape

    @shape.setter
    def shape(self, _):
        raise AttributeError("Tensor.shape can't be set: a tensor's shape never changes. tf.reshape makes a new one.")

    @property
    def ndim(self) -> int:
        return len(self._shape)

    @property
    def device(self) -> str:
        return "/job:localhost/replica:0/task:0/device:CPU:0"

    backing_device = device

    @property
    def is_tensor_like(self) -> bool:
        return True

    def get_shape(self) -> TensorShape:
        return self._shape

    def set_shape(self, shape) -> None:
        if not self._shape.is_compatible_with(shape):
            raise ValueError(f"Tensor's shape {self._shape} is not compatible with supplied shape {list(shape)}.")

    def numpy(self):
        """The values as an array, or as a number where the shape is ()."""
        from numpy import of_tensor

        return of_tensor(self)

    def __array__(self, dtype=None, copy=None):
        array = self.numpy()
        return array if dtype is None else array.astype(dtype)

    def eval(self, feed_dict=None, session=None):
        raise NotImplementedError("eval is not supported when eager execution is enabled, is .numpy() what you need?")

    def ref(self):
        """What stands for the tensor in sets and dicts."""
        return Reference(self)

    def __hash__(self):
        raise TypeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")

    def __len__(self) -> int:
        if not self._shape.rank:
            raise TypeError("Scalar tensor has no `len()`")
        return self._shape[0]

    def __iter__(self):
        if not self._shape.rank:
            raise TypeError("Cannot iterate over a scalar tensor.")
        return (self[i] for i in range(self._shape[0]))

    def __bool__(self) -> bool:
        count = self._shape.num_elements()
        if count > 1:
            raise ValueError(
                "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all() (of a tensor"
                f" of shape {self._shape}: tf.reduce_any or tf.reduce_all)."
            )
        return count == 1 and bool(value_of.values(self)[0])

    def __int__(self) -> int:
        return int(self._only_value())

    def __float__(self) -> float:
        return float(self._only_value())

    def __complex__(self) -> complex:
        return complex(self._only_value())

    def __index__(self) -> int:
        value = self._only_value()
        if isinstance(value, bool) or not isinstance(value, int):
            raise AttributeError(
                f"only integer scalar tensors can be converted to an index, not {self.dtype.name}", name=None, obj=None
            )
        return value

    def __round__(self, digits=None):
        raise AttributeError(
            "Python's round() does not take a tensor. Use tf.round(x), or round(float(x)) for a Python number.",
            name=None,
            obj=None,
        )

    def _only_value(self):
        if self._shape.rank:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return value_of.values(self)[0]

    def __setitem__(self, key, value):
        raise TypeError(
            "'Tensor' object does not support item assignment: a tensor's values never change. tf.where,"
            " tf.concat or tf.tensor_scatter_nd_update make a new one; a tf.Variable can be assigned to."
        )

    def __delitem__(self, key):
        raise TypeError("'Tensor' object doesn't support item deletion: tf.gather or a slice leaves values out.")

    def __format__(self, spec: str) -> str:
        if spec or not self._shape.rank:
            return format(self.numpy(), spec)
        from numpy import tensor_text

        return tensor_text(self, False).removeprefix("\n")

    def __str__(self) -> str:
        from numpy import tensor_text

        return f"tf.Tensor({tensor_text(self, False)}, shape={self._shape}, dtype={self.dtype.name})"

    def __repr__(self) -> str:
        from numpy import tensor_text

        return f"<tf.Tensor: shape={self._shape}, dtype={self.dtype.name}, numpy={tensor_text(self, True)}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, _memo):
        return self


class Reference:
    """Stands for a tensor where something hashable is needed; `deref()` gives it back."""

    __slots__ = ("_tensor",)

    def __init__(self, tensor):
        self._tensor = tensor

    def deref(self):
        return self._tensor

    def __eq__(self, other) -> bool:
        return isinstance(other, Reference) and self._tensor is other._tensor

    def __hash__(self) -> int:
        return id(self._tensor)

    def __repr__(self) -> str:
        return f"<Reference wrapping {self._tensor!r}>"


def is_eager(value) -> bool:
    """Whether it is a tensor with values, or a variable."""
    return isinstance(value, Tensor)


def wrap(answer, dtype: DType) -> Tensor:
    """The Python side of a tensor `[handle, shape, storage]` that the engine gave. Raises EngineTypeError."""
    return Tensor(*kept(answer, dtype), dtype)


def kept(answer, dtype: DType) -> tuple[int, TensorShape]:
    """Handle and shape of a tensor that the engine gave. Raises EngineTypeError where it is not stored as `dtype` is."""
    handle, shape, storage = answer
    if storage != dtype.storage:
        raise EngineTypeError(
            f"The tensor engine gave {storage} where {dtype.name} was asked for. The fault is Convolab's, not your code's:"
            " please report it with the line that it is about."
        )
    return handle, TensorShape.of_engine(shape)
