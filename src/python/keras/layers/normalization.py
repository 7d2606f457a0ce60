"""Layers that bring values to one mean and variance."""

from convolab.engine import elementwise, layout, reductions
from convolab.engine.convert import convert
from convolab.engine.gradients import stop_gradient
from keras import constraints, initializers, regularizers
from keras.input_spec import InputSpec
from keras.layers.layer import Layer


def _moments(x, axes):
    """Mean and variance over axes, which keep the size 1."""
    mean = reductions.reduce_mean(x, axis=axes, keepdims=True)
    return mean, reductions.reduce_mean(elementwise.square(x - mean), axis=axes, keepdims=True)


class _Scaled(Layer):
    """What scales (gamma) and shifts (beta) at its end."""

    def __init__(self, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", beta_regularizer=None,
                 gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, **kwargs):  # fmt: skip
        super().__init__(**kwargs)
        self.center = center
        self.scale = scale
        self.beta_initializer = initializers.get(beta_initializer)
        self.gamma_initializer = initializers.get(gamma_initializer)
        self.beta_regularizer = regularizers.get(beta_regularizer)
        self.gamma_regularizer = regularizers.get(gamma_regularizer)
        self.beta_constraint = constraints.get(beta_constraint)
        self.gamma_constraint = constraints.get(gamma_constraint)

    def _add_scales(self, shape) -> None:
        self.gamma = self._scale_weight("gamma", shape) if self.scale else None
        self.beta = self._scale_weight("beta", shape) if self.center else None

    def _scale_weight(self, name: str, shape):
        return self.add_weight(
            shape,
            getattr(self, f"{name}_initializer"),
            name=name,
            regularizer=getattr(self, f"{name}_regularizer"),
            constraint=getattr(self, f"{name}_constraint"),
        )

    def _scaled(self, x, shape):
        """x · gamma + beta, whose values are laid out in this shape."""
        if self.gamma is not None:
            x = x * layout.reshape(self.gamma, shape)
        return x if self.beta is None else x + layout.reshape(self.beta, shape)

    def compute_output_shape(self, input_shape):
        return input_shape


def _axes(axis, rank: int, layer: str) -> list[int]:
    axes = list(axis) if isinstance(axis, list | tuple) else [axis]
    for each in axes:
        if not -rank <= each < rank:
            raise ValueError(f"Invalid axis {each} for {layer} on an input with {rank} axes.")
    return sorted(each % rank for each in axes)


class BatchNormalization(_Scaled):
    """`keras.layers.BatchNormalization` (Ioffe & Szegedy 2015): by the batch in training, else by moving averages."""

    def __init__(self, axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros",
                 gamma_initializer="ones", moving_mean_initializer="zeros", moving_variance_initializer="ones",
                 beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None,
                 renorm=False, renorm_clipping=None, renorm_momentum=0.99, synchronized=False, **kwargs):  # fmt: skip
        super().__init__(center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                         beta_constraint, gamma_constraint, **kwargs)  # fmt: skip
        if renorm or synchronized:
            raise NotImplementedError("BatchNormalization(renorm=…, synchronized=…) is not part of this Keras.")
        self.axis = axis
        self.momentum = momentum
        self.epsilon = epsilon
        self.moving_mean_initializer = initializers.get(moving_mean_initializer)
        self.moving_variance_initializer = initializers.get(moving_variance_initializer)

    def build(self, input_shape) -> None:
        rank = len(input_shape)
        if not -rank <= self.axis < rank:
            raise IndexError(f"tuple index out of range: axis {self.axis} of an input with {rank} axes")
        size = input_shape[self.axis]
        if size is None:
            raise ValueError(
                f"Axis {self.axis} of the input of a BatchNormalization layer should be defined. Received input_shape="
                f"{tuple(input_shape)}"
            )
        self._add_scales((size,))
        self.moving_mean = self.add_weight((size,), self.moving_mean_initializer, trainable=False, name="moving_mean")
        self.moving_variance = self.add_weight(
            (size,), self.moving_variance_initializer, trainable=False, name="moving_variance"
        )
        self.input_spec = InputSpec(ndim=rank, axes={self.axis: size})

    def call(self, inputs, training=None, mask=None):
        _refuse_mask(mask)
        x = inputs if inputs.dtype.is_floating else convert_to(inputs, self.dtype)
        kept = self.axis % x.ndim
        shape = [size if axis == kept else 1 for axis, size in enumerate(x.shape)]
        if training and self.trainable:
            mean, variance = _moments(x, [axis for axis in range(x.ndim) if axis != kept])
            self._move(self.moving_mean, mean)
            self._move(self.moving_variance, variance)
        else:
            mean, variance = layout.reshape(self.moving_mean, shape), layout.reshape(self.moving_variance, shape)
        return self._scaled((x - mean) * elementwise.rsqrt(variance + self.epsilon), shape)

    def _move(self, average, value) -> None:
        now = stop_gradient(layout.reshape(value, average.shape))
        average.assign(average * self.momentum + now * (1.0 - self.momentum))


def convert_to(x, dtype: str):
    from convolab.engine.casting import cast

    return cast(x, dtype)


def _refuse_mask(mask) -> None:
    if mask is not None:
        raise NotImplementedError("Masks are not part of this Keras.")


class LayerNormalization(_Scaled):
    """`keras.layers.LayerNormalization` (Ba et al. 2016): each example by itself, over the axes."""

    def __init__(self, axis=-1, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones",
                 beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None,
                 **kwargs):  # fmt: skip
        super().__init__(center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                         beta_constraint, gamma_constraint, **kwargs)  # fmt: skip
        if not isinstance(axis, int | list | tuple):
            raise TypeError(f"Expected an int or a list/tuple of ints for the argument 'axis', but received: {axis}")
        self.axis = axis
        self.epsilon = epsilon

    def build(self, input_shape) -> None:
        axes = _axes(self.axis, len(input_shape), "LayerNormalization")
        self._add_scales(tuple(input_shape[axis] for axis in axes))

    def call(self, inputs):
        axes = _axes(self.axis, inputs.ndim, "LayerNormalization")
        mean, variance = _moments(inputs, axes)
        shape = [size if axis in axes else 1 for axis, size in enumerate(inputs.shape)]
        return self._scaled((inputs - mean) * elementwise.rsqrt(variance + self.epsilon), shape)


class GroupNormalization(_Scaled):
    """`keras.layers.GroupNormalization` (Wu & He 2018): each example by itself, over groups of channels."""

    def __init__(self, groups=32, axis=-1, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros",
                 gamma_initializer="ones", beta_regularizer=None, gamma_regularizer=None, beta_constraint=None,
                 gamma_constraint=None, **kwargs):  # fmt: skip
        super().__init__(center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer,
                         beta_constraint, gamma_constraint, **kwargs)  # fmt: skip
        if axis != -1:
            raise NotImplementedError("GroupNormalization(axis=…) other than -1 is not part of this Keras.")
        self.groups = groups
        self.axis = axis
        self.epsilon = epsilon

    def build(self, input_shape) -> None:
        channels = input_shape[-1]
        if channels is None:
            raise ValueError(
                "Axis -1 of input tensor should have a defined dimension but the layer received an input with shape"
                f" {tuple(input_shape)}."
            )
        if self.groups == -1:
            self.groups = channels
        if channels < self.groups or channels % self.groups:
            raise ValueError(
                f"Number of groups ({self.groups}) must be a divisor of the number of channels ({channels})."
            )
        self._add_scales((channels,))

    def call(self, inputs):
        shape = list(inputs.shape)
        grouped = layout.reshape(inputs, [*shape[:-1], self.groups, shape[-1] // self.groups])
        mean, variance = _moments(grouped, [*range(1, len(shape) - 1), len(shape)])
        normal = layout.reshape((grouped - mean) * elementwise.rsqrt(variance + self.epsilon), shape)
        return self._scaled(normal, [1] * (len(shape) - 1) + [shape[-1]])


class Normalization(Layer):
    """`keras.layers.Normalization`: (x − mean) / √variance, given or found with `adapt`."""

    def __init__(self, axis=-1, mean=None, variance=None, invert=False, **kwargs):
        super().__init__(**kwargs)
        if (mean is None) != (variance is None):
            raise ValueError(
                "When setting values directly, both `mean` and `variance` must be set. Received:"
                f" mean={mean} and variance={variance}"
            )
        self.axis = axis
        self.invert = invert
        self.input_mean = mean
        self.input_variance = variance
        self.mean = None if mean is None else convert(mean, self.dtype)
        self.variance = None if variance is None else convert(variance, self.dtype)

    def adapt(self, data, batch_size=None, steps=None) -> None:
        """Finds mean and variance of the data, for each place on the kept axis."""
        x = convert(data, hint=self._compute)
        x = x if x.dtype.is_floating else convert_to(x, self.dtype)
        kept = [] if self.axis is None else _axes(self.axis, x.ndim, "Normalization")
        self.mean, self.variance = _moments(x, [axis for axis in range(x.ndim) if axis not in kept])
        self.built = True

    def call(self, inputs):
        if self.mean is None:
            raise ValueError("Normalization has no mean and variance yet: give them, or call adapt(data) first.")
        x = inputs if inputs.dtype.is_floating else convert_to(inputs, self.dtype)
        mean, variance = (self._laid_out(value, x.ndim) for value in (self.mean, self.variance))
        deviation = elementwise.clip_by_value(elementwise.sqrt(variance), 1e-7, float("inf"))
        return x * deviation + mean if self.invert else (x - mean) / deviation

    def _laid_out(self, value, rank: int):
        if value.ndim in (0, rank):
            return value
        kept = _axes(self.axis, rank, "Normalization")
        sizes = dict(zip(reversed(kept), reversed(value.shape), strict=False))
        return layout.reshape(value, [sizes.get(axis, 1) for axis in range(rank)])

    def compute_output_shape(self, input_shape):
        return input_shape
