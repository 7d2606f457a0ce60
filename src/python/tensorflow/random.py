"""`tf.random`: random numbers, the same again after the same seed; other ones than TensorFlow's own."""

from convolab.engine.randomness import (
    Generator,
    categorical,
    normal,
    set_seed,
    shuffle,
    stateless_normal,
    stateless_truncated_normal,
    stateless_uniform,
    truncated_normal,
    uniform,
)
from tensorflow import _names

__getattr__ = _names.missing_from("tf.random", globals())
