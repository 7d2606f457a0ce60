"""What came of a program, as plain data that can be written down and compared."""

import math
import re

import keras
import tensorflow as tf

_ALL_VALUES = 64
_PROBES = 16
_MESSAGE_LENGTH = 240
_ADDRESS = re.compile(r"\b0x[0-9a-f]+")
_ANSI_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def describe(value):
    """A tensor by shape, dtype and values; containers by what they hold; everything else by its type and `repr`."""
    if isinstance(value, keras.KerasTensor):
        return {"symbolic": True, "shape": list(value.shape), "dtype": value.dtype}
    if isinstance(value, (tf.Tensor, tf.Variable, keras.Variable)):
        dtype = value.dtype if isinstance(value.dtype, str) else value.dtype.name
        return {"shape": list(value.shape), "dtype": dtype, "values": _values(value.numpy().tolist())}
    type_name = type(value).__name__
    if type_name == "ndarray":
        return {
            "type": type_name,
            "shape": list(value.shape),
            "dtype": str(value.dtype),
            "values": _values(value.tolist()),
        }
    if isinstance(value, (list, tuple)):
        return {"type": type_name, "items": [describe(item) for item in value]}
    if isinstance(value, dict):
        return {"type": type_name, "keys": [repr(key) for key in value], "items": [describe(v) for v in value.values()]}
    text = value.__name__ if isinstance(value, type) else repr(value)
    # Where an object lies in memory is nobody's business.
    return {"type": type_name} if _ADDRESS.search(text) else {"type": type_name, "repr": text}


def describe_error(error):
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    plain = " ".join(_ANSI_COLOUR.sub("", message or "").split())
    return {"raises": type(error).__name__, "message": plain[:_MESSAGE_LENGTH]}


def _values(nested):
    """All values where they are few; else enough of them to tell any two results apart."""
    values = [_plain(value) for value in _flat(nested)]
    if len(values) <= _ALL_VALUES:
        return values
    numbers = [value for value in values if isinstance(value, (int, float))]
    return {
        "first": values[:8],
        "last": values[-4:],
        "probes": [values[(index * 7919 + 13) % len(values)] for index in range(_PROBES)],
        "sum": _plain(float(sum(numbers))),
        "l1": _plain(float(sum(abs(number) for number in numbers))),
        "min": min(numbers, default=None),
        "max": max(numbers, default=None),
    }


def _flat(nested):
    if isinstance(nested, (list, tuple)):
        for item in nested:
            yield from _flat(item)
    else:
        yield nested


def _plain(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, complex):
        return str(value)
    if not isinstance(value, float):
        return value
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return float(f"{value:.7g}")
