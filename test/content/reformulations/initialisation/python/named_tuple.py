# A named tuple as the base, whose fields are the sizes.
from typing import NamedTuple

import tensorflow as tf


class Sizes(NamedTuple):
    original_dim: int = 32
    resize_dim: int = 24
    output_size: int = 10


class SqueezeNetModel(Sizes):
    """A network that is its sizes."""
