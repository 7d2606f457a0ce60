# Properties over names with an underscore.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self._sizes = (original_dim, resize_dim, output_size)

    @property
    def original_dim(self):
        return self._sizes[0]

    @property
    def resize_dim(self):
        return self._sizes[1]

    @property
    def output_size(self):
        return self._sizes[2]
