"""The calls between a model's symbolic inputs and its outputs."""

from convolab.engine.symbolic import KerasTensor, Node, mapped, symbolic_in
from keras.layers.calls import signature_of
from keras.layers.layer import Layer
from keras.naming import unique_name


class Graph:
    """Nodes in the order in which they can be computed, and the layers they belong to."""

    def __init__(self, inputs, outputs):
        self.inputs = inputs
        self.outputs = outputs
        self.flat_inputs = _symbolic(inputs, "inputs")
        self.flat_outputs = _symbolic(outputs, "outputs")
        if len({id(tensor) for tensor in self.flat_inputs}) < len(self.flat_inputs):
            raise ValueError(f"All `inputs` must be different tensors. Received: inputs={inputs}")
        self._given = {id(tensor) for tensor in self.flat_inputs}
        self.nodes: list[Node] = []
        self._order: dict[int, int] = {}
        self._visit_all()
        self.layers = self._layers()
        _assert_unique_names(self.layers)

    def _visit_all(self) -> None:
        done: set[int] = set()
        for output in self.flat_outputs:
            # A model can be deeper than Python's stack: nodes are visited without recursion.
            stack = [(output, False)]
            while stack:
                tensor, inputs_done = stack.pop()
                node = tensor.node
                if node is not None and inputs_done:
                    if id(node) not in done:
                        done.add(id(node))
                        self.nodes.append(node)
                    continue
                if id(tensor) in self._given:
                    continue
                if node is None or node.call is None:
                    raise ValueError(
                        f"Output with path `` is not connected to `inputs`: it depends on {tensor.name}, which is none of"
                        " them."
                    )
                if id(node) in done:
                    continue
                self._order.setdefault(id(node), len(self._order))
                stack.append((tensor, True))
                stack += [(each, False) for each in reversed(node.inputs)]

    def _layers(self) -> list[Layer]:
        """Layers with those first that are furthest from the outputs, as Keras lists them."""
        depths: dict[int, int] = {}
        layer_depths: dict[int, int] = {}
        places: dict[int, int] = {}
        layers: dict[int, Layer] = {}
        for node in reversed(self.nodes):
            owner = _owner(node)
            depth = max(depths.get(id(node), 0), layer_depths.get(id(owner), 0))
            depths[id(node)] = layer_depths[id(owner)] = depth
            layers[id(owner)] = owner
            places[id(owner)] = min(places.get(id(owner), len(self._order)), self._order[id(node)])
            for tensor in node.inputs:
                if tensor.node is not None:
                    depths[id(tensor.node)] = max(depths.get(id(tensor.node), 0), depth + 1)
        for tensor in self.flat_inputs:
            layer = tensor.node.layer if tensor.node is not None and tensor.node.call is None else None
            if layer is not None:
                layers[id(layer)] = layer
                layer_depths[id(layer)] = max(depths.get(id(tensor.node), 0), 0)
                places[id(layer)] = -1
        ordered = sorted(layers, key=lambda key: (-layer_depths[key], places[key]))
        return [layers[key] for key in ordered]

    def compute(self, values: list, training=None):
        """The outputs, in their form, for the inputs' values.

        `training`, unless None, goes to every layer that takes it, also where a layer was called with its own.
        """
        known = {id(tensor): value for tensor, value in zip(self.flat_inputs, values, strict=True)}
        waiting = self._uses()
        for node in self.nodes:
            more = {} if training is None or not _takes_training(node) else {"training": training}
            results = node.again(lambda tensor: known[id(tensor)], more)
            for tensor, value in zip(node.outputs, _flat(results), strict=False):
                known[id(tensor)] = value
            for tensor in node.inputs:
                # What nobody needs any longer is let go at once.
                waiting[id(tensor)] -= 1
                if waiting[id(tensor)] == 0:
                    known.pop(id(tensor), None)
        return mapped(self.outputs, lambda tensor: known[id(tensor)])

    def _uses(self) -> dict[int, int]:
        uses = {id(tensor): 1 for tensor in self.flat_outputs}
        for node in self.nodes:
            for tensor in node.inputs:
                uses[id(tensor)] = uses.get(id(tensor), 0) + 1
        return uses


class OperationLayer(Layer):
    """Stands for a plain operation (`tf.concat`) among a model's layers."""

    def __init__(self, function):
        super().__init__(name=_operation_name(function))
        self.built = True


def _operation_name(function) -> str:
    name = getattr(getattr(function, "__wrapped__", function), "__trace_name__", None) or "operation"
    return unique_name(name.replace("/", "."))


def _takes_training(node: Node) -> bool:
    if node.layer is None:
        return False
    signature = signature_of(type(node.layer).call)
    return signature.has_training and len(node.args) < signature.training_position


def _owner(node: Node) -> Layer:
    if node.layer is None:
        node.layer = OperationLayer(node.call)
        node.layer._nodes.append(node)
    return node.layer


def _symbolic(value, what: str) -> list[KerasTensor]:
    for each in _flat(value):
        if not isinstance(each, KerasTensor):
            raise ValueError(
                f"All `{what}` values must be KerasTensors. Received: {what}={value} including invalid value {each} of type"
                f" {type(each)}"
            )
    return symbolic_in(value)


def _flat(value) -> list:
    if isinstance(value, list | tuple):
        return [each for item in value for each in _flat(item)]
    if isinstance(value, dict):
        return [each for item in value.values() for each in _flat(item)]
    return [value]


def _assert_unique_names(layers: list[Layer]) -> None:
    """Names have to differ, scopes included."""
    names = [layer._scoped_name for layer in layers]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(
                f'The name "{name}" is used {names.count(name)} times in the model. All operation names should be unique.'
            )
