"""`keras.Input`: where a model of symbolic tensors begins."""

from convolab.engine.dtype import as_dtype
from convolab.engine.symbolic import KerasTensor, Node
from keras.layers.layer import Layer


class InputLayer(Layer):
    """`keras.layers.InputLayer`: gives one symbolic tensor, and is called by nobody."""

    def __init__(self, shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None,
                 input_tensor=None, optional=False, name=None, **kwargs):  # fmt: skip
        if sparse or ragged or input_tensor is not None or optional:
            raise NotImplementedError("Input(sparse=…, ragged=…, tensor=…, optional=…) is not part of this Keras.")
        super().__init__(name=name)
        for old in ("input_shape", "batch_input_shape"):
            if old in kwargs:
                given = tuple(kwargs.pop(old))
                shape, batch_shape = (given, None) if old == "input_shape" else (None, given)
        if kwargs:
            raise ValueError(f"Unrecognized keyword arguments passed to InputLayer: {kwargs}")
        self.batch_shape = _batch_shape(shape, batch_size, batch_shape)
        self._compute = as_dtype(dtype or "float32")
        self.built = True
        node = Node(None, (), {}, layer=self)
        node.outputs.append(KerasTensor(self.batch_shape, self._compute, name=name or None, node=node))
        self._nodes.append(node)

    def call(self, *args, **kwargs):
        raise NotImplementedError("An input layer is not called: use the tensor that keras.Input gives.")

    @property
    def batch_size(self):
        return self.batch_shape[0]


def _batch_shape(shape, batch_size, batch_shape) -> tuple:
    if shape is not None and batch_shape is not None:
        raise ValueError("You cannot pass both `shape` and `batch_shape` at the same time.")
    if batch_shape is not None and batch_size is not None:
        raise ValueError("You cannot pass both `batch_size` and `batch_shape` at the same time.")
    if shape is None and batch_shape is None:
        raise ValueError("You must pass a `shape` argument.")
    given = batch_shape if batch_shape is not None else shape
    if isinstance(given, int) or not hasattr(given, "__iter__"):
        raise ValueError(f"Cannot convert '{given}' to a shape. A shape is a tuple: Input(shape=({given},)).")
    sizes = tuple(given)
    for size in sizes:
        if size is not None and (isinstance(size, bool) or not hasattr(size, "__index__")):
            raise ValueError(
                f"Cannot convert '{sizes}' to a shape. Found invalid dimension '{size}' of type '{type(size)}'."
            )
        if size is not None and size < 0:
            raise ValueError(f"Cannot convert '{sizes}' to a shape. Negative dimensions are not allowed.")
    sizes = tuple(None if size is None else size.__index__() for size in sizes)
    return sizes if batch_shape is not None else (batch_size, *sizes)


def Input(shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, name=None, tensor=None,
          optional=False):  # fmt: skip
    """A symbolic tensor; `shape` is without the batch."""
    layer = InputLayer(
        shape=shape, batch_size=batch_size, dtype=dtype, sparse=sparse, ragged=ragged, batch_shape=batch_shape, name=name,
        input_tensor=tensor, optional=optional,
    )  # fmt: skip
    return layer._nodes[0].outputs[0]
