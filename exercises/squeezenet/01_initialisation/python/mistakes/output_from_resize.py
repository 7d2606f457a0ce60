# check: classes
# message: `output_size` was given the value of `resize_dim`, which happens when a line is copied. The number of classes
# message: has nothing to do with the size of an image.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = resize_dim
