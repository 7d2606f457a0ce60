"""`tf.nest`: lists, tuples and dicts in one another."""

from convolab.engine.nest import assert_same_structure, flatten, is_nested, map_structure, pack_sequence_as
from tensorflow import _names

__getattr__ = _names.missing_from("tf.nest", globals())
