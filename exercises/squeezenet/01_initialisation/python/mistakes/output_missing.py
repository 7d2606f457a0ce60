# check: sizes
# message: Two sizes are kept, and `output_size` is not: the last convolution looks for it. Each of the three parameters
# message: needs a line of its own, spelt just as in the signature.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
