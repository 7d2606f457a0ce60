"""`tf.data`: datasets."""

from convolab.engine.dataset import AUTOTUNE, Dataset
from convolab.engine.dataset import INFINITE as INFINITE_CARDINALITY
from convolab.engine.dataset import UNKNOWN as UNKNOWN_CARDINALITY
from tensorflow import _names
from tensorflow.data import experimental

__getattr__ = _names.missing_from("tf.data", globals())
