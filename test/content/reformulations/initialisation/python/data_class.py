# A dataclass, which writes __init__ itself.
from dataclasses import dataclass

import tensorflow as tf


@dataclass
class SqueezeNetModel:
    original_dim: int = 32
    resize_dim: int = 24
    output_size: int = 10
