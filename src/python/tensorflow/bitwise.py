"""`tf.bitwise`: the bits of integers."""

from convolab.engine.arithmetic import bitwise_and, bitwise_or, bitwise_xor, invert
from tensorflow import _names

__getattr__ = _names.missing_from("tf.bitwise", globals())
