# check: sizes
# message: `original_dim` and `resize_dim` have changed places. The stored image is the large one, the first argument;
# message: the crop is the second.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = resize_dim
        self.resize_dim = original_dim
        self.output_size = output_size
