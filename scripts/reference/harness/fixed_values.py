"""Numbers that any language and any backend can compute alike: inputs, and initial weights."""

import math

_MASK = 0xFFFFFFFF
_WEIGHT_SEED = 77

INPUTS = {
    "e12": {"shape": [2, 12, 12, 10], "seed": 1},
    "e6": {"shape": [3, 6, 6, 10], "seed": 2},
    "e13": {"shape": [2, 13, 13, 10], "seed": 3},
    "e24": {"shape": [2, 24, 24, 3], "seed": 4, "border": False},
    "e32": {"shape": [2, 32, 32, 3], "seed": 5, "border": False},
    "img": {"shape": [32, 32, 3], "seed": 6, "pixels": True},
    "imgs": {"shape": [2, 32, 32, 3], "seed": 7, "pixels": True},
    "logits": {"shape": [6, 10], "seed": 8},
}
LABELS = [8, 1, 9, 5, 4, 1]


def input_shape(name):
    return list(INPUTS[name]["shape"])


def input_values(name):
    """The values of the named input, flat. On a map (NHWC) every channel has a mean of its own, and the last row and the
    last column stand out, up or down by channel: a pool that leaves them out shows, and means are not all positive."""
    spec = INPUTS[name]
    shape = spec["shape"]
    values = _uniform(math.prod(shape), spec["seed"])
    if spec.get("pixels"):
        return [float(math.floor((value + 1) * 127.99)) for value in values]
    if len(shape) == 4 and spec.get("border", True):
        _, height, width, channels = shape
        for index in range(len(values)):
            channel = index % channels
            column = index // channels % width
            row = index // (channels * width) % height
            values[index] += 0.1 * channel
            if row == height - 1 or column == width - 1:
                values[index] += 3.0 if channel % 2 == 0 else -3.0
    return [round(value, 4) for value in values]


def weight_values(shape):
    """What takes the place of every random initial weight, flat: uniform in the range of Glorot's initializer."""
    receptive_field = math.prod(shape[:-2])
    fan_in, fan_out = (shape[-2], shape[-1]) if len(shape) > 1 else (shape[0], shape[0])
    limit = math.sqrt(6.0 / (receptive_field * (fan_in + fan_out)))
    return [value * limit for value in _uniform(math.prod(shape), _WEIGHT_SEED)]


def _uniform(count, seed):
    """`count` numbers in [-1, 1): the hash `mulberry32` of a counter."""
    start = seed * 1000003
    return [_hash((start + index * 2654435761) & _MASK) / 2147483648.0 - 1.0 for index in range(count)]


def _hash(state):
    state = (state + 0x6D2B79F5) & _MASK
    mixed = ((state ^ (state >> 15)) * (state | 1)) & _MASK
    mixed = (mixed ^ (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61)))) & _MASK
    return (mixed ^ (mixed >> 14)) & _MASK
