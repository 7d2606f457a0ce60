# All arguments as one tuple, unpacked.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, *sizes):
        (self.original_dim, self.resize_dim, self.output_size) = sizes
