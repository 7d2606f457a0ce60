"""`keras.Model`: layers that are called, trained and shown together."""

from convolab.engine.symbolic import KerasTensor, Node, symbolic_in
from keras.layers.layer import Layer
from keras.models.graph import Graph, _flat
from keras.models.summary import print_summary
from keras.models.training import Trainer


class Model(Trainer, Layer):
    """Made of symbolic inputs and outputs, or a subclass with a `call(inputs)`."""

    _is_row = False
    _graph: Graph | None = None

    def __new__(cls, *args, **kwargs):
        if cls is Model and _is_functional(args, kwargs):
            cls = Functional
        return super().__new__(cls, *args, **kwargs)

    def __init__(self, *args, **kwargs):
        self._set_up_training()
        if not _is_functional(args, kwargs):
            if args:
                raise TypeError(
                    f"{type(self).__name__}() takes no arguments by position but inputs and outputs: Model(inputs, outputs)."
                )
            super().__init__(**kwargs)
            return
        given = dict(zip(("inputs", "outputs", "name"), args, strict=False))
        given.update(kwargs)
        inputs, outputs = given.pop("inputs"), given.pop("outputs")
        super().__init__(**given)
        self._graph = Graph(inputs, outputs)
        self.built = True
        self._register_graph()

    def _register_graph(self) -> None:
        node = Node(self.__call__, (self._graph.inputs,), {}, layer=self)
        node.outputs += self._graph.flat_outputs
        self._own_node = node

    # What it is made of.

    @property
    def layers(self) -> list[Layer]:
        return self._sublayers()

    @layers.setter
    def layers(self, _):
        raise AttributeError("`Model.layers` attribute is reserved and should not be used. Please use another name.")

    def _sublayers(self) -> list[Layer]:
        if self._graph is None:
            return super()._sublayers()
        found = {id(layer): layer for layer in self._graph.layers}
        for layer in super()._sublayers():
            found.setdefault(id(layer), layer)
        return list(found.values())

    def get_layer(self, name=None, index=None) -> Layer:
        if index is not None and name is not None:
            raise ValueError(f"Provide only a layer name or a layer index. Received: index={index}, name={name}.")
        layers = self.layers
        if index is not None:
            if len(layers) <= index:
                raise ValueError(
                    f"Was asked to retrieve layer at index {index} but model only has {len(layers)} layers."
                )
            return layers[index]
        if name is None:
            raise ValueError("Provide either a layer name or layer index at `get_layer`.")
        for layer in layers:
            if name in (layer.name, layer._scoped_name):
                return layer
        raise ValueError(f"No such layer: {name}. Existing layers are: {[layer.name for layer in layers]}.")

    @property
    def inputs(self):
        return None if self._graph is None else list(self._graph.flat_inputs)

    @property
    def outputs(self):
        return None if self._graph is None else list(self._graph.flat_outputs)

    @property
    def input(self):
        return self._defined().inputs

    @property
    def output(self):
        return self._defined().outputs

    @property
    def input_shape(self):
        return _shapes(self._defined().inputs)

    @property
    def output_shape(self):
        return _shapes(self._defined().outputs)

    @property
    def output_names(self) -> list[str]:
        return [tensor.node.layer.name for tensor in self._defined().flat_outputs]

    def _defined(self) -> Graph:
        if self._graph is None:
            raise AttributeError(
                f"The model {self.name} has no defined inputs and outputs: it is a subclass, or not built yet."
            )
        return self._graph

    # Calls.

    def call(self, *args, **kwargs):
        if self._graph is None:
            raise NotImplementedError(f"Model {type(self).__name__} does not have a `call()` method implemented.")
        return self._call_graph(args[0])

    def _call_graph(self, inputs, training=None):
        return self._graph.compute(self._fitting(inputs), training)

    def _fitting(self, inputs) -> list:
        """Values for the symbolic inputs, in their order, with their types. Raises ValueError for other shapes."""
        from convolab.engine.casting import cast
        from convolab.engine.tensor import Tensor

        wanted = self._graph.flat_inputs
        values = _by_name(inputs, self._graph) if isinstance(inputs, dict) else _flat(inputs)
        if len(values) != len(wanted):
            raise ValueError(
                f'Layer "{self.name}" expects {len(wanted)} input(s), but it received {len(values)} input tensors.'
            )
        found = []
        for index, (value, tensor) in enumerate(zip(values, wanted, strict=True)):
            if not isinstance(value, Tensor | KerasTensor):
                raise ValueError(
                    f"Inputs to a layer should be tensors. Got '{value}' (of type {type(value)}) as input for layer"
                    f" '{self.name}'."
                )
            shape = tuple(value.shape)
            fits = len(shape) == len(tensor.shape) and all(
                a is None or b is None or a == b for a, b in zip(shape, tensor.shape, strict=True)
            )
            if not fits:
                raise ValueError(
                    f"Input {index} with name '{tensor.name}' of layer '{self.name}' is incompatible with the layer:"
                    f" expected shape={tensor.shape}, found shape={shape}"
                )
            found.append(cast(value, tensor.dtype) if isinstance(value, Tensor) else value)
        return found

    def _build_for(self, arguments: dict, first) -> None:
        # A subclass without a `build` of its own is built by its first call.
        if type(self).build is not Model.build:
            super()._build_for(arguments, first)

    def _tells_output_shape(self) -> bool:
        return self._graph is not None or type(self).compute_output_shape is not Model.compute_output_shape

    def compute_output_shape(self, input_shape):
        if self._graph is None:
            return super().compute_output_shape(input_shape)
        shapes = [input_shape] if not isinstance(input_shape[0], list | tuple) else list(input_shape)
        wanted = [tensor.shape for tensor in self._graph.flat_inputs]
        if all(tuple(a)[1:] == tuple(b)[1:] for a, b in zip(shapes, wanted, strict=False)):
            found = [(shapes[0][0], *tensor.shape[1:]) for tensor in self._graph.flat_outputs]
        else:
            again = self._graph.compute([KerasTensor(shape) for shape in shapes])
            found = [tensor.shape for tensor in symbolic_in(again)]
        return found[0] if len(found) == 1 and isinstance(self._graph.outputs, KerasTensor) else found

    # Showing and keeping.

    def summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False, show_trainable=False,
                layer_range=None) -> None:  # fmt: skip
        if positions is not None or layer_range is not None:
            raise NotImplementedError("summary(positions=…, layer_range=…) is not part of this Keras: leave them out.")
        print_summary(self, line_length, print_fn, expand_nested, show_trainable)

    def _not_kept(self, *_, **__):
        raise NotImplementedError(
            "Models are not kept in files here: there are none in Convolab. get_weights() gives the values, set_weights() takes"
            " them."
        )

    save = save_weights = load_weights = export = _not_kept

    def to_json(self, **_):
        raise NotImplementedError(
            "to_json is not part of this Keras: get_config() of a layer says what it was made with."
        )

    def build(self, input_shape=None) -> None:
        """Builds a subclass by calling it on symbolic inputs of these shapes (the batch included)."""
        if self._graph is not None or input_shape is None:
            self.built = True
            return
        from keras.layers.calls import signature_of

        several = isinstance(input_shape, list) and input_shape and isinstance(input_shape[0], list | tuple)
        inputs = [KerasTensor(shape) for shape in input_shape] if several else KerasTensor(tuple(input_shape))
        if signature_of(type(self).call).names:
            self(inputs)
        self.built = True


class Functional(Model):
    """A `Model` of symbolic inputs and outputs."""

    def call(self, inputs, training=None, mask=None):
        if mask is not None:
            raise NotImplementedError("Masks are not part of this Keras.")
        return self._call_graph(inputs, training)


def _is_functional(args: tuple, kwargs: dict) -> bool:
    return len(args) >= 2 or (len(args) == 1 and "outputs" in kwargs) or ("inputs" in kwargs and "outputs" in kwargs)


def _shapes(value):
    if isinstance(value, KerasTensor):
        return value.shape
    if isinstance(value, dict):
        return {key: _shapes(item) for key, item in value.items()}
    return [_shapes(item) for item in value]


def _by_name(inputs: dict, graph: Graph) -> list:
    if isinstance(graph.inputs, dict):
        names = list(graph.inputs)
    else:
        names = [tensor.name for tensor in graph.flat_inputs]
    missing = [name for name in names if name not in inputs]
    if missing:
        raise ValueError(
            f'Missing data for input "{missing[0]}". You passed a data dictionary with keys {list(inputs)}. Expected the'
            f" following keys: {names}"
        )
    return [inputs[name] for name in names]
