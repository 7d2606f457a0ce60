# Slots instead of a dictionary.
import tensorflow as tf


class SqueezeNetModel:
    __slots__ = ("original_dim", "output_size", "resize_dim")

    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = output_size
