# check: sizes
# message: A comma at the end of a line makes a tuple of one value, and a tuple is no size. Leave the commas out: these
# message: are three statements, not a list.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = (original_dim,)
        self.resize_dim = (resize_dim,)
        self.output_size = (output_size,)
