# check: resized
# message: `resize_dim` and `output_size` have changed places, so the crop has as many pixels as there are classes. Keep
# message: each value under the name that it came with.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = original_dim
        self.resize_dim = output_size
        self.output_size = resize_dim
