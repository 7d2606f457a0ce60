# check: resized
# message: `resize_dim` was given the value of `original_dim`, which happens when a line is copied. The two may differ:
# message: each name on the left wants its own parameter on the right.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = original_dim
        self.output_size = output_size
