# check: sizes
# message: The sizes are always 32, 24 and 10, whatever was asked for. Those are only the values for when nothing is
# message: said: keep what the parameters hold.
import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim=32, resize_dim=24, output_size=10):
        self.original_dim = 32
        self.resize_dim = 24
        self.output_size = 10
