"""Activations that are layers of their own."""

from convolab.engine import elementwise
from keras import activations, constraints, initializers, regularizers
from keras.input_spec import InputSpec
from keras.layers.layer import Layer


class _Activation(Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.built = True

    def compute_output_shape(self, input_shape):
        return input_shape


class ReLU(_Activation):
    """`keras.layers.ReLU`."""

    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0, **kwargs):
        if "alpha" in kwargs:
            negative_slope = kwargs.pop("alpha")
        super().__init__(**kwargs)
        for name, value in (("max_value", max_value), ("negative_slope", negative_slope), ("threshold", threshold)):
            if value is None and name != "max_value":
                raise ValueError(f"{name} of a ReLU layer cannot be a negative value. Received: {name}={value}")
            if value is not None and value < 0:
                raise ValueError(f"{name} of a ReLU layer cannot be a negative value. Received: {name}={value}")
        self.max_value = max_value
        self.negative_slope = negative_slope
        self.threshold = threshold

    def call(self, inputs):
        return activations.relu(inputs, self.negative_slope, self.max_value, self.threshold)


class LeakyReLU(_Activation):
    """`keras.layers.LeakyReLU`."""

    def __init__(self, negative_slope=0.3, **kwargs):
        if "alpha" in kwargs:
            negative_slope = kwargs.pop("alpha")
        super().__init__(**kwargs)
        if negative_slope is None or negative_slope < 0:
            raise ValueError(
                "The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float."
                f" Received: negative_slope={negative_slope}"
            )
        self.negative_slope = negative_slope

    def call(self, inputs):
        return activations.leaky_relu(inputs, self.negative_slope)


class ELU(_Activation):
    """`keras.layers.ELU`."""

    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        return activations.elu(inputs, self.alpha)


class Softmax(_Activation):
    """`keras.layers.Softmax`: over an axis, or over several together."""

    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def call(self, inputs):
        if isinstance(self.axis, list | tuple):
            if len(self.axis) > 1:
                from convolab.engine.reductions import reduce_logsumexp

                return elementwise.exp(inputs - reduce_logsumexp(inputs, axis=list(self.axis), keepdims=True))
            return activations.softmax(inputs, self.axis[0])
        return activations.softmax(inputs, self.axis)


class PReLU(Layer):
    """`keras.layers.PReLU`: a slope below 0 that is learnt, for each value or shared along axes."""

    def __init__(self, alpha_initializer="Zeros", alpha_regularizer=None, alpha_constraint=None, shared_axes=None,
                 **kwargs):  # fmt: skip
        super().__init__(**kwargs)
        self.alpha_initializer = initializers.get(alpha_initializer)
        self.alpha_regularizer = regularizers.get(alpha_regularizer)
        self.alpha_constraint = constraints.get(alpha_constraint)
        self.shared_axes = (
            shared_axes if shared_axes is None or isinstance(shared_axes, list | tuple) else [shared_axes]
        )

    def build(self, input_shape) -> None:
        shape = list(input_shape[1:])
        for axis in self.shared_axes or ():
            shape[axis - 1] = 1
        self.alpha = self.add_weight(
            shape, self.alpha_initializer, name="alpha", regularizer=self.alpha_regularizer,
            constraint=self.alpha_constraint,
        )  # fmt: skip
        shared = self.shared_axes or ()
        axes = {axis: size for axis, size in enumerate(input_shape) if axis > 0 and axis not in shared}
        self.input_spec = InputSpec(ndim=len(input_shape), axes=axes)

    def call(self, inputs):
        return elementwise.relu(inputs) - self.alpha * elementwise.relu(-inputs)

    def compute_output_shape(self, input_shape):
        return input_shape
