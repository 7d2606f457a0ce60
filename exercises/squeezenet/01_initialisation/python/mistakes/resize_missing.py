# check: sizes
# message: Two sizes are kept, and `resize_dim` is not: the crop looks for it. Each of the three parameters needs a line
# message: of its own, spelt just as in the signature.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.output_size = output_size
