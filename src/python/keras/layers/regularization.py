"""Layers that act in training only."""

import math

from convolab.engine.operation import run
from keras import arguments, seeds
from keras.input_spec import InputSpec
from keras.layers.layer import Layer


class _Random(Layer):
    """What draws numbers in training. With a seed it draws the same ones in the same order."""

    def __init__(self, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.seed = seed
        self._source = seeds.SeedGenerator(seed)
        self.built = True

    def compute_output_shape(self, input_shape):
        return input_shape


def _rate(value, name: str = "rate"):
    if not 0 <= value <= 1:
        raise ValueError(
            f"Invalid value received for argument `{name}`. Expected a float value between 0 and 1. Received:"
            f" {name}={value}"
        )
    return value


class Dropout(_Random):
    """`keras.layers.Dropout`: sets a share of the inputs to 0 in training, and scales the others up."""

    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        self._noise = _noise_shape(noise_shape)
        self.rate = _rate(rate)
        super().__init__(seed, **kwargs)
        self.noise_shape = noise_shape

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        return dropped(inputs, self.rate, self._noise_of(inputs), self._source)

    def _noise_of(self, inputs) -> list[int]:
        shape = list(inputs.shape)
        if self._noise is None:
            return shape
        if len(self._noise) != len(shape):
            raise ValueError(
                "Argument `noise_shape` must have as many axes as the inputs. Received:"
                f" noise_shape={self.noise_shape} for inputs of shape {tuple(shape)}"
            )
        return [size if given is None else given for given, size in zip(self._noise, shape, strict=True)]


def dropped(x, rate: float, noise_shape: list[int], source: seeds.SeedGenerator):
    """x with a share of its values set to 0, the others divided by what is left of them."""
    if rate >= 1:
        return run("mul", [x, _zero(x)], x.dtype)
    if rate <= 0:
        return x
    return x * _kept(x, rate, noise_shape, source) / (1.0 - rate)


def _kept(x, rate: float, noise_shape: list[int], source: seeds.SeedGenerator):
    """0 for the share `rate` of the places, 1 for the others."""
    draws = run("randomUniform", [], x.dtype, shape=noise_shape, low=0.0, high=1.0, seed=source.next_seed())
    return run("floor", [draws + (1.0 - rate)], x.dtype)


def _zero(x):
    from convolab.engine.convert import convert

    return convert(0.0, x.dtype)


def _noise_shape(given):
    if given is None:
        return None
    problem = (
        "Invalid value received for argument `noise_shape`. Expected an iterable of integers (e.g., a tuple or list)."
        f" Received: noise_shape={arguments.shown(given)}"
    )
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise ValueError(problem)
    found = list(given)
    for size in found:
        if size is not None and (isinstance(size, bool) or not hasattr(size, "__index__") or size.__index__() <= 0):
            raise ValueError(problem)
    return [None if size is None else size.__index__() for size in found]


class SpatialDropout2D(Dropout):
    """`keras.layers.SpatialDropout2D`: drops whole maps."""

    def __init__(self, rate, data_format=None, seed=None, name=None, dtype=None, **kwargs):
        super().__init__(rate, None, seed, name=name, dtype=dtype, **kwargs)
        self.data_format = arguments.data_format(data_format, "SpatialDropout2D")
        self.input_spec = InputSpec(ndim=4)

    def _noise_of(self, inputs) -> list[int]:
        n, *_, last = inputs.shape
        return [n, 1, 1, last] if self.data_format == "channels_last" else [n, inputs.shape[1], 1, 1]


class SpatialDropout1D(Dropout):
    """`keras.layers.SpatialDropout1D`: drops whole channels of (N, L, C)."""

    def __init__(self, rate, seed=None, name=None, dtype=None, **kwargs):
        super().__init__(rate, None, seed, name=name, dtype=dtype, **kwargs)
        self.input_spec = InputSpec(ndim=3)

    def _noise_of(self, inputs) -> list[int]:
        return [inputs.shape[0], 1, inputs.shape[2]]


class GaussianNoise(_Random):
    """`keras.layers.GaussianNoise`: adds normal noise in training."""

    def __init__(self, stddev, seed=None, **kwargs):
        self.stddev = _rate(stddev, "stddev")
        super().__init__(seed, **kwargs)

    def call(self, inputs, training=False):
        if not training or self.stddev == 0:
            return inputs
        shape, seed = list(inputs.shape), self._source.next_seed()
        return inputs + run("randomNormal", [], inputs.dtype, shape=shape, mean=0.0, stddev=self.stddev, seed=seed)


class GaussianDropout(_Random):
    """`keras.layers.GaussianDropout`: multiplies with normal noise around 1 in training."""

    def __init__(self, rate, seed=None, **kwargs):
        self.rate = _rate(rate)
        super().__init__(seed, **kwargs)

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        stddev = math.sqrt(self.rate / (1.0 - self.rate))
        shape, seed = list(inputs.shape), self._source.next_seed()
        return inputs * run("randomNormal", [], inputs.dtype, shape=shape, mean=1.0, stddev=stddev, seed=seed)


class AlphaDropout(Dropout):
    """`keras.layers.AlphaDropout`: drops to the value that SELU saturates at, and keeps mean and variance.

    Klambauer et al., Self-Normalizing Neural Networks (2017), equation 4 and the text after it.
    """

    _SATURATED = -1.6732632423543772 * 1.0507009873554805

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        rate, low = self.rate, self._SATURATED
        if rate >= 1:
            return dropped(inputs, rate, self._noise_of(inputs), self._source)
        kept = _kept(inputs, rate, self._noise_of(inputs), self._source)
        scale = ((1 - rate) * (1 + rate * low**2)) ** -0.5
        return scale * (inputs * kept + low * (1.0 - kept)) - scale * low * rate


class ActivityRegularization(Layer):
    """`keras.layers.ActivityRegularization`: adds a loss for large values that pass through."""

    def __init__(self, l1=0.0, l2=0.0, **kwargs):
        from keras.regularizers import L1L2

        super().__init__(activity_regularizer=L1L2(l1, l2), **kwargs)
        self.l1 = l1
        self.l2 = l2
        self.built = True

    def call(self, inputs):
        return inputs
