"""`tf.data.experimental`."""

from convolab.engine.dataset import AUTOTUNE
from convolab.engine.dataset import INFINITE as INFINITE_CARDINALITY
from convolab.engine.dataset import UNKNOWN as UNKNOWN_CARDINALITY
from tensorflow import _names


def cardinality(dataset):
    """How many elements there are; −1 without end, −2 where nobody knows."""
    return dataset.cardinality()


__getattr__ = _names.missing_from("tf.data.experimental", globals())
