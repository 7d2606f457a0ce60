"""`keras.constraints`: what weights are brought back to after each step of training."""

from convolab.engine import arithmetic, elementwise, reductions
from keras import configs

_EPSILON = 1e-7


class Constraint:
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._given = (args, kwargs)
        return made

    def __call__(self, w):
        raise NotImplementedError("A constraint has to say what it makes of the weights.")

    def get_config(self) -> dict:
        return configs.arguments_of(self)

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)


class NonNeg(Constraint):
    """Weights below 0 become 0."""

    def __call__(self, w):
        return arithmetic.maximum(w, 0.0)


class MaxNorm(Constraint):
    """Norms along the axis are at most `max_value`."""

    def __init__(self, max_value=2, axis=0):
        self.max_value = max_value
        self.axis = axis

    def __call__(self, w):
        norms = _norms(w, self.axis)
        return w * (elementwise.clip_by_value(norms, 0, self.max_value) / (_EPSILON + norms))


class UnitNorm(Constraint):
    """Norms along the axis are 1."""

    def __init__(self, axis=0):
        self.axis = axis

    def __call__(self, w):
        return w / (_EPSILON + _norms(w, self.axis))


class MinMaxNorm(Constraint):
    """Norms along the axis move towards what is between `min_value` and `max_value`, at this rate."""

    def __init__(self, min_value=0.0, max_value=1.0, rate=1.0, axis=0):
        self.min_value = min_value
        self.max_value = max_value
        self.rate = rate
        self.axis = axis

    def __call__(self, w):
        norms = _norms(w, self.axis)
        wanted = elementwise.clip_by_value(norms, self.min_value, self.max_value)
        wanted = self.rate * wanted + (1 - self.rate) * norms
        return w * (wanted / (_EPSILON + norms))


def _norms(w, axis):
    sums = reductions.reduce_sum(elementwise.square(w), axis=axis, keepdims=True)
    return elementwise.sqrt(arithmetic.maximum(sums, 0.0))


max_norm, non_neg, unit_norm, min_max_norm = MaxNorm, NonNeg, UnitNorm, MinMaxNorm
_CLASSES = (MaxNorm, NonNeg, UnitNorm, MinMaxNorm)
_KNOWN = {cls.__name__: cls for cls in _CLASSES}
_KNOWN |= {"max_norm": MaxNorm, "non_neg": NonNeg, "unit_norm": UnitNorm, "min_max_norm": MinMaxNorm}


def get(identifier):
    """The constraint that a learner names; None for None. Raises ValueError for a name that is none."""
    if identifier is None:
        return None
    if isinstance(identifier, dict) and identifier.get("class_name") in _KNOWN:
        return _KNOWN[identifier["class_name"]](**identifier.get("config", {}))
    if isinstance(identifier, str) and identifier in _KNOWN:
        return _KNOWN[identifier]()
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return identifier
    raise ValueError(f"Could not interpret constraint identifier: {identifier}")


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.constraints", globals())(name)
