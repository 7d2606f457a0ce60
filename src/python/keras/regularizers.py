"""`keras.regularizers`: what is added to the loss for large weights."""

from convolab.engine import elementwise, reductions
from keras import configs


class Regularizer:
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._given = (args, kwargs)
        return made

    def __call__(self, x):
        return 0.0

    def get_config(self) -> dict:
        return configs.arguments_of(self)

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)


class L1L2(Regularizer):
    """l1 · Σ|x| + l2 · Σx²."""

    def __init__(self, l1=0.0, l2=0.0):
        self.l1 = _checked(0.0 if l1 is None else l1)
        self.l2 = _checked(0.0 if l2 is None else l2)

    def __call__(self, x):
        loss = 0.0
        if self.l1:
            loss = self.l1 * reductions.reduce_sum(elementwise.abs_(x))
        if self.l2:
            loss = loss + self.l2 * reductions.reduce_sum(elementwise.square(x))
        return loss


class L1(L1L2):
    def __init__(self, l1=0.01):
        super().__init__(l1=0.01 if l1 is None else l1)


class L2(L1L2):
    def __init__(self, l2=0.01):
        super().__init__(l2=0.01 if l2 is None else l2)


class OrthogonalRegularizer(Regularizer):
    def __init__(self, factor=0.01, mode="rows"):
        raise NotImplementedError("OrthogonalRegularizer is not part of this Keras: use L1, L2 or L1L2.")


l1, l2, l1_l2 = L1, L2, L1L2
_KNOWN = {"l1": L1, "l2": L2, "l1_l2": L1L2, "L1": L1, "L2": L2, "L1L2": L1L2}


def get(identifier):
    """The regularizer that a learner names; None for None. Raises ValueError for a name that is none."""
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
    raise ValueError(f"Could not interpret regularizer identifier: {identifier}")


def _checked(factor):
    if isinstance(factor, bool) or not isinstance(factor, int | float) or factor != factor or factor < 0:
        raise ValueError(f"Invalid value for argument l1 or l2: expected a non-negative float. Received: {factor}")
    return float(factor)


def __getattr__(name: str):
    from tensorflow import _names

    return _names.missing_from("tf.keras.regularizers", globals())(name)
