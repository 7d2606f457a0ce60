"""What every layer is: a name, weights made when the first input comes, and a call that is a row of the trace."""

import functools
import warnings
from typing import ClassVar

from convolab import bridge
from convolab.engine import rows
from convolab.engine.dtype import as_dtype
from convolab.engine.rows import Row
from convolab.engine.scopes import scoped
from convolab.engine.symbolic import KerasTensor, Node, record, symbolic_in
from convolab.engine.tensor import Tensor
from keras import configs, constraints, initializers, input_spec, naming, regularizers
from keras.layers import calls
from keras.variables import KerasVariable, standardize_shape


class _Calls:
    """The layers that are being called."""

    depth = 0
    #: Their names, outermost first: paths of weights begin with them.
    names: ClassVar[list[str]] = []
    #: Whether the innermost one is training; layers inside of it follow it. None where nobody said.
    training = None
    #: Whether some layer has losses of an earlier call.
    left_losses = False


_PLAIN = frozenset((str, int, float, bool, tuple, list, dict, type(None)))


class Layer:
    """`keras.layers.Layer`: subclasses have `build(input_shape)` and `call(inputs)`."""

    #: Set by __init__: a subclass can forget to call it.
    _is_ready = False
    #: Models are no rows of the trace: their layers are.
    _is_row = True
    #: Whether the output has the input's data type, also where that is an integer.
    _keeps_dtype = False
    _allows_other_positional = False
    input_spec = None
    built = False
    supports_masking = False

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "build" in cls.__dict__:
            cls.build = _marking_built(cls.build)

    def __new__(cls, *args, **kwargs):
        layer = super().__new__(cls)
        object.__setattr__(layer, "_given", (args, kwargs))
        return layer

    def __init__(self, *, activity_regularizer=None, trainable=True, dtype=None, autocast=True, name=None, **kwargs):
        self._is_ready = True
        if name is None:
            name = naming.unique_name(naming.snake_case(type(self).__name__))
        if not isinstance(name, str) or "/" in name:
            raise ValueError(
                f"Argument `name` must be a string and cannot contain character `/`. Received: name={name} (of type"
                f" {type(name)})"
            )
        self.name = name
        self._input_shape = _input_shape(kwargs)
        if kwargs:
            raise ValueError(f"Unrecognized keyword arguments passed to {type(self).__name__}: {kwargs}")
        if not isinstance(trainable, bool):
            raise ValueError(
                f"Expected `trainable` to be a boolean. Received: trainable={trainable} (of type {type(trainable)})"
            )
        self._trainable = trainable
        self._compute = _policy(dtype)
        self.autocast = autocast
        self.activity_regularizer = regularizers.get(activity_regularizer)
        self._weights: list[KerasVariable] = []
        #: Weights that no row of the trace has counted yet.
        self._uncounted: list[KerasVariable] = []
        self._losses: list[Tensor] = []
        self._nodes: list[Node] = []
        #: What came out of the first call with values, for a model's summary.
        self._output_shapes = None
        self._scoped_name = scoped(name)

    # Attributes: layers and variables among them are found again in the order in which they were set.

    def __setattr__(self, name, value):
        # Most attributes are plain, and a network sets hundreds of them.
        if type(value) not in _PLAIN and isinstance(value, (Layer, KerasVariable)):
            self._assert_ready()
            if self.built and not name.startswith("_"):
                raise ValueError(
                    "You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All"
                    " state must be created in the `__init__()` method or in the `build()` method."
                )
            if isinstance(value, KerasVariable) and not any(value is each for each in self._weights):
                self._weights.append(value)
        super().__setattr__(name, value)

    def _assert_ready(self) -> None:
        if not self._is_ready:
            raise RuntimeError(
                f"In layer '{type(self).__name__}', you forgot to call `super().__init__()` as the first statement in the"
                " `__init__()` method. Go add it!"
            )

    def _sublayers(self) -> list[Layer]:
        """Layers among the attributes, also in lists, tuples and dicts of them."""
        found: dict[int, Layer] = {}
        for name, value in self.__dict__.items():
            if name not in ("_given", "_nodes"):
                for layer in _layers_in(value):
                    found.setdefault(id(layer), layer)
        return list(found.values())

    def _flatten_layers(self, include_self=True, recursive=True) -> list[Layer]:
        found = [self] if include_self else []
        for layer in self._sublayers():
            found += layer._flatten_layers() if recursive else [layer]
        return found

    # Weights.

    @property
    def weights(self) -> list[KerasVariable]:
        own = [each for each in self._weights if each.trainable] + [
            each for each in self._weights if not each.trainable
        ]
        found = {id(variable): variable for variable in own}
        for layer in self._sublayers():
            for variable in layer.weights:
                found.setdefault(id(variable), variable)
        return list(found.values())

    variables = weights

    @property
    def trainable_weights(self) -> list[KerasVariable]:
        return [each for each in self.weights if each.trainable] if self.trainable else []

    @property
    def non_trainable_weights(self) -> list[KerasVariable]:
        return [each for each in self.weights if not each.trainable] if self.trainable else self.weights

    trainable_variables = trainable_weights
    non_trainable_variables = non_trainable_weights

    @property
    def trainable(self) -> bool:
        return self._trainable

    @trainable.setter
    def trainable(self, value) -> None:
        self._trainable = bool(value)
        for variable in self._weights:
            variable.trainable = bool(value)
        for layer in self._sublayers():
            layer.trainable = value

    def get_weights(self) -> list:
        return [variable.numpy() for variable in self.weights]

    def set_weights(self, weights) -> None:
        own = self.weights
        if len(own) != len(weights):
            raise ValueError(
                f"You called `set_weights(weights)` on layer '{self.name}' with a weight list of length {len(weights)}, but"
                f" the layer was expecting {len(own)} weights."
            )
        for variable, value in zip(own, weights, strict=True):
            if tuple(variable.shape) != tuple(value.shape):
                raise ValueError(
                    f"Layer {self.name} weight shape {variable.shape} is not compatible with provided weight shape"
                    f" {tuple(value.shape)}."
                )
            variable.assign(value)

    def count_params(self) -> int:
        if not self.built:
            raise ValueError(
                f"You tried to call `count_params` on layer '{self.name}', but the layer isn't built. You can build it"
                " manually via: `layer.build(input_shape)`."
            )
        return sum(variable.shape.num_elements() for variable in self.weights)

    def add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, regularizer=None,
                   constraint=None, aggregation="none", overwrite_with_gradient=False, name=None) -> KerasVariable:  # fmt: skip
        """A variable of the layer. Its values are the trained ones where the network has some for it."""
        self._assert_ready()
        if isinstance(shape, str):
            raise ValueError(
                f"`name` must be passed as a keyword argument. Received: add_weight('{shape}', ...). Use:"
                f" add_weight(shape=..., name='{shape}')."
            )
        if overwrite_with_gradient:
            raise NotImplementedError("add_weight(overwrite_with_gradient=True) is not part of this Keras.")
        path = "/".join([*_Calls.names, self.name, name or "variable"])
        sizes = standardize_shape(() if shape is None else [shape] if isinstance(shape, int) else shape, path)
        dtype = as_dtype(dtype or self.dtype)
        made = _trained(self._scoped_name, name, sizes, bool(trainable)) if dtype.is_floating else None
        if made is None:
            initializer = initializers.get(initializer or ("glorot_uniform" if dtype.is_floating else "zeros"))
        variable = KerasVariable(initializer, sizes, dtype, trainable, name=name, path=path, counted=False, made=made)
        variable.regularizer = regularizers.get(regularizer)
        variable.constraint = constraints.get(constraint)
        variable.trainable = bool(trainable) and self._trainable
        self._weights.append(variable)
        self._uncounted.append(variable)
        return variable

    # Losses.

    @property
    def losses(self) -> list[Tensor]:
        """What `add_loss` was given in the last call, and what regularizers say of the weights."""
        found = [loss for layer in self._flatten_layers() for loss in layer._losses]
        for variable in self.trainable_weights:
            if variable.regularizer is not None:
                found.append(variable.regularizer(variable))
        return found

    def add_loss(self, loss) -> None:
        self._losses += loss if isinstance(loss, list | tuple) else [loss]
        _Calls.left_losses = True

    def _clear_losses(self) -> None:
        for layer in self._flatten_layers():
            layer._losses = []

    # Data types.

    @property
    def dtype(self) -> str:
        return self._compute.name

    compute_dtype = variable_dtype = input_dtype = dtype

    # The call.

    def build(self, input_shape) -> None:
        """Makes the weights. Layers without any need none of this."""
        self.built = True

    def call(self, *args, **kwargs):
        raise NotImplementedError(f"Layer {type(self).__name__} does not have a `call` method implemented.")

    def __call__(self, *args, **kwargs) -> Tensor:
        """The output for an input: eager tensors give values, symbolic ones a symbolic tensor."""
        self._assert_ready()
        signature = calls.signature_of(type(self).call)
        first = args[0] if len(args) == 1 and not kwargs else None
        if signature.others is not None and isinstance(first, Tensor) and first.dtype is self._compute:
            # By far the commonest call needs none of the rules below.
            arguments, training, is_symbolic = {signature.names[0]: first, **signature.others}, None, False
        else:
            args, kwargs, arguments = self._read(signature, args, kwargs)
            first = arguments[signature.names[0]] if signature.names else None
            training = kwargs.get("training")
            if "training" in kwargs and not signature.has_training:
                del kwargs["training"]
            is_symbolic = bool(symbolic_in((args, kwargs)))
        if training is None:
            training = _Calls.training if _Calls.training is not None else signature.default_training
        if signature.has_training and training is not None:
            self._pass_training(signature, args, kwargs, arguments, training)
        if is_symbolic:
            return self._symbolic(args, kwargs, arguments, first)
        return self._eager(args, kwargs, arguments, first, training)

    def _read(self, signature, args: tuple, kwargs: dict) -> tuple[tuple, dict, dict]:
        """What was passed, as tensors where it is one, and all arguments by name."""
        args = calls.converted(self, args)
        kwargs = calls.converted(self, kwargs)
        if not self._allows_other_positional:
            calls.assert_tensors(self, args)
        bound = {name: value for name, value in kwargs.items() if name != "training" or signature.has_training}
        return args, kwargs, signature.bound(self, args, bound)

    def _pass_training(self, signature, args: tuple, kwargs: dict, arguments: dict, training) -> None:
        if len(args) < signature.training_position:
            kwargs["training"] = training
        elif arguments["training"] is not None:
            raise TypeError(
                f"{type(self).__name__}.call() got multiple values for argument 'training'. Pass it by name: training=…"
            )

    def _eager(self, args: tuple, kwargs: dict, arguments: dict, first, training):
        if not self._is_row or rows.is_muted():
            return self._computed(args, kwargs, arguments, first, training)
        inputs = [first] if isinstance(first, Tensor) else calls.tensors_in(list(arguments.values()))
        with Row(type(self).__name__, self._scoped_name, inputs) as row:
            row.output = self._computed(args, kwargs, arguments, first, training)
            return row.output

    def _computed(self, args: tuple, kwargs: dict, arguments: dict, first, training):
        if self.input_spec is not None:
            input_spec.assert_compatible(self.input_spec, first, self.name)
        if not self.built:
            self._build_for(arguments, first)
        outer = _Calls.training
        if _Calls.depth == 0 and _Calls.left_losses:
            self._clear_losses()
        _Calls.training = training
        _Calls.depth += 1
        _Calls.names.append(self.name)
        try:
            outputs = self.call(*args, **kwargs)
        except Exception as error:
            self._note(error, first)
            raise
        finally:
            _Calls.training = outer
            _Calls.depth -= 1
            _Calls.names.pop()
        self.built = True
        if self._output_shapes is None:
            self._output_shapes = calls.shapes_of(outputs)
        if self._uncounted:
            rows.count(self._uncounted)
        if self.activity_regularizer is not None:
            self._regularize(outputs)
        return outputs

    def _build_for(self, arguments: dict, first) -> None:
        if type(self).build is Layer.build:
            Layer.build(self, None)
            return
        self.build(**calls.shapes_for(self.build, self, arguments, first))
        if self.input_spec is not None:
            input_spec.assert_compatible(self.input_spec, first, self.name)

    def _note(self, error: Exception, first) -> None:
        """Says in which layer, on what: the innermost one only."""
        if not getattr(error, "__notes__", None):
            shapes = calls.shapes_of(first)
            error.add_note(f'{type(self).__name__} "{self.name}" was called on an input of shape {shapes}.')

    def _regularize(self, outputs) -> None:
        for output in calls.tensors_in(outputs):
            loss = self.activity_regularizer(output)
            self.add_loss(loss / float(max(output.shape[0], 1)) if output.ndim else loss)

    # Symbolic calls.

    def _symbolic(self, args: tuple, kwargs: dict, arguments: dict, first):
        if self.input_spec is not None:
            input_spec.assert_compatible(self.input_spec, first, self.name)
        if not self._tells_output_shape():
            outputs = record(self.__call__, args, kwargs, layer=self)
            node = next((tensor.node for tensor in symbolic_in(outputs)), None)
        else:
            if not self.built:
                self._build_for(arguments, first)
                self.built = True
            node = Node(self.__call__, args, kwargs, layer=self)
            shape = self.compute_output_shape(**calls.shapes_for(self.compute_output_shape, self, arguments, first))
            outputs = self._symbolic_output(node, shape, first)
        if node is not None:
            self._nodes.append(node)
        return outputs

    def _symbolic_output(self, node: Node, shape, first):
        if isinstance(shape, list) and all(isinstance(each, list | tuple) for each in shape):
            return [self._symbolic_output(node, each, first) for each in shape]
        keeps = self._keeps_dtype and isinstance(first, KerasTensor) and not as_dtype(first.dtype).is_floating
        return node.output(shape, first.dtype if keeps else self.dtype)

    def _tells_output_shape(self) -> bool:
        """Whether `compute_output_shape` can be asked; else a call with symbolic tensors is tried out with zeros."""
        return type(self).compute_output_shape is not Layer.compute_output_shape

    def compute_output_shape(self, *args, **kwargs):
        raise NotImplementedError(
            f"Layer {type(self).__name__} does not have a `compute_output_shape` method implemented. Call it on a"
            " keras.Input(…) to find its output's shape."
        )

    @property
    def input(self):
        return self._of_the_first_call("input")

    @property
    def output(self):
        return self._of_the_first_call("output")

    def _of_the_first_call(self, what: str):
        if not self._nodes:
            raise AttributeError(f"The layer {self.name} has never been called and thus has no defined {what}.")
        tensors = self._nodes[0].inputs if what == "input" else self._nodes[0].outputs
        return tensors[0] if len(tensors) == 1 else tensors

    # Configuration.

    def get_config(self) -> dict:
        return configs.of_layer(self)

    @classmethod
    def from_config(cls, config: dict):
        try:
            return cls(**config)
        except TypeError as error:
            raise TypeError(
                f"Error when deserializing class '{cls.__name__}' using config={config}. Exception encountered: {error}"
            ) from None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} name={self.__dict__.get('name')}, built={self.built}>"


def _marking_built(build):
    """A layer is built once its `build` has run, whoever called it."""

    @functools.wraps(build)
    def wrapper(self, *args, **kwargs):
        build(self, *args, **kwargs)
        self.built = True

    return wrapper


def _layers_in(value) -> list[Layer]:
    if isinstance(value, Layer):
        return [value]
    if isinstance(value, list | tuple):
        return [layer for item in value for layer in _layers_in(item)]
    if isinstance(value, dict):
        return [layer for item in value.values() for layer in _layers_in(item)]
    return []


def _input_shape(kwargs: dict) -> tuple | None:
    """What `input_shape` or `input_dim` says, taken out of the arguments; a Sequential begins with it."""
    if "input_dim" in kwargs:
        shape = (kwargs.pop("input_dim"),)
    else:
        shape = kwargs.pop("input_shape", None)
    if shape is None:
        return None
    warnings.warn(
        "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential models, prefer using an"
        " `Input(shape)` object as the first layer in the model instead.",
        stacklevel=4,
    )
    return tuple(shape)


def _policy(dtype):
    name = configs.dtype_name(dtype)
    if name.startswith("mixed_"):
        raise NotImplementedError(f"The mixed precision policy {name!r} is not part of this Keras. Leave dtype out.")
    return as_dtype(name)


def _trained(layer: str, weight: str | None, shape: tuple, trainable: bool) -> list | None:
    """The engine's variable of the network's trained values of a weight, by its layer's name with scopes.

    None where the network has none for it.
    """
    attributes = {"layer": layer, "weight": weight or "", "shape": list(shape), "trainable": trainable}
    answer = bridge.request("trained", [], attributes)
    return answer["tensors"][0] if answer["tensors"] else None
