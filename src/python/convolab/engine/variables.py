"""Variables: tensors of the engine that keep their handle while their values change."""

import weakref

from convolab import bridge
from convolab.engine import rows, symbolic
from convolab.engine.convert import convert
from convolab.engine.dtype import DType, as_dtype
from convolab.engine.errors import InvalidArgumentError
from convolab.engine.operation import run
from convolab.engine.shape import TensorShape
from convolab.engine.tensor import Tensor, kept

#: Variables by their handles, for tapes that tell which ones they watched.
_by_handle: weakref.WeakValueDictionary = weakref.WeakValueDictionary()


class Variable(Tensor):
    """`tf.Variable`. It counts as parameters of the row that is open when it is made."""

    __slots__ = ("_name", "_trainable", "constraint")

    def __init__(self, initial_value=None, trainable=None, validate_shape=True, caching_device=None, name=None,
                 variable_def=None, dtype=None, import_scope=None, constraint=None, synchronization=None,
                 aggregation=None, shape=None, experimental_enable_variable_lifting=True):  # fmt: skip
        self._handle = None
        if initial_value is None:
            raise ValueError(
                "The `initial_value` arg to `tf.Variable` must be specified except when you are not providing a"
                " `variable_def`. You provided neither."
            )
        _refuse(variable_def=variable_def, caching_device=caching_device, import_scope=import_scope)
        if callable(initial_value) and not isinstance(initial_value, Tensor):
            initial_value = initial_value()
        value = convert(initial_value, None if dtype is None else as_dtype(dtype))
        if isinstance(value, symbolic.KerasTensor):
            raise TypeError("A variable needs a first value, and a symbolic KerasTensor has none yet.")
        if value.dtype.name == "string":
            raise NotImplementedError(
                "Variables of strings are not part of this TensorFlow. A Python list keeps strings."
            )
        if shape is not None and not TensorShape(shape).is_compatible_with(value.shape):
            raise ValueError(
                f"In this `tf.Variable` creation, the initial value's shape ({value.shape}) is not compatible with the"
                f" explicitly supplied `shape` argument ({TensorShape(shape)})."
            )
        self._make(value, True if trainable is None else bool(trainable), not rows.is_muted())
        self._name = f"{name or 'Variable'}:0"
        self.constraint = constraint

    def _make(self, value: Tensor, trainable: bool, counted: bool) -> None:
        """`counted`: whether it is a parameter of the row that is open, or a row of its own."""
        attributes = {"trainable": trainable, "counted": counted}
        (answer,) = bridge.request("variable", [value._handle], attributes)["tensors"]
        self._take(answer, value.dtype, trainable)

    def _take(self, answer, dtype: DType, trainable: bool) -> None:
        """Becomes the Python side of a variable `[handle, shape, storage]` that the engine gave."""
        handle, size = kept(answer, dtype)
        Tensor.__init__(self, handle, size, dtype)
        self._trainable = trainable
        _by_handle[handle] = self

    @property
    def name(self) -> str:
        return self._name

    @property
    def trainable(self) -> bool:
        return self._trainable

    @property
    def initial_value(self):
        raise RuntimeError("This property is not supported when eager execution is enabled.")

    def assign(self, value, use_locking=False, name=None, read_value=True):
        return self._assign(value, "set", "assign")

    def assign_add(self, delta, use_locking=None, name=None, read_value=True):
        return self._assign(delta, "add", "assign_add")

    def assign_sub(self, delta, use_locking=None, name=None, read_value=True):
        return self._assign(delta, "subtract", "assign_sub")

    def _assign(self, value, how: str, method: str):
        value = convert(value, self.dtype)
        if value.shape != self.shape and how != "set":
            raise InvalidArgumentError(
                f"Cannot update variable with shape {self.shape.as_list()} using a Tensor with shape"
                f" {value.shape.as_list()}, shapes must be equal: {method} spreads nothing."
            )
        if value.shape != self.shape:
            raise ValueError(
                f"Cannot assign value to variable '{self.name}': Shape mismatch. The variable shape {self.shape}, and"
                f" the value given to {method} {value.shape} are incompatible."
            )
        if not symbolic.in_trial():
            bridge.request("assign", [self._handle, value._handle], {"how": how})
        return self

    def value(self) -> Tensor:
        """What it holds now, as a tensor that later assignments don't change."""
        return run("identity", [self], self.dtype)

    read_value = value

    def scatter_nd_update(self, indices, updates, name=None):
        from convolab.engine.selection import tensor_scatter_nd_update

        return self.assign(tensor_scatter_nd_update(self, indices, updates))

    def scatter_nd_add(self, indices, updates, name=None):
        from convolab.engine.selection import tensor_scatter_nd_add

        return self.assign(tensor_scatter_nd_add(self, indices, updates))

    def scatter_nd_sub(self, indices, updates, name=None):
        return self.scatter_nd_add(indices, -convert(updates, self.dtype))

    def _no_sparse_changes(self, *_, **__):
        raise NotImplementedError(
            "Changes by sparse slices are not part of this TensorFlow: use scatter_nd_update(indices, updates)."
        )

    scatter_add = scatter_sub = scatter_update = batch_scatter_update = _no_sparse_changes

    def __setitem__(self, key, value):
        raise TypeError(
            "'ResourceVariable' object does not support item assignment. Use v.assign(…) with a whole value."
        )

    def __len__(self):
        raise TypeError("object of type 'ResourceVariable' has no len(). Use v.shape[0].")

    def __index__(self):
        raise TypeError("'ResourceVariable' object cannot be interpreted as an integer. Use int(v).")

    def __round__(self, digits=None):
        raise TypeError("type ResourceVariable doesn't define __round__ method. Use tf.round(v), or round(float(v)).")

    def __format__(self, spec: str) -> str:
        if spec:
            raise TypeError("unsupported format string passed to ResourceVariable.__format__. Format v.numpy().")
        return str(self)

    def __hash__(self):
        raise TypeError(f"Variable is unhashable. Instead, use variable.ref() as the key. (Variable: {self!r})")

    def ref(self):
        return Reference(self)

    def __deepcopy__(self, memo):
        return Variable(self.value(), self._trainable, name=self._name.removesuffix(":0"))

    def __repr__(self) -> str:
        from numpy import tensor_text

        head = f"<tf.Variable '{self.name}' shape={self.shape} dtype={self.dtype.name}, numpy="
        return f"{head}{tensor_text(self, True)}>"

    __str__ = __repr__


class Reference:
    """`v.ref()`: stands for a tensor or a variable in sets and dicts."""

    __slots__ = ("_target",)

    def __init__(self, target):
        self._target = target

    def deref(self):
        return self._target

    def __hash__(self) -> int:
        return id(self._target)

    def __eq__(self, other) -> bool:
        return isinstance(other, Reference) and self._target is other._target

    def __repr__(self) -> str:
        return f"<Reference wrapping {self._target!r}>"


def by_handle(handle: int) -> Variable | None:
    return _by_handle.get(handle)


def _refuse(**arguments) -> None:
    for name, value in arguments.items():
        if value is not None:
            raise NotImplementedError(f"`tf.Variable(…, {name}=…)` is not part of this TensorFlow: leave it out.")
