"""`keras.initializers`: first values of weights."""

import math

from convolab.engine import arrays
from convolab.engine.convert import convert
from convolab.engine.dtype import as_dtype
from convolab.engine.operation import run
from convolab.engine.tensor import Tensor
from keras import configs, naming, seeds


class Initializer:
    """`keras.initializers.Initializer`: called with a shape, it gives a tensor of it."""

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._given = (args, kwargs)
        return made

    def __call__(self, shape, dtype=None):
        raise NotImplementedError("Initializer subclasses must implement the `__call__()` method.")

    def get_config(self) -> dict:
        return configs.arguments_of(self)

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)

    def clone(self):
        return self.from_config(self.get_config())


class Zeros(Initializer):
    def __call__(self, shape, dtype=None):
        return arrays.zeros(shape, _type(dtype))


class Ones(Initializer):
    def __call__(self, shape, dtype=None):
        return arrays.ones(shape, _type(dtype))


class Constant(Initializer):
    def __init__(self, value=0.0):
        self.value = value

    def __call__(self, shape, dtype=None):
        from convolab.engine.layout import broadcast_to

        return broadcast_to(convert(self.value, _type(dtype)), list(shape))


class Identity(Initializer):
    def __init__(self, gain=1.0):
        self.gain = gain

    def __call__(self, shape, dtype=None):
        if len(shape) != 2:
            raise ValueError(f"Identity matrix initializer can only be used for 2D matrices. Received: shape={shape}")
        return self.gain * arrays.eye(*shape, dtype=_type(dtype))


class _Random(Initializer):
    """Values that are drawn. With one seed they are the same in every call, as in Keras."""

    def __init__(self, seed=None):
        self.seed = seed
        self._seed = seeds.drawn() if seed is None else seeds.of(seed)

    def _drawn(self, distribution: str, shape, dtype, **attributes) -> Tensor:
        return run(distribution, [], _type(dtype), shape=list(shape), seed=self._seed, **attributes)

    def _normal(self, shape, dtype, mean, stddev) -> Tensor:
        return self._drawn("randomNormal", shape, dtype, mean=mean, stddev=stddev)

    def _truncated(self, shape, dtype, mean, stddev) -> Tensor:
        return self._drawn("truncatedNormal", shape, dtype, mean=mean, stddev=stddev)

    def _uniform(self, shape, dtype, low, high) -> Tensor:
        return self._drawn("randomUniform", shape, dtype, low=low, high=high)


class RandomNormal(_Random):
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        super().__init__(seed)
        self.mean = mean
        self.stddev = stddev

    def __call__(self, shape, dtype=None):
        return self._normal(shape, dtype, self.mean, self.stddev)


class TruncatedNormal(_Random):
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        super().__init__(seed)
        self.mean = mean
        self.stddev = stddev

    def __call__(self, shape, dtype=None):
        return self._truncated(shape, dtype, self.mean, self.stddev)


class RandomUniform(_Random):
    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        super().__init__(seed)
        self.minval = minval
        self.maxval = maxval

    def __call__(self, shape, dtype=None):
        return self._uniform(shape, dtype, self.minval, self.maxval)


class VarianceScaling(_Random):
    """Random values whose variance is `scale` / fan (Glorot & Bengio 2010, He et al. 2015)."""

    def __init__(self, scale=1.0, mode="fan_in", distribution="truncated_normal", seed=None):
        if scale <= 0.0:
            raise ValueError(f"Argument `scale` must be positive float. Received: scale={scale}")
        if mode not in ("fan_in", "fan_out", "fan_avg"):
            raise ValueError(f"Invalid `mode` argument: {mode}. Please use one of 'fan_in', 'fan_out', 'fan_avg'")
        distribution = "truncated_normal" if distribution == "normal" else distribution
        if distribution not in ("uniform", "truncated_normal", "untruncated_normal"):
            raise ValueError(
                f"Invalid `distribution` argument: {distribution}. Please use one of 'uniform', 'truncated_normal',"
                " 'untruncated_normal'"
            )
        super().__init__(seed)
        self.scale = scale
        self.mode = mode
        self.distribution = distribution

    def __call__(self, shape, dtype=None):
        fan_in, fan_out = fans(tuple(shape))
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[self.mode]
        variance = self.scale / max(1.0, fan)
        if self.distribution == "uniform":
            limit = math.sqrt(3.0 * variance)
            return self._uniform(shape, dtype, -limit, limit)
        if self.distribution == "untruncated_normal":
            return self._normal(shape, dtype, 0.0, math.sqrt(variance))
        # The deviation of a standard normal distribution that is cut off at 2, which truncation takes away.
        return self._truncated(shape, dtype, 0.0, math.sqrt(variance) / 0.87962566103423978)

    def get_config(self) -> dict:
        named = ("seed",) if type(self) is not VarianceScaling else ("scale", "mode", "distribution", "seed")
        return {name: getattr(self, name) for name in named}


class GlorotUniform(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(1.0, "fan_avg", "uniform", seed)


class GlorotNormal(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(1.0, "fan_avg", "truncated_normal", seed)


class HeUniform(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(2.0, "fan_in", "uniform", seed)


class HeNormal(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(2.0, "fan_in", "truncated_normal", seed)


class LecunUniform(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(1.0, "fan_in", "uniform", seed)


class LecunNormal(VarianceScaling):
    def __init__(self, seed=None):
        super().__init__(1.0, "fan_in", "truncated_normal", seed)


class Orthogonal(Initializer):
    def __init__(self, gain=1.0, seed=None):
        raise NotImplementedError(
            "The initializer Orthogonal is not part of this Keras: use GlorotUniform or HeNormal."
        )


def fans(shape: tuple) -> tuple[int, int]:
    """How many inputs lead to a unit, and how many outputs a unit leads to."""
    if len(shape) < 2:
        size = shape[0] if shape else 1
        return size, size
    receptive = math.prod(shape[:-2])
    return shape[-2] * receptive, shape[-1] * receptive


_CLASSES = (
    Zeros, Ones, Constant, Identity, RandomNormal, TruncatedNormal, RandomUniform, VarianceScaling, GlorotUniform,
    GlorotNormal, HeUniform, HeNormal, LecunUniform, LecunNormal, Orthogonal,
)  # fmt: skip
_KNOWN = {name: cls for cls in _CLASSES for name in (cls.__name__, naming.snake_case(cls.__name__))}
_KNOWN |= {
    "normal": RandomNormal,
    "uniform": RandomUniform,
    "one": Ones,
    "zero": Zeros,
    "IdentityInitializer": Identity,
}

# Names in the form of functions, as older code has them.
zeros, ones, constant, identity = Zeros, Ones, Constant, Identity
random_normal, truncated_normal, random_uniform = RandomNormal, TruncatedNormal, RandomUniform
variance_scaling, orthogonal = VarianceScaling, Orthogonal
glorot_uniform, glorot_normal, he_uniform, he_normal = GlorotUniform, GlorotNormal, HeUniform, HeNormal
lecun_uniform, lecun_normal = LecunUniform, LecunNormal


def get(identifier):
    """The initializer that a learner names: by name, as a config, a class, an object, a function, or None."""
    if identifier is None or isinstance(identifier, Tensor):
        return identifier
    if isinstance(identifier, dict) and identifier.get("class_name") in _KNOWN:
        return _KNOWN[identifier["class_name"]](**identifier.get("config", {}))
    if isinstance(identifier, str) and identifier in _KNOWN:
        return _KNOWN[identifier]()
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return identifier
    raise ValueError(f"Could not interpret initializer identifier: {identifier}")


def serialize(initializer):
    return configs._data(initializer, "initializer")


deserialize = get


def _type(dtype):
    return as_dtype(dtype or "float32")


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.initializers", globals())(name)
