"""`tf.strings`: tensors of strings, the little of it that a course on images needs."""

from convolab.engine.strings import as_string, join, length, mapped, to_number
from tensorflow import _names


def lower(input, encoding="", name=None):
    """Each string in small letters."""
    return mapped(input, lambda text: text.decode().lower().encode() if encoding else text.lower())


def upper(input, encoding="", name=None):
    """Each string in capital letters."""
    return mapped(input, lambda text: text.decode().upper().encode() if encoding else text.upper())


def strip(input, name=None):
    """Each string without space around it."""
    return mapped(input, lambda text: text.strip())


__getattr__ = _names.missing_from("tf.strings", globals())
