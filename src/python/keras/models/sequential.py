"""`keras.Sequential`: one layer after another."""

from convolab.engine.naming import unique_name
from convolab.engine.symbolic import KerasTensor
from keras.layers.inputs import Input, InputLayer
from keras.layers.layer import Layer
from keras.models.graph import Graph
from keras.models.model import Model


class Sequential(Model):
    """A model that is a list of layers. It is built when the first input comes, or at once behind an `Input`."""

    def __new__(cls, *args, **kwargs):
        return Layer.__new__(cls, *args, **kwargs)

    def __init__(self, layers=None, trainable=True, name=None, **kwargs):
        super().__init__(trainable=trainable, name=name, **kwargs)
        self._list: list[Layer] = []
        self._first_input: InputLayer | None = None
        if layers:
            for layer in layers:
                self._append(layer)
            self._maybe_build_graph()

    def add(self, layer, rebuild=True) -> None:
        self._append(layer)
        if rebuild:
            self._maybe_build_graph()
        else:
            self._graph, self.built = None, False

    def _append(self, layer) -> None:
        if isinstance(layer, KerasTensor) and layer.node is not None and isinstance(layer.node.layer, InputLayer):
            layer = layer.node.layer
        if not isinstance(layer, Layer):
            hint = f" Write {layer.__name__}(…) with its arguments." if isinstance(layer, type) else ""
            raise ValueError(
                f"Only instances of `keras.Layer` can be added to a Sequential model. Received: {layer} (of type"
                f" {type(layer)}).{hint}"
            )
        if any(each._scoped_name == layer._scoped_name for each in self._list):
            raise ValueError(
                "All layers added to a Sequential model should have unique names. Name"
                f" '{layer.name}' is already the name of a layer in this model. Update the `name` argument to pass a unique"
                " name."
            )
        if isinstance(layer, InputLayer):
            if self._list or self._first_input:
                raise ValueError(
                    f"Sequential model '{self.name}' has already been configured to use input shape"
                    f" {self._first_input.batch_shape if self._first_input else 'of its first layer'}. You cannot add a"
                    " different Input layer to it."
                )
            self._first_input = layer
            return
        if not self._list and self._first_input is None and layer._input_shape is not None:
            self._first_input = Input(layer._input_shape).node.layer
        self._list.append(layer)

    def pop(self, rebuild=True) -> Layer:
        """Takes the last layer away, and gives it."""
        if not self._list:
            raise TypeError("There are no layers in the model.")
        layer = self._list.pop()
        if not self._list:
            self._graph, self.built = None, False
        elif rebuild:
            self._maybe_build_graph()
        return layer

    def _maybe_build_graph(self) -> None:
        self._graph, self.built = None, False
        if self._first_input is None or not self._list:
            return
        x = start = self._first_input._nodes[0].outputs[0]
        for layer in self._list:
            x = layer(x)
        # Keras makes a functional model inside, which takes a name.
        unique_name("functional")
        self._graph = Graph(start, x)
        self.built = True

    def build(self, input_shape=None) -> None:
        if self._graph is None and input_shape is not None:
            if not isinstance(input_shape, list | tuple):
                raise ValueError(f"Sequential.build takes a shape with the batch. Received: {input_shape}")
            self._first_input = Input(batch_shape=tuple(input_shape)).node.layer
            self._maybe_build_graph()
        self.built = self._graph is not None

    def _build_for(self, arguments: dict, first) -> None:
        """The first call with values builds the layers as it goes."""
        self._shape_seen = tuple(first.shape) if hasattr(first, "shape") else None

    def call(self, inputs, training=None, mask=None):
        if mask is not None:
            raise NotImplementedError("Masks are not part of this Keras.")
        if self._graph is not None and len(self._graph.layers) == len(self._list) + 1:
            (x,) = self._fitting_or_given(inputs)
        else:
            x = inputs
        for layer in self._list:
            x = layer(x)
        return x

    def _fitting_or_given(self, inputs) -> list:
        from convolab.engine.casting import cast
        from keras.models.graph import _flat

        values = _flat(inputs)
        wanted = self._graph.flat_inputs[0]
        if len(values) != 1:
            raise ValueError(f'Layer "{self.name}" expects 1 input(s), but it received {len(values)} input tensors.')
        value = values[0]
        return [value if isinstance(value, KerasTensor) else cast(value, wanted.dtype)]

    def compute_output_shape(self, input_shape):
        x = KerasTensor(tuple(input_shape))
        for layer in self._list:
            x = layer(x)
        return x.shape

    @property
    def layers(self) -> list[Layer]:
        return list(self._list)

    def _sublayers(self) -> list[Layer]:
        return list(self.__dict__.get("_list", ()))

    def _defined(self) -> Graph:
        if self._graph is None and self._list and getattr(self, "_shape_seen", None):
            self.build(self._shape_seen)
        if self._graph is None:
            raise AttributeError(f"Sequential model '{self.name}' has no defined input shape yet.")
        return self._graph

    @property
    def inputs(self):
        return None if self._graph is None else super().inputs
