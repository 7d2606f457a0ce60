"""Layers of the plainest kind."""

from convolab.engine import layout
from convolab.engine.casting import cast
from convolab.engine.operation import run
from convolab.engine.selection import gather
from convolab.engine.tensor import Tensor
from keras import activations, constraints, initializers, regularizers
from keras.input_spec import InputSpec
from keras.layers.layer import Layer


class Dense(Layer):
    """`keras.layers.Dense`: (N, …, C) → (N, …, units), activation(x · kernel + bias)."""

    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform",
                 bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None,
                 kernel_constraint=None, bias_constraint=None, lora_rank=None, lora_alpha=None,
                 quantization_config=None, **kwargs):  # fmt: skip
        if isinstance(units, bool) or not isinstance(units, int) or units <= 0:
            raise ValueError(
                f"Received an invalid value for `units`, expected a positive integer. Received: units={units}"
            )
        if lora_rank is not None or lora_alpha is not None or quantization_config is not None:
            raise NotImplementedError("LoRA and quantization are not part of this Keras.")
        super().__init__(activity_regularizer=activity_regularizer, **kwargs)
        self.units = units
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(min_ndim=2)

    def build(self, input_shape) -> None:
        size = input_shape[-1]
        if size is None:
            raise ValueError(
                "The last dimension of the inputs to a Dense layer should be defined. Found None. Full input shape received:"
                f" input_shape={tuple(input_shape)}"
            )
        self.kernel = self.add_weight(
            (size, self.units), self.kernel_initializer, name="kernel", regularizer=self.kernel_regularizer,
            constraint=self.kernel_constraint,
        )  # fmt: skip
        self.bias = None
        if self.use_bias:
            self.bias = self.add_weight(
                (self.units,), self.bias_initializer, name="bias", regularizer=self.bias_regularizer,
                constraint=self.bias_constraint,
            )  # fmt: skip
        self.input_spec = InputSpec(min_ndim=2, axes={-1: size})

    def call(self, inputs, training=None):
        x = inputs if inputs.dtype.is_floating else cast(inputs, self.dtype)
        flat = x if x.ndim == 2 else layout.reshape(x, [-1, x.shape[-1]])
        outputs = run("matMul", [flat, self.kernel], x.dtype, transposeA=False, transposeB=False)
        if self.bias is not None:
            outputs = run("add", [outputs, self.bias], x.dtype)
        if x.ndim != 2:
            outputs = layout.reshape(outputs, [*x.shape[:-1], self.units])
        return outputs if self.activation is activations.linear else self.activation(outputs)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)


class Activation(Layer):
    """`keras.layers.Activation`: an activation of each value."""

    _keeps_dtype = True

    def __init__(self, activation, **kwargs):
        super().__init__(**kwargs)
        self.activation = activations.get(activation)
        self.built = True

    def call(self, inputs):
        return self.activation(inputs)

    def compute_output_shape(self, input_shape):
        return input_shape


class Identity(Layer):
    """`keras.layers.Identity`: gives what it gets."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.built = True

    def call(self, inputs):
        return inputs


class Lambda(Layer):
    """`keras.layers.Lambda`: a function as a layer."""

    def __init__(self, function, output_shape=None, mask=None, arguments=None, **kwargs):
        super().__init__(**kwargs)
        if mask is not None:
            raise NotImplementedError("Masks are not part of this Keras.")
        self.function = function
        self.arguments = arguments or {}
        self._takes_training = _takes_training(function)
        self.built = True

    def call(self, inputs, training=None):
        more = dict(self.arguments)
        if self._takes_training:
            more["training"] = training
        return self.function(inputs, **more)


def _takes_training(function) -> bool:
    import inspect

    if not callable(function):
        raise TypeError(f"A Lambda layer is made of a function, and {function!r} is none.")
    try:
        return "training" in inspect.signature(function).parameters
    except ValueError:
        return False


class Embedding(Layer):
    """`keras.layers.Embedding`: a row of the table for each whole number."""

    def __init__(self, input_dim, output_dim, embeddings_initializer="uniform", embeddings_regularizer=None,
                 embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None, lora_alpha=None,
                 quantization_config=None, **kwargs):  # fmt: skip
        if "input_length" in kwargs:
            kwargs.pop("input_length")
        super().__init__(**kwargs)
        if mask_zero or lora_rank is not None or lora_alpha is not None or quantization_config is not None:
            raise NotImplementedError("Embedding(mask_zero=True), LoRA and quantization are not part of this Keras.")
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.embeddings_initializer = initializers.get(embeddings_initializer)
        self.embeddings_regularizer = regularizers.get(embeddings_regularizer)
        self.embeddings_constraint = constraints.get(embeddings_constraint)
        self.mask_zero = False
        self._first_weights = weights

    def build(self, input_shape=None) -> None:
        self.embeddings = self.add_weight(
            (self.input_dim, self.output_dim), self.embeddings_initializer, name="embeddings",
            regularizer=self.embeddings_regularizer, constraint=self.embeddings_constraint,
        )  # fmt: skip
        if self._first_weights is not None:
            self.set_weights([self._first_weights] if isinstance(self._first_weights, Tensor) else self._first_weights)

    def call(self, inputs):
        flat = layout.reshape(cast(inputs, "int32"), [-1])
        rows = gather(self.embeddings, flat)
        return layout.reshape(rows, [*inputs.shape, self.output_dim])

    def compute_output_shape(self, input_shape):
        return (*input_shape, self.output_dim)
