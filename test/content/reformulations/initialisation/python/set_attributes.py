# setattr in a loop over pairs.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        sizes = dict(original_dim=original_dim, resize_dim=resize_dim, output_size=output_size)
        for name, value in sizes.items():
            setattr(self, name, value)
