# The class as in the course: Python 2's base class, no defaults.
import tensorflow as tf


class SqueezeNetModel(object):  # noqa: UP004
    # Model Initialization
    def __init__(self, original_dim, resize_dim, output_size):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = output_size
